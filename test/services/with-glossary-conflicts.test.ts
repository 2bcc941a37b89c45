import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { ConcordError } from '../../src/domain/failure.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import type { GlossaryConflict, Match, MatchAnswer } from '../../src/domain/match.js';
import type { MatchBatchQuery } from '../../src/domain/ports/look-ups.js';
import { type FindConflicts, withGlossaryConflicts } from '../../src/services/with-glossary-conflicts.js';

interface Candidate {
  readonly score: number;
  readonly breaks: boolean;
}

const LANGUAGES = { source: 'zh' as LanguageTag, target: 'en' as LanguageTag };
const CONFLICT: GlossaryConflict = { rule: 'term.missing', severity: 'warning', message: 'No.', ranges: [] };

/** In the order of ranks; the text says whether it breaks the glossary. */
function matchesOf(candidates: readonly Candidate[], segment: string): readonly Match[] {
  return candidates
    .toSorted((a, b) => b.score - a.score)
    .map(({ score, breaks }, index) => {
      const side = (text: string) => ({ text, codes: [] });
      const unit = { id: `${segment} ${index}`, memoryId: 'm' };
      return {
        score,
        unit,
        source: side(segment),
        target: side(`${breaks ? 'bad' : 'good'} ${index}`),
      } as unknown as Match;
    });
}

function finderOf(found: ReadonlyMap<string, readonly Match[]>) {
  const cut = (text: string, limit: number): MatchAnswer => ({ matches: (found.get(text) ?? []).slice(0, limit) });
  return {
    matches: ({ segment, limit }: { segment: { text: string }; limit: number }) =>
      Promise.resolve(cut(segment.text, limit)),
    matchesForAll: ({ segments, limit }: MatchBatchQuery) =>
      Promise.resolve(segments.map(({ text }) => cut(text, limit))),
  };
}

/** Notes what it was asked. */
function judge() {
  const asked: string[] = [];
  const conflicts: FindConflicts = ({ pairs }) => {
    asked.push(...pairs.map(({ source, target }) => `${source.text} ${target.text}`));
    return Promise.resolve(pairs.map(({ target }) => (target.text.startsWith('bad') ? [CONFLICT] : [])));
  };
  return { asked, conflicts };
}

const batchOf = (texts: Iterable<string>, limit: number, more: object = {}) => ({
  ...LANGUAGES,
  ...{ minScore: 0, limit, segments: Array.from(texts, (text) => ({ text, codes: [] })) },
  ...more,
});
const GLOSSARIES = { glossaries: ['g'] };
const idsOf = ({ matches }: MatchAnswer) => matches.map(({ unit }) => unit.id);

const candidates = fc.array(fc.record({ score: fc.integer({ min: 70, max: 74 }), breaks: fc.boolean() }), {
  maxLength: 80,
});

describe('matches held against a glossary', () => {
  test('are the best in the whole order: by score, then no conflict before one, then as they stood', async () => {
    const segments = fc.array(candidates, { minLength: 1, maxLength: 4 });
    const property = fc.asyncProperty(segments, fc.integer({ min: 1, max: 12 }), async (given, limit) => {
      const found = new Map(given.map((one, index) => [`s${index}`, matchesOf(one, `s${index}`)]));
      const { asked, conflicts } = judge();
      const { matchesForAll } = withGlossaryConflicts(finderOf(found), conflicts, 60_000);
      const answers = await matchesForAll(batchOf(found.keys(), limit, GLOSSARIES));
      const isBad = ({ target }: Match) => target.text.startsWith('bad');
      for (const [index, matches] of [...found.values()].entries()) {
        const inOrder = matches.toSorted((a, b) => b.score - a.score || Number(isBad(a)) - Number(isBad(b)));
        expect(idsOf(answers[index]!)).toEqual(inOrder.slice(0, limit).map(({ unit }) => unit.id));
        expect(answers[index]!.matches.map(({ findings }) => findings)).toEqual(
          inOrder.slice(0, limit).map((match) => (isBad(match) ? [CONFLICT] : undefined)),
        );
        expect(answers[index]!.partial).toBeUndefined();
      }
      expect(new Set(asked).size).toBe(asked.length);
    });
    await fc.assert(property, { numRuns: 300 });
  });

  test('one segment is answered as it is among many', async () => {
    const found = new Map([
      [
        's',
        matchesOf(
          [
            { score: 80, breaks: true },
            { score: 80, breaks: false },
          ],
          's',
        ),
      ],
    ]);
    const lookUps = withGlossaryConflicts(finderOf(found), judge().conflicts, 60_000);
    const answer = await lookUps.matches({
      ...LANGUAGES,
      ...{ segment: { text: 's', codes: [] }, minScore: 0, limit: 1, glossaries: 'every' },
    });
    expect(idsOf(answer)).toEqual(['s 1']);
  });

  test('nobody is asked where no glossary is', async () => {
    const found = new Map([['s', matchesOf([{ score: 80, breaks: true }], 's')]]);
    const { asked, conflicts } = judge();
    const { matchesForAll } = withGlossaryConflicts(finderOf(found), conflicts, 60_000);
    const [answer] = await matchesForAll(batchOf(['s'], 5));
    expect([answer!.matches[0]!.findings, asked]).toEqual([undefined, []]);
  });

  test('thousands of one score that all break it end the search, and the answer is called partial', async () => {
    const many = Array.from({ length: 20_000 }, () => ({ score: 80, breaks: true }));
    const found = new Map([['s', matchesOf(many, 's')]]);
    const { asked, conflicts } = judge();
    const { matchesForAll } = withGlossaryConflicts(finderOf(found), conflicts, 60_000);
    const [answer] = await matchesForAll(batchOf(['s'], 5, GLOSSARIES));
    expect(answer).toMatchObject({ partial: true, matches: { length: 5 } });
    expect(asked.length).toBeLessThan(5_000);
  });

  test.each<[string, FindConflicts]>([
    ['busy', () => Promise.reject(new ConcordError({ kind: 'busy', reason: 'Busy.', retryAfterSeconds: 1 }))],
    ['silent', () => new Promise(() => undefined)],
  ])('a checker that is %s leaves them as they are, and partial', async (_, conflicts) => {
    const matches = matchesOf(
      [
        { score: 80, breaks: true },
        { score: 80, breaks: false },
      ],
      's',
    );
    const { matchesForAll } = withGlossaryConflicts(finderOf(new Map([['s', matches]])), conflicts, 20);
    const [answer] = await matchesForAll(batchOf(['s'], 1, GLOSSARIES));
    expect(answer).toEqual({ matches: [matches[0]], partial: true });
  });

  test('a defect of the checker is not hidden', async () => {
    const found = new Map([['s', matchesOf([{ score: 80, breaks: true }], 's')]]);
    const { matchesForAll } = withGlossaryConflicts(finderOf(found), () => Promise.reject(new TypeError('x')), 20);
    await expect(matchesForAll(batchOf(['s'], 1, GLOSSARIES))).rejects.toThrow(TypeError);
  });
});
