import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AnalysisOrder, type AnalysisRow, DEFAULT_WEIGHTS } from '../../src/domain/analysis.js';
import type { Document, DocumentSegment } from '../../src/domain/document.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import { DEFAULT_LIMITS } from '../../src/domain/limits.js';
import type { OpenSegmentComparison } from '../../src/domain/ports/segment-comparison.js';
import type { Unit, UnitContext } from '../../src/domain/unit.js';
import { EarlierSegments } from '../../src/matching/earlier-segments.js';
import { analyseDocument } from '../../src/services/analyse-document.js';
import { analysisCsv, analysisTable } from '../../src/services/analysis-report.js';
import { createMatchFinder } from '../../src/services/find-matches.js';
import { readInlineNotation } from '../../src/text/inline-notation.js';
import { expectedMatches } from '../support/matching-oracle.js';
import { matchingSourceOf } from '../support/matching-source-of.js';
import { memoryWith, unitWith, variantIn } from '../support/units.js';

const [EN, DE] = ['en', 'de'] as LanguageTag[] as [LanguageTag, LanguageTag];

/** A segment of a document; `text` in the inline notation. */
function segment(text: string, more: Partial<DocumentSegment> = {}): DocumentSegment {
  return {
    ...{ id: 's0', documentId: 'd1', number: 1, unitNumber: 1, fileUnitId: '1', revision: 1, place: '' },
    ...{ sourceLanguage: EN, targetLanguage: DE, source: readInlineNotation(text), target: null, fileTarget: null },
    ...{ state: 'initial', fileTargetState: 'initial', translatable: true, locked: false, preserveSpace: false },
    ...{ context: {}, notes: [], suggestions: [], terms: [] },
    ...more,
  };
}

type Documents = Readonly<Record<string, readonly DocumentSegment[]>>;

/** Documents in memory, by their ids; each segment gets an id of its own. */
function documentsOf(all: Documents) {
  return {
    get: (id: string) => Promise.resolve({ id, name: `${id}.xlf`, segments: all[id]!.length } as Document),
    segments: (id: string, { from, limit }: { from: number; limit: number }) =>
      Promise.resolve(
        all[id]!.slice(from - 1, from - 1 + limit).map((one, at) => ({ ...one, id: `${id}-${from + at}` })),
      ),
  };
}

const compareHere: OpenSegmentComparison = (minScore) => {
  const earlier = new EarlierSegments(minScore, DEFAULT_LIMITS.fuzzyTokens);
  return {
    add(segments) {
      for (const one of segments) earlier.add(one);
      return Promise.resolve();
    },
    compare: (segments) =>
      Promise.resolve(
        segments.map((one) => {
          const match = earlier.find(one);
          earlier.add(one);
          return match;
        }),
      ),
    close: () => Promise.resolve(),
  };
};

function unit(id: string, source: string, context?: UnitContext): Unit {
  return unitWith(id, [variantIn('en', source), variantIn('de', `de ${source}`)], context && { context });
}

function partsOf(all: Documents, units: readonly Unit[]) {
  const finder = createMatchFinder(matchingSourceOf(units, [memoryWith('m')]), {
    limits: DEFAULT_LIMITS,
    slot: 0,
    clock: () => 0,
  });
  return {
    documents: documentsOf(all),
    lookUps: {
      matchesForAll: (query: Parameters<typeof finder.matchesForAll>[0]) =>
        Promise.resolve(finder.matchesForAll(query)),
    },
    openComparison: compareHere,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  };
}

const ORDER: AnalysisOrder = { minScore: 50, weights: DEFAULT_WEIGHTS, with: [] };

/** The rows with anything in them, as "band segments words (internal segments)". */
async function rowsOf(all: Documents, units: readonly Unit[] = [], order: Partial<AnalysisOrder> = {}) {
  const { rows } = await analyseDocument('d1', { ...ORDER, ...order }, partsOf(all, units));
  return rows
    .filter(({ segments }) => segments > 0)
    .map(({ band, segments, words, internal }) => `${band} ${segments} ${words} (${internal.segments})`);
}

