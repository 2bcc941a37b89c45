import { describe, expect, test } from '@jest/globals';
import type { Content, InlineCode } from '../../../src/domain/content.js';
import type {
  FileSegment,
  SegmentChange,
  SegmentFill,
  Suggestion,
  TargetOrigin,
  TermInText,
} from '../../../src/domain/document.js';
import { allSegments, content, fileSegment, newDocument } from './documents-under-test.js';
import { BY_ANNA, failureOf, START, tag, withStore, type StoreUnderTest } from './store-under-test.js';

const X1: InlineCode = { id: '1', kind: 'standalone', at: 1, display: '<x>', markup: '<x id="1"/>' };
const withCode = (text: string, code: Partial<InlineCode> = {}): Content => ({ text, codes: [{ ...X1, ...code }] });

const ORIGIN: TargetOrigin = { score: 101, kind: 'context', memoryId: 'm1', memoryName: 'Releases', unitId: 'u7' };
const SUGGESTION: Suggestion = {
  score: 84,
  similarity: 84.6,
  memoryName: 'Releases',
  source: content('学院'),
  target: withCode('Academy'),
};
const TERM: TermInText = {
  start: 0,
  end: 2,
  text: '学院',
  conceptId: 'c1',
  glossaryId: 'g1',
  translations: [{ text: 'academy', language: tag('en'), status: 'preferred' }],
};
const BY_BO = { actor: 'bo' };

/** A document of these segments, with what a test does to its first. */
async function documentWith(store: StoreUnderTest, segments: readonly FileSegment[]) {
  const { id } = await newDocument(store, segments);
  const stored = await allSegments(store, id);
  const first = stored[0]!.id;
  return {
    id,
    ids: stored.map((segment) => segment.id),
    change: (change: SegmentChange, ifRevision?: number) =>
      store.writes.documents.changeSegment(id, first, change, BY_BO, ifRevision),
    fill: (fill: Partial<SegmentFill>) =>
      store.writes.documents.fill(
        id,
        [{ segmentId: first, revision: 1, suggestions: [], terms: [], ...fill }],
        BY_ANNA,
      ),
    read: () => store.reads.documents.segment(id, first),
    outline: () => store.reads.documents.outline(id),
    figures: async () => {
      const { states, empty } = await store.reads.documents.get(id);
      return { ...states, empty };
    },
    changed: async () => (await store.reads.documents.changedUnits(id, 0, 100)).map(({ number }) => number),
  };
}

const FILE_SEGMENT = fileSegment(1, {
  fileUnitId: '__proto__',
  fileSegmentId: 's1',
  fileOriginal: 'a/b.docx',
  source: withCode('学院'),
  target: withCode('Academy'),
  state: 'translated',
  fileState: 'signed-off',
  context: { previous: '', next: '第2段', key: 'title' },
  notes: [{ text: 'keep short', attributes: { from: 'editor' } }],
  preserveSpace: true,
  canResegment: false,
  sizeLimit: { most: 20, unit: 'char' },
  sourceDirection: 'ltr',
  targetDirection: 'rtl',
});

