import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { Content, InlineCode } from '../../src/domain/content.js';
import type { DocumentSegment, PretranslationOrder, PretranslationResult } from '../../src/domain/document.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import type { SegmentState } from '../../src/domain/unit.js';
import { ORDER, source, uploaded, wireDocuments, xliff12, type Documents } from './document-parts.js';
import { createMemory, endOf, startOf, WRITE } from './job-parts.js';
import { openStore, type OpenStore } from './open-store.js';

let store: OpenStore;
let memoryId: string;

beforeEach(async () => {
  store = await openStore();
  memoryId = await createMemory(store, 'Releases');
});

afterEach(() => {
  store.close();
});

const plain = (text: string): Content => ({ text, codes: [] });

async function remember(chinese: string | Content, english: string | Content, state?: SegmentState): Promise<void> {
  const [zh, en] = [chinese, english].map((side) => (typeof side === 'string' ? plain(side) : side));
  const variants = [
    { language: 'zh-CN' as never, ...zh! },
    { language: 'en' as never, ...en! },
  ];
  await store.writes.units.add(
    memoryId,
    [{ sourceLanguage: 'zh-CN' as never, variants, ...(state && { state }) }],
    'merge',
    WRITE,
  );
}

async function pretranslated(services: Documents, documentId: string, order: Partial<PretranslationOrder> = {}) {
  const { job } = await services.pretranslate(documentId, { ...ORDER, ...order }, WRITE);
  const ended = await endOf(store, job.id);
  if (ended.status !== 'succeeded') throw new Error(JSON.stringify(ended.problems));
  return { result: ended.documentResult!.pretranslation!, segments: await segmentsOf(documentId) };
}

const segmentsOf = (documentId: string) => store.reads.documents.segments(documentId, { from: 1, limit: 1_000 });

async function filled(file: string, order: Partial<PretranslationOrder> = {}) {
  const { services } = wireDocuments(store);
  const { id } = await uploaded(store, services, file);
  return pretranslated(services, id, order);
}

const targets = (segments: readonly DocumentSegment[]) => segments.map(({ target }) => target?.text);
const counts = (some: Partial<PretranslationResult>): PretranslationResult => ({
  ...{ segments: 0, filled: 0, confirmed: 0, conflicts: 0, suggested: 0, withTerms: 0 },
  ...{ skipped: 0, changedMeanwhile: 0, withoutMatch: 0, partial: 0, ...some },
});