describe('where a segment counts', () => {
  test('by the score of its best match in the memories', async () => {
    const units = [
      unit('u1', 'One two three four', { previous: 'before', next: 'after' }),
      unit('u2', 'Key word', { key: 'title' }),
      unit('u3', 'Plain and equal'),
      unit('u4', 'Section 4'),
      unit('u5', 'a b c d e f g h i j'),
      unit('u6', 'k l m n'),
    ];
    const d1 = [
      segment('One two three four', { context: { previous: 'before', next: 'after' } }),
      segment('Key word', { context: { key: 'title' } }),
      segment('Plain and equal'),
      segment('Section 5'),
      segment('a b c d e f g h i Z'),
      segment('k l m Z'),
      segment('k l Z Y'),
      segment('nobody knows this'),
    ];
    expect(await rowsOf({ d1 }, units)).toEqual([
      '102 1 4 (0)',
      '101 1 2 (0)',
      '100 1 3 (0)',
      '95-99 1 2 (0)',
      '85-94 1 10 (0)',
      '75-84 1 4 (0)',
      '50-74 1 4 (0)',
      'new 1 3 (0)',
    ]);
    expect(await rowsOf({ d1 }, units, { minScore: 90 })).toEqual([
      '102 1 4 (0)',
      '101 1 2 (0)',
      '100 1 3 (0)',
      '95-99 1 2 (0)',
      '85-94 1 10 (0)',
      'new 3 11 (0)',
    ]);
    expect(await rowsOf({ d1 }, units, { memories: [{ id: 'm', penalty: 10 }] })).toContain('85-94 4 11 (0)');
    expect(await rowsOf({ d1: d1.map((one) => ({ ...one, targetLanguage: null })) }, units)).toEqual([
      '50-74 1 4 (1)',
      'new 7 28 (0)',
    ]);
  });

  test('a repetition, unless a memory knows the context', async () => {
    const d1 = [
      segment('{1}Same{/1} words'),
      segment('{7}Same{/7} words'),
      segment('Same{1} words{/1}'),
      segment('Same words'),
      segment('Same words', { context: { key: 'k' } }),
    ];
    expect(await rowsOf({ d1 })).toEqual(['repetition 2 4 (2)', '95-99 2 4 (2)', 'new 1 2 (0)']);
    const units = [unit('u1', 'Same words', { key: 'k' })];
    expect(await rowsOf({ d1 }, units)).toEqual(['repetition 1 2 (1)', '101 1 2 (0)', '100 1 2 (0)', '95-99 2 4 (0)']);
  });

  test('annotations make no difference', async () => {
    const marked = readInlineNotation('{m}Same{/m} words');
    const source = { ...marked, codes: marked.codes.map((code) => ({ ...code, type: 'annotation' })) };
    expect(await rowsOf({ d1: [segment('Same words'), segment('', { source })] })).toContain('repetition 1 2 (1)');
  });

  test('outside of the bands when nobody translates it', async () => {
    const d1 = [
      segment('2024-01-01 {1} (5 %) ☃'),
      segment('  '),
      segment('Locked words', { locked: true }),
      segment('12', { locked: true }),
      segment('Fixed', { translatable: false }),
      segment('Done', { translatable: false, target: readInlineNotation('Fertig') }),
      segment('Fixed'),
      segment('Done'),
    ];
    const rows = ['repetition 1 1 (1)', 'new 1 1 (0)', 'numbersOnly 2 4 (0)', 'locked 4 5 (0)'];
    expect(await rowsOf({ d1 })).toEqual(rows);
  });

  test('documents that come before count, in their order', async () => {
    const all = {
      d1: [segment('Same words'), segment('Other words here')],
      d2: [segment('Same words')],
      d3: [segment('Other words there')],
    };
    expect(await rowsOf(all)).toEqual(['new 2 5 (0)']);
    expect(await rowsOf(all, [], { with: ['d1'] })).toEqual(['new 2 5 (0)']);
    expect(await rowsOf(all, [], { with: ['d2', 'd3'] })).toEqual(['repetition 1 2 (1)', '50-74 1 3 (1)']);
  });
});

