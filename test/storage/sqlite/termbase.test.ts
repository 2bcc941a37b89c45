import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NewConcept, Term } from '../../../src/domain/glossary.js';
import type { ConceptFilter } from '../../../src/domain/ports/glossaries.js';
import { withoutFields } from '../../../src/domain/contents.js';
import { createGlossaryExportSource } from '../../../src/storage/sqlite/glossary-export-source.js';
import {
  beginImport,
  BY_ANNA,
  concept,
  failureOf,
  newGlossary,
  START,
  tag,
  term,
  withStore,
  type StoreUnderTest,
} from './store-under-test.js';

const LASER = concept([term('en', 'laser'), term('zh-CN', '激光')]);

const FULL: NewConcept = concept(
  [
    term('en', 'x', {
      ...{ status: 'deprecated', type: 'variant', partOfSpeech: 'noun', gender: 'other', note: 'n', usageNote: 'u' },
      ...{ region: 'CH', example: 'e', source: 's', matching: 'stem', case: 'exact', forms: ['xs'], replacedBy: 'y' },
      ...{ validFrom: '2020', validUntil: '2021-03' },
    }),
    term('en', 'y'),
  ],
  {
    ...{ externalId: '1', definition: 'd', subject: 's', source: 'b', image: 'https://a.example/i.png' },
    definitions: [{ language: tag('fr'), text: 'f', source: 'g' }],
    examples: ['one'],
    references: [{ kind: 'external', target: 'https://a.example', label: 'l' }],
    ...{ validFrom: '2020-01-31', validUntil: '2021', notes: ['n'] },
  },
);

async function glossaryWith(store: StoreUnderTest, ...contents: readonly NewConcept[]) {
  const { id } = await newGlossary(store);
  const concepts = [];
  for (const content of contents) concepts.push(await store.writes.glossaries.addConcept(id, content, BY_ANNA));
  return { id, concepts };
}

const conceptsOf = async (store: StoreUnderTest, glossaryId: string) =>
  (await store.reads.glossaries.concepts(glossaryId, { limit: 200 })).items;

const rollBackOf = (store: StoreUnderTest, changeSetId: string) => store.writes.units.rollBack(changeSetId, BY_ANNA);

describe('an edit of an approved concept', () => {
  const edit = withoutFields(concept([term('en', 'maser')]), ['approved']);

  test('takes its approval away, unless it says otherwise or the glossary does not want it', () =>
    withStore(async (store) => {
      const { glossaries } = store.writes;
      const { id, concepts } = await glossaryWith(store, LASER, LASER, LASER);
      const [one, two, three] = concepts.map((made) => made.id) as [string, string, string];
      expect(await glossaries.changeConcept(one, edit, BY_ANNA)).toMatchObject({ approved: false, revision: 2 });
      expect(await glossaries.changeConcept(two, { ...edit, approved: true }, BY_ANNA)).toMatchObject({
        approved: true,
      });
      expect(await glossaries.change(id, { unapproveOnEdit: false }, BY_ANNA)).toMatchObject({
        unapproveOnEdit: false,
      });
      expect(await glossaries.changeConcept(three, edit, BY_ANNA)).toMatchObject({ approved: true, revision: 2 });
    }));

  test('that changes nothing does nothing', () =>
    withStore(async (store) => {
      const { concepts } = await glossaryWith(store, FULL);
      const same = withoutFields(FULL, ['approved']);
      expect(await store.writes.glossaries.changeConcept(concepts[0]!.id, same, BY_ANNA)).toEqual(concepts[0]);
    }));
});

