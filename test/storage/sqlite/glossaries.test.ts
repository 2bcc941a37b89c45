import { describe, expect, test } from '@jest/globals';
import type { NewConcept } from '../../../src/domain/glossary.js';
import type { TermSource } from '../../../src/domain/ports/glossaries.js';
import {
  beginImport,
  BY_ANNA,
  concept,
  failureOf,
  newGlossary,
  tag,
  term,
  withStore,
  type StoreUnderTest,
} from './store-under-test.js';

const FULL: NewConcept = {
  externalId: 'x-1',
  definition: '定义',
  subject: 'institutions',
  source: 'the handbook',
  notes: ['one', ''],
  doNotTranslate: true,
  approved: false,
  terms: [
    {
      language: tag('zh-Hans'),
      text: '科学院',
      status: 'preferred',
      type: 'fullForm',
      partOfSpeech: 'noun',
      note: 'n',
    },
    { language: tag('zh-Hans'), text: '学院', status: 'forbidden' },
    { language: tag('en'), text: 'AS', status: 'deprecated', type: 'acronym' },
  ],
};
const ACADEMY = concept([term('zh-CN', '科学院'), term('en', 'academy')]);

async function addConcept(store: StoreUnderTest, content = ACADEMY) {
  const glossary = await newGlossary(store);
  return store.writes.glossaries.addConcept(glossary.id, content, BY_ANNA);
}

/** What the port says in two questions. */
function changesSince(terms: TermSource, changeNumber: number) {
  const touched = terms.touchedSince(changeNumber);
  const changed = terms.concepts(touched);
  return { changed, gone: touched.filter((id) => !changed.some((concept) => concept.id === id)) };
}

describe('glossaries', () => {
  test('are made, found, changed at the expected revision and listed', () =>
    withStore(async (store) => {
      const { glossaries } = store.writes;
      const made = await newGlossary(store, 'a');
      await newGlossary(store, 'b');
      expect(made).toMatchObject({ name: 'a', description: '', concepts: 0, languages: [], revision: 1 });
      expect(await store.reads.glossaries.findByName('a')).toEqual(made);
      expect(await failureOf(newGlossary(store, 'a'))).toMatchObject({ kind: 'conflict' });
      expect(await failureOf(glossaries.change(made.id, { name: 'b' }, BY_ANNA))).toMatchObject({ kind: 'conflict' });
      expect(await glossaries.change(made.id, { description: 'd' }, BY_ANNA, 1)).toMatchObject({
        name: 'a',
        revision: 2,
      });
      expect(await failureOf(glossaries.change(made.id, {}, BY_ANNA, 1))).toMatchObject({ kind: 'changed-meanwhile' });
      const first = await store.reads.glossaries.list({ limit: 1 });
      const second = await store.reads.glossaries.list({ limit: 1, cursor: first.nextCursor! });
      expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['a', 'b']);
    }));

  test('go out of sight when they are removed, and come back by a rollback', () =>
    withStore(async (store) => {
      const { id, glossaryId } = await addConcept(store);
      await store.writes.glossaries.remove(glossaryId, BY_ANNA, 1);
      expect(await failureOf(store.reads.glossaries.get(glossaryId))).toMatchObject({ kind: 'not-found' });
      expect(await failureOf(store.reads.glossaries.concept(id))).toMatchObject({ kind: 'not-found' });
      const [removal] = (await store.reads.units.changeSets({ limit: 1 })).items;
      expect(removal).toMatchObject({ kind: 'deletion', glossaryId });
      expect(await store.writes.units.rollBack(removal!.id, BY_ANNA)).toMatchObject({ restored: 1 });
      expect(await store.reads.glossaries.concept(id)).toMatchObject(ACADEMY);
    }));
});

describe('a concept', () => {
  test('is given back with everything that was put in', () =>
    withStore(async (store) => {
      const made = await addConcept(store, FULL);
      expect(made).toMatchObject({ ...FULL, revision: 1, changedBy: 'anna' });
      expect(made.terms).toEqual(FULL.terms);
      expect(await store.reads.glossaries.concept(made.id)).toEqual(made);
      expect(await store.reads.glossaries.concepts(made.glossaryId, { limit: 5 })).toEqual({ items: [made] });
      expect(await store.reads.glossaries.get(made.glossaryId)).toMatchObject({
        concepts: 1,
        languages: ['en', 'zh-Hans'],
      });
    }));

  test('is not changed by what it says already', () =>
    withStore(async (store) => {
      const { id } = await addConcept(store, FULL);
      expect(await store.writes.glossaries.changeConcept(id, FULL, { actor: 'li' })).toMatchObject({ revision: 1 });
      expect(await store.reads.glossaries.conceptHistory(id)).toHaveLength(1);
    }));

  test('is changed, removed and remembered', () =>
    withStore(async (store) => {
      const { id, glossaryId } = await addConcept(store, FULL);
      const { glossaries } = store.writes;
      const changed = await glossaries.changeConcept(id, ACADEMY, { actor: 'li' }, 1);
      expect(changed).toMatchObject({ id, revision: 2, changedBy: 'li', terms: ACADEMY.terms });
      expect(await failureOf(glossaries.changeConcept(id, FULL, BY_ANNA, 1))).toMatchObject({
        kind: 'changed-meanwhile',
      });
      await glossaries.removeConcept(id, BY_ANNA, 2);
      expect(await failureOf(store.reads.glossaries.concept(id))).toMatchObject({ kind: 'not-found' });
      expect(await store.reads.glossaries.get(glossaryId)).toMatchObject({ concepts: 0, languages: [] });
      const history = await store.reads.glossaries.conceptHistory(id);
      expect(
        history.map(({ revision, deleted, actor, concept: then }) => [revision, deleted, actor, then.terms.length]),
      ).toEqual([
        [3, true, 'anna', 2],
        [2, false, 'li', 2],
        [1, false, 'anna', 3],
      ]);
    }));

  test('is restored with its terms when a change is rolled back', () =>
    withStore(async (store) => {
      const { id, glossaryId } = await addConcept(store, FULL);
      const { changeSetId } = await store.writes.glossaries.changeConcept(id, ACADEMY, BY_ANNA);
      expect(await store.writes.units.rollBack(changeSetId, BY_ANNA)).toMatchObject({
        restored: 1,
        removed: 0,
        left: [],
      });
      expect(await store.reads.glossaries.concept(id)).toMatchObject({ ...FULL, revision: 3 });
      expect(await store.reads.glossaries.get(glossaryId)).toMatchObject({ concepts: 1, languages: ['en', 'zh-Hans'] });
    }));
});

