import { describe, expect, test } from '@jest/globals';
import { DEFAULT_WEIGHTS, type Analysis } from '../../../src/domain/analysis.js';
import { allSegments, begin, content, fileSegment, FRAME, newDocument, UPLOAD } from './documents-under-test.js';
import { BY_ANNA, failureOf, newJob, START, tag, withStore, type StoreUnderTest } from './store-under-test.js';

const { place: framePlace, ...frameFields } = FRAME;

const rowsOf = ({ db }: StoreUnderTest) =>
  ['document', 'document_segment', 'segment_edit'].map((table) =>
    db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  );

const notFound = (id: string) => ({ kind: 'not-found', what: 'document', id });

async function discardAll({ writes }: StoreUnderTest, documentId: string): Promise<number> {
  let slices = 1;
  while (!(await writes.documents.discard(documentId))) slices += 1;
  return slices;
}

describe('a document', () => {
  test('is given back with its figures when it was read whole', () =>
    withStore(async (store) => {
      const { reads, writes } = store;
      const job = await newJob(store);
      const id = await writes.documents.begin({ ...UPLOAD, jobId: job.id }, BY_ANNA);
      await writes.documents.addSegments(id, [fileSegment(1, { source: content('学院 report') }), fileSegment(2)]);
      await writes.documents.addSegments(id, [
        fileSegment(3, { source: content(''), target: content('Report'), state: 'reviewed' }),
      ]);
      const finished = await writes.documents.finish(id, FRAME, ['Line 3: odd.']);
      expect(finished).toEqual({
        id,
        name: '年报.xlf',
        bytes: 1234,
        sha256: 'ab12',
        ...frameFields,
        segments: 3,
        words: 6,
        characters: 11,
        states: { initial: 2, translated: 0, reviewed: 1, final: 0 },
        empty: 2,
        warnings: ['Line 3: odd.'],
        revision: 1,
        createdAt: START + 2,
        createdBy: 'anna',
      });
      expect(await reads.documents.get(id)).toEqual(finished);
      expect(await reads.documents.storedFile(id)).toEqual({
        file: 'a1b2.xlf',
        bytes: 1234,
        sha256: 'ab12',
        framePlace,
      });
    }));

  test('may be without segments', () =>
    withStore(async (store) => {
      const { id, segments, states } = await newDocument(store, []);
      expect([segments, states.initial]).toEqual([0, 0]);
      expect(await store.reads.documents.outline(id)).toEqual({
        documentId: id,
        states: '',
        targets: '',
        scores: [],
        revisions: [],
      });
      expect(await store.reads.documents.changedUnits(id, 0, 10)).toEqual([]);
    }));

  test('is seen by nobody before it was read whole', () =>
    withStore(async (store) => {
      const { documents } = store.reads;
      const id = await begin(store);
      await store.writes.documents.addSegments(id, [fileSegment(1)]);
      const range = { from: 1, limit: 5 };
      const calls = [
        documents.get(id),
        documents.segments(id, range),
        documents.segment(id, 'e1'),
        documents.outline(id),
        documents.storedFile(id),
        documents.changedUnits(id, 0, 5),
        documents.analysis(id),
        store.writes.documents.changeSegment(id, 'e1', { target: content('One') }, BY_ANNA),
        store.writes.documents.fill(id, [], BY_ANNA),
        store.writes.documents.remove(id, BY_ANNA),
        store.writes.documents.setTargetLanguage(id, tag('fr'), BY_ANNA),
      ];
      for (const call of calls) expect(await failureOf(call)).toEqual(notFound(id));
      expect((await documents.list({ limit: 5 })).items).toEqual([]);
    }));

  test('takes no segments and no second end once it was read whole', () =>
    withStore(async (store) => {
      const { id } = await newDocument(store, [fileSegment(1)]);
      const reason = `The document ${id} was read whole already.`;
      for (const call of [
        store.writes.documents.addSegments(id, [fileSegment(2)]),
        store.writes.documents.finish(id, FRAME, []),
        store.writes.documents.discard(id),
      ]) {
        expect(await failureOf(call)).toEqual({ kind: 'conflict', reason });
      }
      expect((await store.reads.documents.get(id)).segments).toBe(1);
    }));

  test.each(['d99', 'm1', 'd', '', 'd1; DROP TABLE document', 'd99999999999999999999'])(
    'there is none with the id %j',
    (id) =>
      withStore(async (store) => {
        await newDocument(store, [fileSegment(1)]);
        expect(await failureOf(store.reads.documents.get(id))).toEqual(notFound(id));
        expect(await failureOf(store.writes.documents.finish(id, FRAME, []))).toEqual(notFound(id));
      }),
  );

  test('is listed newest first, in pages that new ones do not shift', () =>
    withStore(async (store) => {
      const ids: string[] = [];
      for (let count = 0; count < 3; count += 1) ids.push((await newDocument(store, [])).id);
      const first = await store.reads.documents.list({ limit: 2 });
      await newDocument(store, []);
      const second = await store.reads.documents.list({ limit: 2, cursor: first.nextCursor! });
      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.toReversed());
      expect(second.nextCursor).toBeUndefined();
    }));
});