describe('a reversion', () => {
  test('gives a concept what an earlier revision said, every field of it, as a new revision', () =>
    withStore(async (store) => {
      const { glossaries } = store.writes;
      const { concepts } = await glossaryWith(store, FULL);
      const { id } = concepts[0]!;
      await glossaries.changeConcept(id, LASER, BY_ANNA);
      const reverted = await glossaries.revertConcept(id, 1, { actor: 'li' }, 2);
      expect(reverted).toMatchObject({ ...FULL, revision: 3, changedBy: 'li' });
      expect(await glossaries.revertConcept(id, 1, BY_ANNA)).toEqual(reverted);
      expect(await failureOf(glossaries.revertConcept(id, 1, BY_ANNA, 2))).toMatchObject({ kind: 'changed-meanwhile' });
    }));

  test('brings a deleted concept back, with the figures of its glossary, and is rolled back', () =>
    withStore(async (store) => {
      const { glossaries } = store.writes;
      const { id: glossaryId, concepts } = await glossaryWith(store, LASER);
      const { id } = concepts[0]!;
      await glossaries.removeConcept(id, BY_ANNA);
      const { changeSetId } = await glossaries.revertConcept(id, 1, BY_ANNA, 2);
      expect(await store.reads.glossaries.concept(id)).toMatchObject({ ...LASER, revision: 3 });
      const figures = { concepts: 1, languages: ['en', 'zh-CN'] };
      expect(await store.reads.glossaries.get(glossaryId)).toMatchObject(figures);
      expect(await rollBackOf(store, changeSetId)).toMatchObject({ removed: 1 });
      expect(await store.reads.glossaries.get(glossaryId)).toMatchObject({ concepts: 0, languages: [] });
    }));

  test('fails clearly', () =>
    withStore(async (store) => {
      const { glossaries } = store.writes;
      const { id: glossaryId, concepts } = await glossaryWith(store, LASER);
      const { id } = concepts[0]!;
      expect(await failureOf(glossaries.revertConcept('c99', 1, BY_ANNA))).toMatchObject({ kind: 'not-found' });
      expect(await failureOf(glossaries.revertConcept(id, 7, BY_ANNA))).toEqual({
        kind: 'not-found',
        what: `revision of the concept ${id}`,
        id: '7',
      });
      await glossaries.removeConcept(id, BY_ANNA);
      expect(await failureOf(glossaries.revertConcept(id, 2, BY_ANNA))).toMatchObject({ kind: 'conflict' });
      await glossaries.remove(glossaryId, BY_ANNA);
      expect(await failureOf(glossaries.revertConcept(id, 1, BY_ANNA))).toMatchObject({ kind: 'conflict' });
    }));
});

describe('a concept that shares a term with another', () => {
  const WIDER = concept([term('en', 'Ｌaser '), term('fr', 'laser')], { definition: 'light' });

  test('is added beside it, merged into it or left out', () =>
    withStore(async (store) => {
      const { glossaries } = store.writes;
      const { id, concepts } = await glossaryWith(store, LASER);
      const conceptId = concepts[0]!.id;
      const duplicates = [{ conceptId, language: 'en', text: 'laser' }];
      const skipped = await glossaries.takeConcept(id, WIDER, 'skip', BY_ANNA);
      expect(skipped).toEqual({ outcome: 'unchanged', concept: concepts[0], duplicates });
      expect(await failureOf(glossaries.takeConcept(id, WIDER, 'ask', BY_ANNA))).toMatchObject({
        kind: 'conflict',
        duplicates,
      });
      expect(await conceptsOf(store, id)).toEqual(concepts);
      const merged = await glossaries.takeConcept(id, WIDER, 'merge', BY_ANNA);
      expect(merged).toMatchObject({ outcome: 'merged', concept: { id: conceptId, revision: 2, definition: 'light' } });
      const again = await glossaries.takeConcept(id, WIDER, 'merge', BY_ANNA);
      expect(again).toMatchObject({ outcome: 'unchanged', concept: { revision: 2 } });
      const beside = await glossaries.takeConcept(id, WIDER, 'keep-both', BY_ANNA);
      expect(beside.outcome).toBe('added');
      expect(beside.duplicates.every((duplicate) => duplicate.conceptId === conceptId)).toBe(true);
      await rollBackOf(store, merged.concept.changeSetId);
      expect(await store.reads.glossaries.concept(conceptId)).toMatchObject(LASER);
    }));

  test.each<[string, Term]>([
    ['of another language', term('fr', 'laser')],
    ['of another script', term('zh-TW', '激光')],
    ['that is another word', term('en', 'lasers')],
  ])('is none by a term %s', (_, other) =>
    withStore(async (store) => {
      const { id } = await glossaryWith(store, LASER);
      const { glossaries } = store.writes;
      expect(await glossaries.takeConcept(id, concept([other]), 'ask', BY_ANNA)).toMatchObject({ duplicates: [] });
    }),
  );

  test('is none in another glossary, as a past revision or once it is deleted', () =>
    withStore(async (store) => {
      const { glossaries } = store.writes;
      const { id, concepts } = await glossaryWith(store, LASER, LASER);
      await glossaries.changeConcept(concepts[0]!.id, concept([term('en', 'maser')]), BY_ANNA);
      await glossaries.removeConcept(concepts[1]!.id, BY_ANNA);
      const other = await newGlossary(store, 'Other');
      await glossaries.addConcept(other.id, LASER, BY_ANNA);
      expect(await glossaries.takeConcept(id, LASER, 'ask', BY_ANNA)).toMatchObject({ outcome: 'added' });
    }));
});