describe('an import of concepts', () => {
  test('is seen whole or not at all, and rolled back whole', () =>
    withStore(async (store) => {
      const { id } = await newGlossary(store);
      const set = await beginImport(store);
      const counts = await store.writes.staging.stageConcepts(
        set,
        id,
        [ACADEMY, FULL, concept([term('en', 'academy'), term('fr', 'académie')])],
        'merge',
      );
      expect(counts).toEqual({ added: 1, merged: 2, updated: 0, unchanged: 0 });
      expect((await store.reads.glossaries.concepts(id, { limit: 5 })).items).toEqual([]);
      await store.writes.staging.publish(set);
      expect(await store.reads.glossaries.get(id)).toMatchObject({
        concepts: 1,
        languages: ['en', 'fr', 'zh-CN', 'zh-Hans'],
      });
      expect(await store.writes.units.rollBack(set, BY_ANNA)).toMatchObject({ removed: 1, restored: 0, left: [] });
      expect(await store.reads.glossaries.get(id)).toMatchObject({ concepts: 0, languages: [] });
    }));

  test('a second time changes nothing, and a discarded one leaves nothing', () =>
    withStore(async (store) => {
      const { id } = await newGlossary(store);
      for (const expected of [
        { added: 2, unchanged: 0 },
        { added: 0, unchanged: 2 },
      ]) {
        const set = await beginImport(store);
        await store.writes.staging.stageConcepts(
          set,
          id,
          [ACADEMY, concept([term('en', 'report')], { externalId: 'r' })],
          'merge',
        );
        expect(await store.writes.staging.publish(set)).toMatchObject(expected);
      }
      const set = await beginImport(store);
      await store.writes.staging.stageConcepts(set, id, [FULL, ACADEMY], 'keep-both');
      expect(await store.writes.staging.discard(set)).toBe(true);
      expect(await store.reads.glossaries.get(id)).toMatchObject({ concepts: 2 });
      expect(store.db.prepare('SELECT count(*) FROM concept').pluck().get()).toBe(2);
    }));
});

describe('what the term index reads', () => {
  test('is what has changed since a change number, and what has gone', () =>
    withStore(async (store) => {
      const first = await addConcept(store);
      const second = await store.writes.glossaries.addConcept(first.glossaryId, FULL, BY_ANNA);
      const start = changesSince(store.terms, 0);
      expect(start).toEqual({ changed: [first, second], gone: [] });
      const seen = store.terms.changeNumber();
      expect(changesSince(store.terms, seen)).toEqual({ changed: [], gone: [] });
      const changed = await store.writes.glossaries.changeConcept(first.id, FULL, BY_ANNA);
      await store.writes.glossaries.removeConcept(second.id, BY_ANNA);
      expect(changesSince(store.terms, seen)).toEqual({ changed: [changed], gone: [second.id] });
    }));

  test('follows a glossary that is removed and brought back', () =>
    withStore(async (store) => {
      const made = await addConcept(store);
      const atStart = store.terms.changeNumber();
      await store.writes.glossaries.remove(made.glossaryId, BY_ANNA);
      expect(changesSince(store.terms, atStart)).toEqual({ changed: [], gone: [made.id] });
      const removed = store.terms.changeNumber();
      const [removal] = (await store.reads.units.changeSets({ limit: 1 })).items;
      await store.writes.units.rollBack(removal!.id, BY_ANNA);
      expect(changesSince(store.terms, removed)).toEqual({ changed: [made], gone: [] });
    }));

  test('holds nothing of an import that is not published', () =>
    withStore(async (store) => {
      const { id } = await newGlossary(store);
      const set = await beginImport(store);
      await store.writes.staging.stageConcepts(set, id, [ACADEMY], 'merge');
      expect(changesSince(store.terms, 0).changed).toEqual([]);
      await store.writes.staging.publish(set);
      expect(changesSince(store.terms, 0).changed).toMatchObject([ACADEMY]);
    }));
});