describe('a segment', () => {
  test('is given back as its file has it', () =>
    withStore(async (store) => {
      const plain = fileSegment(2, { unitNumber: 1, translatable: false, locked: true });
      const { id, ids } = await documentWith(store, [FILE_SEGMENT, plain]);
      const untouched = { documentId: id, revision: 1, suggestions: [], terms: [] };
      expect(await allSegments(store, id)).toEqual([
        { ...FILE_SEGMENT, ...untouched, id: ids[0], fileTarget: FILE_SEGMENT.target, fileTargetState: 'translated' },
        { ...plain, ...untouched, id: ids[1], fileTarget: null, fileTargetState: 'initial' },
      ]);
    }));

  test('belongs to its own document', () =>
    withStore(async (store) => {
      const { id, ids } = await documentWith(store, [fileSegment(1)]);
      const other = await newDocument(store, [fileSegment(1)]);
      const wanted = { kind: 'not-found', what: 'segment' };
      expect(await failureOf(store.reads.documents.segment(other.id, ids[0]!))).toEqual({ ...wanted, id: ids[0] });
      for (const segmentId of ['e99', 'u1', '', '1']) {
        expect(await failureOf(store.reads.documents.segment(id, segmentId))).toEqual({ ...wanted, id: segmentId });
      }
      const change = store.writes.documents.changeSegment(other.id, ids[0]!, { target: content('One') }, BY_BO);
      expect(await failureOf(change)).toEqual({ ...wanted, id: ids[0] });
    }));

  test('is read by its place; nothing comes after the end', () =>
    withStore(async (store) => {
      const { id } = await documentWith(
        store,
        [1, 2, 3, 4].map((number) => fileSegment(number)),
      );
      const numbers = async (from: number, limit: number) =>
        (await store.reads.documents.segments(id, { from, limit })).map(({ number }) => number);
      expect(await numbers(2, 2)).toEqual([2, 3]);
      expect(await numbers(4, 5)).toEqual([4]);
      expect(await numbers(5, 5)).toEqual([]);
    }));
});

describe('a person changes a segment', () => {
  test('and it has the target, the state, a new revision and a name', () =>
    withStore(async (store) => {
      const { change, read, figures, outline, id } = await documentWith(store, [fileSegment(1), fileSegment(2)]);
      const changed = await change({ target: withCode('Part 1'), state: 'reviewed' });
      expect(changed).toMatchObject({
        target: withCode('Part 1'),
        state: 'reviewed',
        fileTarget: null,
        fileTargetState: 'initial',
        revision: 2,
        changedAt: START + 2,
        changedBy: 'bo',
      });
      expect(await read()).toEqual(changed);
      expect(await figures()).toEqual({ initial: 1, translated: 0, reviewed: 1, final: 0, empty: 1 });
      expect(await outline()).toMatchObject({ states: 'ri', targets: 'te', scores: [-1, -1], revisions: [2, 1] });
      expect((await store.reads.documents.get(id)).revision).toBe(1);
    }));

  test('only at the revision that was expected', () =>
    withStore(async (store) => {
      const { change, read, ids } = await documentWith(store, [fileSegment(1)]);
      await change({ target: content('One') }, 1);
      const failure = { kind: 'changed-meanwhile', what: 'segment', id: ids[0], revision: 2 };
      expect(await failureOf(change({ target: content('Two') }, 1))).toEqual(failure);
      expect((await read()).target).toEqual(content('One'));
    }));

  test.each([
    [{ locked: true }, 'Segment 1 is locked.'],
    [{ translatable: false }, 'Segment 1 is not to be translated.'],
  ])('but not one that is %j', (rest, reason) =>
    withStore(async (store) => {
      const { change, read, fill, ids } = await documentWith(store, [fileSegment(1, rest)]);
      expect(await failureOf(change({ target: content('One') }))).toEqual({ kind: 'conflict', reason });
      expect(await fill({ target: content('One') })).toEqual([ids[0]]);
      expect(await read()).toMatchObject({ target: null, revision: 1 });
    }),
  );

  test('and what is as it was makes no revision', () =>
    withStore(async (store) => {
      const { change } = await documentWith(store, [FILE_SEGMENT]);
      for (const same of [{}, { target: withCode('Academy') }, { state: 'translated' as const }]) {
        expect(await change(same)).toMatchObject({ revision: 1, target: FILE_SEGMENT.target });
      }
      // How a code is shown is no part of what is written.
      expect((await change({ target: withCode('Academy', { display: '[x]' }) })).revision).toBe(1);
      expect((await change({ target: withCode('Academy', { markup: '<x id="1" />' }) })).revision).toBe(2);
      expect((await change({ target: withCode('Academy', { at: 2 }) })).revision).toBe(3);
    }));

  test('and a state needs a target', () =>
    withStore(async (store) => {
      const { change, read } = await documentWith(store, [fileSegment(1)]);
      const failure = await failureOf(change({ state: 'translated' }));
      expect(failure).toEqual({
        kind: 'invalid',
        reason: 'Segment 1 has no target, so its state cannot be translated.',
        pointer: '/state',
      });
      expect(await failureOf(change({ target: content(''), state: 'final' }))).toMatchObject({ kind: 'invalid' });
      expect((await read()).revision).toBe(1);
    }));

  test('and what was taken away is initial', () =>
    withStore(async (store) => {
      const { change, changed, outline } = await documentWith(store, [FILE_SEGMENT]);
      expect(await change({ target: null })).toMatchObject({ target: null, state: 'initial', revision: 2 });
      expect(await changed()).toEqual([1]);
      expect(await outline()).toMatchObject({ states: 'i', targets: 'e' });
      expect(await failureOf(change({ state: 'translated' }))).toMatchObject({ kind: 'invalid' });
    }));

  test('and undoes it: the revision goes on, but nothing differs from the file', () =>
    withStore(async (store) => {
      const odd = fileSegment(1, { state: 'translated' });
      const { change, changed, figures } = await documentWith(store, [odd]);
      const before = await figures();
      await change({ target: content('One'), state: 'final' });
      expect(await changed()).toEqual([1]);
      expect(await change({ target: null, state: 'translated' })).toMatchObject({ target: null, revision: 3 });
      expect(await changed()).toEqual([]);
      expect(await figures()).toEqual(before);
    }));

  test('and a repeated request is done once', () =>
    withStore(async (store) => {
      const { id, ids } = await documentWith(store, [fileSegment(1)]);
      const write = { ...BY_BO, once: { key: 'k', fingerprint: 'f' } };
      const change = () => store.writes.documents.changeSegment(id, ids[0]!, { target: content('One') }, write, 1);
      expect(await change()).toEqual(await change());
    }));
});