describe('the duplicates of a glossary', () => {
  test('are the groups that a comparison of all with all finds, page by page', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(fc.constantFrom('a', 'A', 'ａ', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 }), {
          maxLength: 8,
        }),
        fc.array(fc.nat({ max: 7 }), { maxLength: 3 }),
        (lists, removed) =>
          withStore(async (store) => {
            const contents = lists.map((texts) => concept(texts.map((text) => term('en', text))));
            const { id, concepts } = await glossaryWith(store, ...contents);
            const gone = new Set(removed.filter((index) => index < lists.length));
            for (const index of gone) await store.writes.glossaries.removeConcept(concepts[index]!.id, BY_ANNA);
            const there = concepts.filter((_, index) => !gone.has(index));
            const expected = ['a', 'b', 'c', 'd'].flatMap((text) => {
              const having = there.filter(({ terms }) =>
                terms.some((own) => own.text.normalize('NFKC').toLowerCase() === text),
              );
              return having.length < 2 ? [] : [having.map((one) => one.id).join()];
            });
            expect((await allGroups(store, id)).toSorted()).toEqual(expected.toSorted());
          }),
      ),
      { numRuns: 25 },
    ));

  async function allGroups(store: StoreUnderTest, glossaryId: string): Promise<readonly string[]> {
    const groups: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.reads.glossaries.duplicates(glossaryId, { limit: 1, ...(cursor && { cursor }) });
      for (const { concepts, conceptCount } of page.items) {
        expect(conceptCount).toBe(concepts.length);
        groups.push(concepts.map(({ id }) => id).join());
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return groups;
  }

  test('become one by a merge, which is one change set and is taken back as one', () =>
    withStore(async (store) => {
      const { glossaries } = store.writes;
      const three = concept([term('en', 'laser'), term('de', 'Laser')], { definition: 'light', notes: ['n'] });
      const { id, concepts } = await glossaryWith(store, LASER, concept([term('en', 'Laser')]), three);
      const [into, ...from] = concepts.map((made) => made.id) as [string, string, string];
      const merged = await glossaries.mergeConcepts(into, from, BY_ANNA, 1);
      expect(merged).toMatchObject({ id: into, revision: 2, definition: 'light', notes: ['n'] });
      expect(merged.terms.map(({ text }) => text)).toEqual(['laser', '激光', 'Laser', 'Laser']);
      expect(await conceptsOf(store, id)).toEqual([merged]);
      expect(await rollBackOf(store, merged.changeSetId)).toMatchObject({ restored: 3, left: [] });
      expect((await conceptsOf(store, id)).map(({ terms }) => terms)).toEqual(concepts.map(({ terms }) => terms));
    }));

  test('are merged only within a glossary, and not into themselves', () =>
    withStore(async (store) => {
      const { glossaries } = store.writes;
      const { concepts } = await glossaryWith(store, LASER);
      const other = await glossaries.addConcept((await newGlossary(store, 'Other')).id, LASER, BY_ANNA);
      const { id } = concepts[0]!;
      const merge = (...from: readonly string[]) => failureOf(glossaries.mergeConcepts(id, from, BY_ANNA));
      expect(await merge(other.id)).toMatchObject({ kind: 'conflict' });
      expect(await merge(id)).toMatchObject({ kind: 'invalid', pointer: '/from' });
      expect(await merge('c99')).toMatchObject({ kind: 'not-found' });
    }));
});