describe('the target language', () => {
  test('is named for a file that names none, and is that of its segments', () =>
    withStore(async (store) => {
      const segments = [fileSegment(1, { targetLanguage: null }), fileSegment(2, { targetLanguage: tag('fr') })];
      const { id } = await newDocument(store, segments, { targetLanguage: null });
      expect((await allSegments(store, id)).map(({ targetLanguage }) => targetLanguage)).toEqual([null, 'fr']);
      const named = await store.writes.documents.setTargetLanguage(id, tag('en'), BY_ANNA, 1);
      expect(named).toMatchObject({ targetLanguage: 'en', revision: 2 });
      expect((await allSegments(store, id)).map(({ targetLanguage }) => targetLanguage)).toEqual(['en', 'fr']);
      expect((await allSegments(store, id)).map(({ revision }) => revision)).toEqual([1, 1]);
    }));

  test('is changed only at the revision that was expected; naming it again changes nothing', () =>
    withStore(async (store) => {
      const { id } = await newDocument(store, [], { targetLanguage: null });
      const name = (language: string, revision: number) =>
        store.writes.documents.setTargetLanguage(id, tag(language), BY_ANNA, revision);
      await name('en', 1);
      expect(await failureOf(name('fr', 1))).toEqual({ kind: 'changed-meanwhile', what: 'document', id, revision: 2 });
      expect(await name('en', 2)).toMatchObject({ targetLanguage: 'en', revision: 2 });
      expect(await name('fr', 2)).toMatchObject({ targetLanguage: 'fr', revision: 3 });
    }));

  test('of the file stays', () =>
    withStore(async (store) => {
      const { id } = await newDocument(store, []);
      expect(await failureOf(store.writes.documents.setTargetLanguage(id, tag('fr'), BY_ANNA))).toEqual({
        kind: 'conflict',
        reason: 'The file itself names its target language, en.',
      });
      expect(await store.reads.documents.get(id)).toMatchObject({ targetLanguage: 'en', revision: 1 });
    }));
});

test('the last analysis is kept', () =>
  withStore(async (store) => {
    const { id, name } = await newDocument(store, []);
    expect(await failureOf(store.reads.documents.analysis(id))).toEqual({
      kind: 'not-found',
      what: 'analysis of the document',
      id,
    });
    const none = { segments: 0, words: 0, characters: 0 };
    const analysis: Analysis = {
      documentId: id,
      documentName: name,
      minScore: 50,
      rows: [{ band: 'new', ...none, internal: none, weight: DEFAULT_WEIGHTS.new, weightedWords: 0.1 }],
      total: { ...none, weightedWords: 0.1 },
      partial: 0,
      with: ['d9'],
      at: START,
    };
    await store.writes.documents.saveAnalysis(id, { ...analysis, minScore: 70 });
    await store.writes.documents.saveAnalysis(id, analysis);
    expect(await store.reads.documents.analysis(id)).toEqual(analysis);
    expect((await store.reads.documents.get(id)).revision).toBe(1);
  }));