describe('a pretranslation', () => {
  test('fills what is empty with the best match, unconfirmed, and says where it is from', async () => {
    await remember('今天发现了引力波', 'Today gravitational waves were found');
    const file = xliff12(
      source('今天发现了引力波'),
      `${source('今天发现了引力波')}<target>mine</target>`,
      source('别的'),
    );
    const { result, segments } = await filled(file);
    expect(targets(segments)).toEqual(['Today gravitational waves were found', 'mine', undefined]);
    expect(segments[0]).toMatchObject({
      ...{ state: 'initial', suggestions: [], terms: [] },
      origin: { score: 100, kind: 'exact', memoryId, memoryName: 'Releases' },
    });
    expect(result).toEqual(counts({ segments: 3, filled: 1, skipped: 1, withoutMatch: 1 }));
  });

  test('leaves what is below the threshold as suggestions, best first, each once', async () => {
    await remember('今天发现了引力波', 'GW');
    await remember('昨天发现了引力波', 'GW yesterday');
    await remember('昨天发现了暗物质', 'DM yesterday');
    const { result, segments } = await filled(xliff12(source('今天发现了引力波'), source('明天发现了引力波')), {
      ...{ minScore: 95, suggestionsFrom: 50, suggestionsLimit: 1 },
    });
    expect(targets(segments)).toEqual(['GW', undefined]);
    expect(segments.map(({ suggestions }) => suggestions.map(({ target }) => target.text))).toEqual([
      ['GW yesterday'],
      [expect.stringMatching(/^GW/)],
    ]);
    expect(result).toEqual(counts({ segments: 2, filled: 1, suggested: 2, withoutMatch: 1 }));
  });

  test('confirms only the scores that are named, and never what is ambiguous', async () => {
    await remember('一句话', 'A sentence');
    await remember('两句话', 'Two sentences');
    await remember('两句话', 'A pair of sentences');
    const { result, segments } = await filled(xliff12(source('一句话'), source('两句话')), { confirm: [100] });
    expect(segments.map(({ state }) => state)).toEqual(['translated', 'initial']);
    expect(result).toEqual(counts({ segments: 2, filled: 2, confirmed: 1 }));
  });

  test('confirms no target that has the numbers of the memory', async () => {
    await remember('共有12人参加', '12 people took part');
    await remember('投资3.5亿元', 'An investment of 350 million yuan');
    await remember('第3组有5名成员', 'Group three has 5 members');
    const file = xliff12(source('共有15人参加'), source('投资7.2亿元'), source('第4组有6名成员'));
    const { segments } = await filled(file, { confirm: [99] });
    expect(targets(segments)).toEqual([
      '15 people took part',
      'An investment of 720 million yuan',
      'Group three has 5 members',
    ]);
    expect(segments.map(({ state }) => state)).toEqual(['translated', 'translated', 'initial']);
  });

  test('puts the numbers of the source in, and the codes with their own markup', async () => {
    await remember('共有12人参加', '12 people took part');
    const code = (id: string, at: number): InlineCode => ({ id, kind: 'standalone', at });
    await remember({ text: '甲乙丙丁', codes: [code('m', 2)] }, { text: 'abcd', codes: [code('m', 4)] });
    const { segments } = await filled(xliff12(source('共有15人参加'), source('甲乙<x id="9"/>丙丁')));
    expect(targets(segments)).toEqual(['15 people took part', 'abcd']);
    expect(segments[1]!.target!.codes).toMatchObject([{ id: '9', at: 4, markup: '<x id="9"/>' }]);
  });

  test('fills nothing whose codes cannot be placed, but suggests it', async () => {
    await remember('甲乙丙丁', 'abcd');
    const { result, segments } = await filled(xliff12(source('甲<x id="1"/>乙丙<x id="2"/>丁')), {
      suggestionsFrom: 50,
    });
    expect(segments[0]).toMatchObject({ target: null, suggestions: [{ target: { text: 'abcd' } }] });
    expect(result).toEqual(counts({ segments: 1, suggested: 1, withoutMatch: 1 }));
  });

  test('fills nothing that is longer than the file allows, and nothing that XML cannot hold', async () => {
    await remember('一二三四', 'one two three four');
    await remember('五六七八', 'five\u0001');
    const limited = [source('一二三四'), ' maxwidth="5" size-unit="char"'] as const;
    const { segments } = await filled(xliff12(limited, source('五六七八')));
    expect(targets(segments)).toEqual([undefined, undefined]);
  });

  test('touches nothing that is not to be translated', async () => {
    await remember('一句话', 'A sentence');
    const { result, segments } = await filled(xliff12([source('一句话'), ' translate="no"']));
    expect(targets(segments)).toEqual([undefined]);
    expect(result).toEqual(counts({ segments: 1, skipped: 1 }));
  });

  test('of what is unconfirmed replaces what came from a memory or the file, never what a person typed', async () => {
    await remember('一句话', 'A sentence');
    const { services } = wireDocuments(store);
    const untouched = `${source('一句话')}<target state="needs-translation">old</target>`;
    const confirmed = `${source('一句话')}<target state="translated">done</target>`;
    const { id } = await uploaded(store, services, xliff12(untouched, confirmed, source('一句话')));
    const [, , third] = await segmentsOf(id);
    await services.changeSegment(id, third!.id, { target: 'typed' }, WRITE);
    const { result, segments } = await pretranslated(services, id, { replace: 'unconfirmed' });
    expect(targets(segments)).toEqual(['A sentence', 'done', 'typed']);
    expect(result).toEqual(counts({ segments: 3, filled: 1, skipped: 2 }));
  });

  test('never replaces a fill by a worse one', async () => {
    await remember('今天发现了引力波', 'GW');
    const { services } = wireDocuments(store);
    const { id } = await uploaded(store, services, xliff12(source('今天发现了引力波')));
    await pretranslated(services, id);
    const other = await createMemory(store, 'Other');
    memoryId = other;
    await remember('昨天发现了引力波', 'GW yesterday');
    const { result, segments } = await pretranslated(services, id, {
      replace: 'unconfirmed',
      memories: [{ id: other }],
    });
    expect(targets(segments)).toEqual(['GW']);
    expect(result).toEqual(counts({ segments: 1, skipped: 1 }));
  });

  test('leaves alone what somebody changes meanwhile', async () => {
    await remember('一句话', 'A sentence');
    let meanwhile = () => Promise.resolve<unknown>(undefined);
    const { services } = wireDocuments(store, {
      lookUps: (real) => ({
        ...real,
        async matchesForAll(query) {
          await meanwhile();
          return real.matchesForAll(query);
        },
      }),
    });
    const { id } = await uploaded(store, services, xliff12(source('一句话'), source('一句话')));
    const [first] = await segmentsOf(id);
    meanwhile = () => services.changeSegment(id, first!.id, { target: 'typed' }, WRITE);
    const { result, segments } = await pretranslated(services, id);
    expect(targets(segments)).toEqual(['typed', 'A sentence']);
    expect(result).toEqual(counts({ segments: 2, filled: 1, changedMeanwhile: 1 }));
  });

  test('asks once more where an answer ended too early, and counts what stays unsure', async () => {
    let asked = 0;
    const { services } = wireDocuments(store, {
      lookUps: (real) => ({
        ...real,
        async matchesForAll(query) {
          asked += 1;
          return (await real.matchesForAll(query)).map((answer) => ({ ...answer, partial: true }));
        },
      }),
    });
    const { id } = await uploaded(store, services, xliff12(source('一句话')));
    const { result } = await pretranslated(services, id);
    expect(asked).toBe(2);
    expect(result).toEqual(counts({ segments: 1, withoutMatch: 1, partial: 1 }));
  });

  test('is cancelled between two slices; what was filled stays', async () => {
    await remember('一句话', 'A sentence');
    let goOn = () => {};
    let batches = 0;
    const { services, lanes } = wireDocuments(store, {
      lookUps: (real) => ({
        ...real,
        async matchesForAll(query) {
          batches += 1;
          if (batches === 3) await new Promise<void>((resolve) => (goOn = resolve));
          return real.matchesForAll(query);
        },
      }),
    });
    const units = Array.from({ length: 250 }, () => source('一句话'));
    const { id } = await uploaded(store, services, xliff12(...units));
    const { job } = await services.pretranslate(id, ORDER, WRITE);
    await startOf(store, job.id);
    while (batches < 3) await new Promise((resolve) => setImmediate(resolve));
    await expect(services.remove(id, WRITE)).rejects.toMatchObject({ failure: { kind: 'conflict' } });
    await lanes.cancel(job.id);
    goOn();
    expect((await endOf(store, job.id)).status).toBe('cancelled');
    expect(targets(await segmentsOf(id)).filter((target) => target !== undefined)).toHaveLength(150);
    const { result } = await pretranslated(services, id);
    expect(result).toEqual(counts({ segments: 250, filled: 100, skipped: 150 }));
  });

  test('leaves glossary hits with the segments when it is asked to', async () => {
    const glossary = await store.writes.glossaries.create({ name: 'G', description: '' }, WRITE);
    const terms = [
      { language: 'zh-CN' as LanguageTag, text: '引力波', status: 'preferred' as const },
      { language: 'en' as LanguageTag, text: 'gravitational wave', status: 'preferred' as const },
    ];
    const concept = { notes: [], doNotTranslate: false, approved: true, terms };
    await store.writes.glossaries.addConcept(glossary.id, concept, WRITE);
    const file = xliff12(source('发现引力波'), source('别的'), `${source('引力波')}<target>GW</target>`);
    const { result, segments } = await filled(file, { terms: true });
    expect(segments.map((segment) => segment.terms.map(({ start, end }) => [start, end]))).toEqual([[[2, 5]], [], []]);
    expect(segments[0]!.terms).toMatchObject([{ translations: [{ text: 'gravitational wave' }] }]);
    expect(result).toEqual(counts({ segments: 3, withTerms: 1, skipped: 1, withoutMatch: 2 }));
  });

  test('of a document without a target language, or with an unknown memory, is refused', async () => {
    const { services } = wireDocuments(store);
    const nameless = xliff12(source('一')).replace(' target-language="en"', '');
    const { id } = await uploaded(store, services, nameless);
    await expect(services.pretranslate(id, ORDER, WRITE)).rejects.toMatchObject({ failure: { kind: 'conflict' } });
    const other = await uploaded(store, services, xliff12(source('一')));
    const order = { ...ORDER, memories: [{ id: 'm999' }] };
    await expect(services.pretranslate(other.id, order, WRITE)).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
  });
});