describe('a list of concepts', () => {
  test('passes by each filter what passes it', () =>
    withStore(async (store) => {
      const { id, concepts } = await glossaryWith(
        store,
        concept([term('en', 'Académie'), term('zh-Hans', '院')], { subject: 'Titles' }),
        concept([term('en', 'plasma', { status: 'forbidden' }), term('fr', 'plasma')], { approved: false }),
        concept([term('fr', 'academie', { status: 'forbidden' })]),
      );
      const passing = async (filter: ConceptFilter) => {
        const { items } = await store.reads.glossaries.concepts(id, { limit: 9 }, filter);
        return items.map((found) => concepts.findIndex((made) => made.id === found.id)).join('');
      };
      expect(await passing({ q: 'ACADEM' })).toBe('02');
      expect(await passing({ language: tag('zh-CN') })).toBe('0');
      expect(await passing({ status: 'forbidden' })).toBe('12');
      expect(await passing({ status: 'forbidden', language: tag('en-GB') })).toBe('1');
      expect(await passing({ approved: false })).toBe('1');
      expect(await passing({ approved: true, q: 'academie', language: tag('fr') })).toBe('2');
      expect(await passing({ subject: 'titles' })).toBe('0');
      expect(await passing({ changedSince: concepts[1]!.changedAt })).toBe('12');
      expect(await passing({ changedSince: START + 1e9 })).toBe('');
    }));

  test('with a filter is stable while things are added, and ends', () =>
    withStore(async (store) => {
      const some = Array.from({ length: 5 }, (_, index) =>
        concept([term('en', `x${index}`)], { approved: index !== 1 }),
      );
      const { id } = await glossaryWith(store, ...some);
      const filter = { approved: true };
      const first = await store.reads.glossaries.concepts(id, { limit: 2 }, filter);
      await store.writes.glossaries.addConcept(id, concept([term('en', 'later')]), BY_ANNA);
      const rest = await store.reads.glossaries.concepts(id, { limit: 9, cursor: first.nextCursor! }, filter);
      const texts = [...first.items, ...rest.items].map(({ terms }) => terms[0]!.text);
      expect(texts).toEqual(['x0', 'x2', 'x3', 'x4', 'later']);
      expect(rest.nextCursor).toBeUndefined();
    }));
});

test('a trial import tells what meets concepts that the glossary had', () =>
  withStore(async (store) => {
    const { id, concepts } = await glossaryWith(store, concept([term('en', 'laser')], { externalId: 'e1' }));
    const conceptId = concepts[0]!.id;
    const file = [
      concept([term('fr', 'x')], { externalId: 'e1' }),
      concept([term('zh', '光'), term('en', 'laser')]),
      concept([term('en', 'LASER')]),
      concept([term('en', 'new')]),
      concept([term('en', 'new')]),
    ];
    for (const policy of ['merge', 'keep-both', 'skip'] as const) {
      const set = await beginImport(store);
      const { collisions } = await store.writes.staging.tryConcepts(set, id, file, policy);
      expect(collisions).toEqual([
        { index: 0, unit: 'e1', language: 'fr', text: 'x', conceptId },
        { index: 1, language: 'en', text: 'laser', conceptId },
        { index: 2, language: 'en', text: 'LASER', conceptId, caseDiffers: true },
      ]);
      expect(await store.writes.staging.discard(set)).toBe(true);
    }
    expect(await conceptsOf(store, id)).toEqual(concepts);
  }));

test('an export reads a glossary as it was at the beginning', () =>
  withStore(async (store) => {
    const { glossaries, staging } = store.writes;
    const source = createGlossaryExportSource(store.db);
    const { id, concepts } = await glossaryWith(store, LASER, FULL, concept([term('en', 'z')]));
    const staged = await beginImport(store);
    await staging.stageConcepts(staged, id, [concept([term('en', 'staged')])], 'merge');
    const asOf = source.changeNumber();
    const first = source.conceptsAsOf(id, { asOf, limit: 1 });
    await staging.publish(staged);
    await glossaries.changeConcept(concepts[1]!.id, LASER, BY_ANNA);
    await glossaries.removeConcept(concepts[2]!.id, BY_ANNA);
    const rest = source.conceptsAsOf(id, { asOf, limit: 9, after: first[0]!.id });
    expect([...first, ...rest]).toEqual(concepts);
    expect(source.conceptsAsOf(id, { asOf: source.changeNumber(), limit: 9 })).toHaveLength(3);
    expect(await failureOf(() => source.conceptsAsOf('g9', { asOf, limit: 1 }))).toMatchObject({ kind: 'not-found' });
  }));