describe('a removed document', () => {
  test('is out of sight at once, and nothing of it is left once it was discarded', () =>
    withStore(async (store) => {
      const other = await newDocument(store, [fileSegment(1)]);
      const { id } = await newDocument(
        store,
        Array.from({ length: 4100 }, (_, index) => fileSegment(index + 1)),
      );
      const [segment] = await allSegments(store, id);
      await store.writes.documents.changeSegment(id, segment!.id, { target: content('One') }, BY_ANNA);
      expect(await store.writes.documents.remove(id, BY_ANNA)).toBe('a1b2.xlf');
      expect(await failureOf(store.reads.documents.get(id))).toEqual(notFound(id));
      expect(await failureOf(store.reads.documents.segment(id, segment!.id))).toEqual(notFound(id));
      expect(await failureOf(store.writes.documents.remove(id, BY_ANNA))).toEqual(notFound(id));
      expect((await store.reads.documents.list({ limit: 5 })).items.map((item) => item.id)).toEqual([other.id]);
      expect(await store.writes.documents.unfinished()).toEqual([id]);
      expect(await discardAll(store, id)).toBe(3);
      expect(rowsOf(store)).toEqual([1, 1, 0]);
      expect(await store.writes.documents.unfinished()).toEqual([]);
    }));

  test('goes only at the revision that was expected', () =>
    withStore(async (store) => {
      const { id } = await newDocument(store, []);
      expect(await failureOf(store.writes.documents.remove(id, BY_ANNA, 2))).toMatchObject({
        kind: 'changed-meanwhile',
        revision: 1,
      });
      expect(await store.writes.documents.remove(id, BY_ANNA, 1)).toBe('a1b2.xlf');
    }));

  test('gives a repeated request the same answer', () =>
    withStore(async (store) => {
      const { id } = await newDocument(store, []);
      const write = { ...BY_ANNA, once: { key: 'k', fingerprint: 'f' } };
      expect(await store.writes.documents.remove(id, write)).toBe('a1b2.xlf');
      expect(await store.writes.documents.remove(id, write)).toBe('a1b2.xlf');
    }));

  test('never lends its id to another', () =>
    withStore(async (store) => {
      const { id } = await newDocument(store, [fileSegment(1)]);
      const [segment] = await allSegments(store, id);
      await store.writes.documents.remove(id, BY_ANNA);
      await discardAll(store, id);
      const next = await newDocument(store, [fileSegment(1)]);
      expect(next.id).not.toBe(id);
      expect((await allSegments(store, next.id))[0]!.id).not.toBe(segment!.id);
    }));
});

describe('what a crash leaves', () => {
  test('is named and goes away, slice by slice, also when that is interrupted', () =>
    withStore(async (store) => {
      const id = await begin(store);
      for (const from of [1, 1001, 2001]) {
        await store.writes.documents.addSegments(
          id,
          Array.from({ length: 1000 }, (_, index) => fileSegment(from + index)),
        );
      }
      expect(await store.writes.documents.unfinished()).toEqual([id]);
      expect(await store.writes.documents.discard(id)).toBe(false);
      expect(await store.writes.documents.unfinished()).toEqual([id]);
      expect(await store.writes.documents.discard(id)).toBe(true);
      expect(rowsOf(store)).toEqual([0, 0, 0]);
      expect(await store.writes.documents.discard(id)).toBe(true);
    }));

  test('a failing batch leaves nothing of itself', () =>
    withStore(async (store) => {
      const id = await begin(store);
      const doubled = store.writes.documents.addSegments(id, [fileSegment(1), fileSegment(1)]);
      await expect(doubled).rejects.toThrow();
      await store.writes.documents.addSegments(id, [fileSegment(1)]);
      const { segments, empty, states } = await store.writes.documents.finish(id, FRAME, []);
      expect({ segments, empty, initial: states.initial }).toEqual({ segments: 1, empty: 1, initial: 1 });
    }));
});

test('the files of begun and finished documents are named, not those of removed ones', () =>
  withStore(async (store) => {
    for (const file of ['begun', 'finished', 'removed']) {
      const id = await begin(store, file);
      if (file !== 'begun') await store.writes.documents.finish(id, FRAME, []);
      if (file === 'removed') await store.writes.documents.remove(id, BY_ANNA);
    }
    expect(await store.reads.documents.files()).toEqual(['begun', 'finished']);
  }));