describe('a pretranslation', () => {
  test('fills a segment, says from where, and leaves suggestions and terms', () =>
    withStore(async (store) => {
      const { fill, read, figures, outline } = await documentWith(store, [fileSegment(1)]);
      const filled = {
        target: withCode('Part 1'),
        state: 'translated' as const,
        origin: ORIGIN,
        suggestions: [SUGGESTION],
        terms: [TERM],
      };
      expect(await fill(filled)).toEqual([]);
      expect(await read()).toMatchObject({ ...filled, revision: 2, changedAt: START + 2, changedBy: 'anna' });
      expect(await figures()).toEqual({ initial: 0, translated: 1, reviewed: 0, final: 0, empty: 0 });
      expect((await outline()).scores).toEqual([101]);
    }));

  test('leaves a segment alone that somebody changed, and goes on with the others', () =>
    withStore(async (store) => {
      const { change, id, ids } = await documentWith(store, [fileSegment(1), fileSegment(2)]);
      await change({ target: content('mine') });
      const fills = ids.map((segmentId) => ({
        segmentId,
        revision: 1,
        target: content('found'),
        suggestions: [],
        terms: [],
      }));
      expect(await store.writes.documents.fill(id, fills, BY_ANNA)).toEqual([ids[0]]);
      const targets = (await allSegments(store, id)).map(({ target }) => target?.text);
      expect(targets).toEqual(['mine', 'found']);
    }));

  test('writes nothing at all when one of its segments is not there', () =>
    withStore(async (store) => {
      const { id, ids, figures, read } = await documentWith(store, [fileSegment(1)]);
      const fills = [ids[0]!, 'e99'].map((segmentId) => ({ segmentId, revision: 1, suggestions: [], terms: [TERM] }));
      expect(await failureOf(store.writes.documents.fill(id, fills, BY_ANNA))).toMatchObject({ kind: 'not-found' });
      expect((await read()).revision).toBe(1);
      expect((await figures()).initial).toBe(1);
    }));

  test('may leave suggestions alone, which the next one replaces', () =>
    withStore(async (store) => {
      const { fill, read, outline, changed } = await documentWith(store, [fileSegment(1)]);
      await fill({ suggestions: [{ ...SUGGESTION, score: 71 }, SUGGESTION] });
      expect(await read()).toMatchObject({ target: null, state: 'initial', revision: 2 });
      expect((await outline()).scores).toEqual([84]);
      expect(await changed()).toEqual([1]);
      await fill({ revision: 2, terms: [TERM] });
      expect(await read()).toMatchObject({ suggestions: [], terms: [TERM], revision: 3 });
      expect((await outline()).scores).toEqual([-1]);
      await fill({ revision: 3 });
      expect(await changed()).toEqual([]);
    }));

  test('that finds nothing touches nothing', () =>
    withStore(async (store) => {
      const { fill, read } = await documentWith(store, [fileSegment(1)]);
      expect(await fill({})).toEqual([]);
      expect(await read()).toMatchObject({ revision: 1 });
      expect(await read()).not.toHaveProperty('changedAt');
    }));

  test('is known as the origin until a person changes the target', () =>
    withStore(async (store) => {
      const { fill, change, outline } = await documentWith(store, [fileSegment(1)]);
      await fill({ target: content('Part 1'), state: 'initial', origin: ORIGIN, suggestions: [SUGGESTION] });
      const confirmed = await change({ target: content('Part 1'), state: 'translated' });
      expect(confirmed).toMatchObject({ origin: ORIGIN, state: 'translated', revision: 3 });
      const typed = await change({ target: content('Part One') });
      expect(typed).not.toHaveProperty('origin');
      expect(typed).toMatchObject({ state: 'translated', suggestions: [SUGGESTION] });
      expect((await outline()).scores).toEqual([84]);
    }));
});