describe('what is counted', () => {
  const d1 = [segment('One two three'), segment('One two three'), segment('中文 text', {})];

  test('weights, with one decimal, and the total', async () => {
    const weights = { ...DEFAULT_WEIGHTS, repetition: 0.25, new: 0.55 };
    const { rows, total, ...rest } = await analyseDocument('d1', { ...ORDER, weights }, partsOf({ d1 }, []));
    expect(rows.map(({ band }) => band).join(' ')).toBe(
      'repetition 102 101 100 95-99 85-94 75-84 50-74 new numbersOnly locked',
    );
    const row = (band: string): Partial<AnalysisRow> => rows.find((one) => one.band === band)!;
    expect(row('repetition')).toEqual({
      ...{ band: 'repetition', segments: 1, words: 3, characters: 11, weight: 0.25, weightedWords: 0.8 },
      internal: { segments: 1, words: 3, characters: 11 },
    });
    expect(row('new')).toMatchObject({ segments: 2, words: 6, characters: 17, weightedWords: 3.3 });
    expect(total).toEqual({ segments: 3, words: 9, characters: 28, weightedWords: 4.1 });
    expect(rest).toEqual({
      ...{ documentId: 'd1', documentName: 'd1.xlf', minScore: 50, partial: 0, with: [] },
      at: expect.any(Number),
    });
  });

  test('a look-up that ended too early is told', async () => {
    const parts = partsOf({ d1: [...d1, segment('x', { locked: true })] }, []);
    const lookUps = {
      matchesForAll: ({ segments }: { segments: readonly unknown[] }) =>
        Promise.resolve(segments.map(() => ({ matches: [], partial: true }))),
    };
    expect(await analyseDocument('d1', ORDER, { ...parts, lookUps })).toMatchObject({ partial: 3 });
  });

  test('progress goes up to the last segment, and an aborted signal ends it and the comparison', async () => {
    const many = Array.from({ length: 250 }, (_, at) => segment(`Sentence number ${at}`));
    const progress: number[] = [];
    const stop = new AbortController();
    let closed = 0;
    const parts = {
      ...partsOf({ d1: many }, []),
      onProgress: ({ done }: { done: number }) => void progress.push(done),
      openComparison: (minScore: number) => ({
        ...compareHere(minScore),
        close() {
          closed++;
          return Promise.resolve();
        },
      }),
    };
    await analyseDocument('d1', ORDER, parts);
    expect(progress).toEqual([100, 200, 250]);
    stop.abort(new Error('cancelled'));
    await expect(analyseDocument('d1', ORDER, { ...parts, signal: stop.signal })).rejects.toThrow('cancelled');
    expect(closed).toBe(2);
  });
});

test('the rows are those of comparing each segment with every unit and every earlier segment', async () => {
  const text = fc
    .array(fc.constantFrom('the ', 'The ', 'fox ', 'sat ', '. ', '12 ', '7 ', '中'), { maxLength: 6 })
    .map((words) => words.join(''));
  const some = fc
    .tuple(text, fc.constantFrom('', 'a'), fc.integer({ min: 0, max: 9 }))
    .map(([words, key, lock]) =>
      segment('', { source: { text: words, codes: [] }, locked: lock === 0, context: key === '' ? {} : { key } }),
    );
  const segments = fc.array(some, { maxLength: 8 });
  const units = fc
    .array(fc.tuple(text, fc.constantFrom('a', 'b')), { maxLength: 5 })
    .map((all) => all.map(([words, key], index) => unit(`u${index}`, words, { key })));
  await fc.assert(
    fc.asyncProperty(segments, segments, units, fc.integer({ min: 50, max: 100 }), async (d1, d2, memory, minScore) => {
      const { rows } = await analyseDocument('d1', { ...ORDER, minScore, with: ['d2'] }, partsOf({ d1, d2 }, memory));
      const counted = rows.flatMap(({ band, segments: count }) => Array<string>(count).fill(band));
      const expected = d1.map((one, at) => naiveBand(one, { before: [...d2, ...d1.slice(0, at)], memory, minScore }));
      expect(counted.toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 200 },
  );
});

interface Known {
  readonly before: readonly DocumentSegment[];
  readonly memory: readonly Unit[];
  readonly minScore: number;
}

function naiveBand({ source, locked, context }: DocumentSegment, { before, memory, minScore }: Known): string {
  if (locked) return 'locked';
  if (!/\p{L}/u.test(source.text)) return 'numbersOnly';
  const best = (units: readonly Unit[]) => {
    const query = { segment: { ...source, context }, source: EN, target: DE, minScore, limit: 1 };
    return expectedMatches(query, units, [memoryWith('m')])[0]?.score ?? 0;
  };
  const earlier = before.filter((one) => !one.locked && /\p{L}/u.test(one.source.text));
  const [known, own] = [best(memory), best(earlier.map((one, at) => unit(`e${at}`, one.source.text)))];
  if (known > 100) return String(known);
  if (own === 100) return 'repetition';
  const score = Math.max(known, own);
  const bands: readonly (readonly [number, string])[] = [
    [100, '100'],
    [95, '95-99'],
    [85, '85-94'],
    [75, '75-84'],
    [50, '50-74'],
  ];
  return bands.find(([lowest]) => score >= lowest)?.[1] ?? 'new';
}

describe('reports', () => {
  const all = { d1: [segment('One two three'), segment('One two three'), segment('One two four'), segment('7')] };

  test('a table for people', async () => {
    const rows = analysisTable(await analyseDocument('d1', ORDER, partsOf(all, [])));
    expect(rows.map((cells) => cells.join(' | '))).toEqual([
      'Band | Segments | Words | Characters | Internal | Weight | Weighted',
      'Repetition | 1 | 3 | 11 | 1 | 0 | 0',
      '102 | 0 | 0 | 0 | 0 | 0 | 0',
      '101 | 0 | 0 | 0 | 0 | 0 | 0',
      '100 | 0 | 0 | 0 | 0 | 0.1 | 0',
      '95-99 | 0 | 0 | 0 | 0 | 0.3 | 0',
      '85-94 | 0 | 0 | 0 | 0 | 0.5 | 0',
      '75-84 | 0 | 0 | 0 | 0 | 0.7 | 0',
      '50-74 | 1 | 3 | 10 | 1 | 1 | 3',
      'New | 1 | 3 | 11 | 0 | 1 | 3',
      'Numbers only | 1 | 1 | 1 | 0 | 0.1 | 0.1',
      'Locked | 0 | 0 | 0 | 0 | 0 | 0',
      'Total | 4 | 10 | 33 | 2 |  | 6.1',
    ]);
  });

  test('a table for spreadsheets, of one analysis or several', async () => {
    const analysis = { ...(await analyseDocument('d1', ORDER, partsOf(all, []))), documentName: '=a,b.xlf' };
    const lines = analysisCsv(analysis, { ...analysis, documentName: 'c.xlf' }).split('\r\n');
    expect(lines).toHaveLength(26);
    expect(lines[0]).toBe(
      '\ufeffdocument,band,segments,words,characters,internalSegments,internalWords,internalCharacters,weight,weightedWords',
    );
    expect(lines[1]).toBe(`"'=a,b.xlf",repetition,1,3,11,1,3,11,0,0`);
    expect(lines[12]).toBe(`"'=a,b.xlf",total,4,10,33,,,,,6.1`);
    expect(lines[13]).toBe('c.xlf,repetition,1,3,11,1,3,11,0,0');
    const inTwoLines = analysisCsv({ ...analysis, documentName: 'd\n.xlf' }).split('\r\n');
    expect(inTwoLines[1]).toBe('"d\n.xlf",repetition,1,3,11,1,3,11,0,0');
  });
});