describe('changed units', () => {
  const segments = [1, 1, 1, 2, 3, 3, 4].map((unitNumber, index) => fileSegment(index + 1, { unitNumber }));

  test('come whole, in the order of the file, a few at a time', () =>
    withStore(async (store) => {
      const { id, ids } = await documentWith(store, segments);
      for (const place of [6, 4, 1]) {
        await store.writes.documents.changeSegment(id, ids[place]!, { target: content('x') }, BY_BO);
      }
      const slice = async (afterUnit: number, limit: number) =>
        (await store.reads.documents.changedUnits(id, afterUnit, limit)).map(({ number }) => number);
      expect(await slice(0, 100)).toEqual([1, 2, 3, 5, 6, 7]);
      expect(await slice(0, 1)).toEqual([1, 2, 3]);
      expect(await slice(0, 4)).toEqual([1, 2, 3, 5, 6]);
      expect(await slice(1, 2)).toEqual([5, 6]);
      expect(await slice(3, 2)).toEqual([7]);
      expect(await slice(4, 2)).toEqual([]);
    }));

  test('are those of one document', () =>
    withStore(async (store) => {
      const other = await documentWith(store, segments);
      const { change, changed } = await documentWith(store, segments);
      await change({ target: content('x') });
      expect(await other.changed()).toEqual([]);
      expect(await changed()).toEqual([1, 2, 3]);
    }));
});

test('the outline says what may not be edited', () =>
  withStore(async (store) => {
    const { outline } = await documentWith(store, [
      fileSegment(1, { locked: true }),
      fileSegment(2, { translatable: false, target: content('x'), state: 'final' }),
      fileSegment(3, { locked: true, translatable: false }),
      fileSegment(4, { target: content('x'), state: 'reviewed' }),
      fileSegment(5, { target: content('x'), state: 'translated' }),
      fileSegment(6),
    ]);
    expect(await outline()).toMatchObject({ states: 'ifirti', targets: 'ETEtte' });
  }));
