import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LanguageTag } from '../../../src/domain/language-tag.js';
import type { SessionEntryChange, SessionEntryContent } from '../../../src/domain/session-glossary.js';
import { BY_ANNA, failureOf, openStore, START, type StoreUnderTest } from './store-under-test.js';

const ZH = 'zh' as LanguageTag;
const EN = 'en' as LanguageTag;
const EVENT = { name: 'Opening', source: ZH, target: EN } as const;
const BY_BEN = { actor: 'ben' } as const;

let store: StoreUnderTest;
beforeEach(() => {
  store = openStore();
});
afterEach(() => {
  store.close();
});

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function saying(zh: string, en?: string): SessionEntryContent {
  const terms = [{ language: ZH, text: zh, status: 'preferred' as const }];
  const both = en === undefined ? terms : [...terms, { language: EN, text: en, status: 'preferred' as const }];
  return { terms: both, origin: 'interpreter' };
}

const change = (id: number, at: number, content: SessionEntryContent | null): SessionEntryChange => ({
  id: uuid(id),
  changedAt: START + at,
  content,
});

async function texts(id: string): Promise<Record<string, string | null>> {
  const { entries } = await store.reads.sessionGlossaries.changes(id, 0, 1000);
  return Object.fromEntries(entries.map((entry) => [entry.id, entry.content && entry.content.terms[0]!.text]));
}

describe('a session glossary', () => {
  test('is kept with its settings; entries do not move the revision of the settings', async () => {
    const { sessionGlossaries: writes } = store.writes;
    const created = await writes.create({ ...EVENT, eventDate: '2026-03-15' }, [], BY_ANNA);
    expect(created).toMatchObject({ ...EVENT, eventDate: '2026-03-15', entries: 0, revision: 1, settingsRevision: 1 });
    expect(created.createdBy).toBe('anna');
    await writes.apply(created.id, [change(1, -5, saying('院士'))], BY_ANNA);
    const changed = await writes.change(created.id, { name: 'Closing', eventDate: null }, BY_ANNA, 1);
    expect(changed).toMatchObject({ name: 'Closing', entries: 1, revision: 3, settingsRevision: 3 });
    expect(changed.eventDate).toBeUndefined();
    expect(await store.reads.sessionGlossaries.get(created.id)).toEqual(changed);
    expect(await failureOf(writes.change(created.id, { name: 'x' }, BY_ANNA, 1))).toMatchObject({
      kind: 'changed-meanwhile',
      revision: 3,
    });
    expect(await failureOf(writes.change(created.id, { target: ZH }, BY_ANNA))).toMatchObject({ kind: 'invalid' });
  });

  test('goes with its entries, and its id leads nowhere', async () => {
    const { id } = await store.writes.sessionGlossaries.create(EVENT, [change(1, 0, saying('院士'))], BY_ANNA);
    await store.writes.sessionGlossaries.apply(id, [change(2, 9e9, saying('快的钟'))], BY_ANNA);
    await store.writes.sessionGlossaries.remove(id, BY_ANNA, 1);
    expect(await failureOf(store.reads.sessionGlossaries.get(id))).toEqual({
      ...{ kind: 'not-found', what: 'session glossary', id },
    });
    expect(store.db.prepare('SELECT count(*) FROM session_entry').pluck().get()).toBe(0);
    expect(store.db.prepare('SELECT count(*) FROM session_change_ahead').pluck().get()).toBe(0);
  });

  test('is listed newest first, in pages that new ones do not shift', async () => {
    for (const name of ['a', 'b', 'c']) await store.writes.sessionGlossaries.create({ ...EVENT, name }, [], BY_ANNA);
    const first = await store.reads.sessionGlossaries.list({ limit: 2 });
    await store.writes.sessionGlossaries.create({ ...EVENT, name: 'd' }, [], BY_ANNA);
    const second = await store.reads.sessionGlossaries.list({ limit: 2, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['c', 'b', 'a']);
    expect(second.nextCursor).toBeUndefined();
  });

  test('is created once for one Idempotency-Key', async () => {
    const once = { actor: 'anna', once: { key: 'k', fingerprint: 'f' } };
    const [one, other] = [
      await store.writes.sessionGlossaries.create(EVENT, [change(1, 0, saying('院士'))], once),
      await store.writes.sessionGlossaries.create(EVENT, [change(1, 0, saying('院士'))], once),
    ];
    expect(other).toEqual(one);
    expect((await store.reads.sessionGlossaries.list({ limit: 9 })).items).toHaveLength(1);
  });

  test('has a bound', async () => {
    const { id } = await store.writes.sessionGlossaries.create(EVENT, [], BY_ANNA);
    const many = Array.from({ length: 20_001 }, (_, index) => change(index, 0, null));
    expect(await failureOf(store.writes.sessionGlossaries.apply(id, many, BY_ANNA))).toMatchObject({
      kind: 'conflict',
    });
    expect(await texts(id)).toEqual({});
  });
});

describe('changes of entries', () => {
  let id: string;
  const apply = (changes: readonly SessionEntryChange[], write = BY_ANNA as { actor: string }) =>
    store.writes.sessionGlossaries.apply(id, changes, write);
  beforeEach(async () => {
    ({ id } = await store.writes.sessionGlossaries.create(EVENT, [], BY_ANNA));
  });

  test('come to whoever asks what is new, deletions too, each revision once', async () => {
    await apply([change(1, -9, saying('一')), change(2, -9, saying('二'))]);
    await apply([change(1, -5, null)], BY_BEN);
    const reads = store.reads.sessionGlossaries;
    const all = await reads.changes(id, 0, 10);
    expect(all.entries.map(({ id: entryId, content, revision }) => [entryId, content === null, revision])).toEqual([
      [uuid(2), false, 3],
      [uuid(1), true, 4],
    ]);
    expect(all.entries[1]).toMatchObject({ addedBy: 'anna', changedBy: 'ben', changedAt: START - 5 });
    expect(all).toMatchObject({ revision: 4, glossary: { revision: 4, entries: 1 } });
    expect((await reads.changes(id, 3, 10)).entries.map((entry) => entry.id)).toEqual([uuid(1)]);
    expect(await reads.changes(id, 0, 1)).toMatchObject({ revision: 3, entries: [{ id: uuid(2) }] });
    expect((await reads.changes(id, 4, 10)).entries).toEqual([]);
  });

  test('the later one stays, whichever arrives first', async () => {
    await apply([change(1, -1, saying('late'))]);
    await apply([change(1, -2, saying('early'))]);
    expect(await texts(id)).toEqual({ [uuid(1)]: 'late' });
    await apply([change(2, -1, null)]);
    await apply([change(2, -2, saying('was deleted later'))]);
    expect(await texts(id)).toEqual({ [uuid(1)]: 'late', [uuid(2)]: null });
  });

  test('a clock that is hours ahead wins nothing for ever', async () => {
    const ahead = change(1, 3_600_000, saying('ahead'));
    await apply([ahead]);
    const [held] = (await store.reads.sessionGlossaries.changes(id, 0, 1)).entries;
    expect(held!.changedAt).toBeLessThan(START + 100);
    store.pass(1_000);
    await apply([change(1, 900, saying('after it'))], BY_BEN);
    expect(await texts(id)).toEqual({ [uuid(1)]: 'after it' });
    store.pass(1_000);
    const before = await store.reads.sessionGlossaries.get(id);
    await apply([ahead]);
    expect(await store.reads.sessionGlossaries.get(id)).toEqual(before);
    expect(await texts(id)).toEqual({ [uuid(1)]: 'after it' });
  });

  test('of one clock that is ahead keep their order', async () => {
    await apply([change(1, 3_600_000, saying('first')), change(1, 3_600_001, saying('second'))]);
    expect(await texts(id)).toEqual({ [uuid(1)]: 'second' });
  });

  test('the fields of a content in another order are the same content', async () => {
    const content = { ...saying('院士'), note: 'n' };
    await apply([change(1, -1, content)]);
    const { revision } = await store.reads.sessionGlossaries.get(id);
    const { terms, origin, note } = content;
    await apply([change(1, -1, { note, origin, terms })]);
    expect((await store.reads.sessionGlossaries.get(id)).revision).toBe(revision);
  });
});

/** What a booth without anything clever would hold: every change ever made, the latest of each entry chosen. */
function oracle(changes: readonly SessionEntryChange[]): Record<string, string | null> {
  const chosen = new Map<string, SessionEntryChange>();
  const text = ({ content }: SessionEntryChange) => (content === null ? '' : JSON.stringify(content));
  for (const one of changes) {
    const other = chosen.get(one.id);
    const isLater =
      other === undefined ||
      one.changedAt > other.changedAt ||
      (one.changedAt === other.changedAt && text(one) > text(other));
    if (isLater) chosen.set(one.id, one);
  }
  return Object.fromEntries([...chosen].map(([id, { content }]) => [id, content && content.terms[0]!.text]));
}

/** A booth that may be offline: it holds changes back until it synchronises, and may not hear that they arrived. */
class Booth {
  readonly held = new Map<string, string | null>();
  #pending: SessionEntryChange[] = [];
  #since = 0;

  constructor(
    readonly id: string,
    readonly actor: string,
  ) {}

  make(made: SessionEntryChange): void {
    this.#pending.push(made);
  }

  async sync(answerArrives: boolean): Promise<void> {
    await store.writes.sessionGlossaries.apply(this.id, this.#pending, { actor: this.actor });
    if (!answerArrives) return;
    this.#pending = [];
    for (;;) {
      const { entries, revision, glossary } = await store.reads.sessionGlossaries.changes(this.id, this.#since, 2);
      for (const { id, content } of entries) this.held.set(id, content && content.terms[0]!.text);
      this.#since = revision;
      if (revision === glossary.revision) return;
    }
  }
}

const step = fc.oneof(
  fc.record({
    booth: fc.constantFrom(0, 1),
    entry: fc.integer({ min: 0, max: 3 }),
    at: fc.integer({ min: -6, max: 0 }),
    text: fc.option(fc.constantFrom('a', 'b', '院士')),
  }),
  fc.record({ booth: fc.constantFrom(0, 1), answerArrives: fc.boolean() }),
);

test('two booths that synchronise now and then end with the same, whatever arrives when and how often', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { id } = await store.writes.sessionGlossaries.create(EVENT, [], BY_ANNA);
      const booths = [new Booth(id, 'anna'), new Booth(id, 'ben')];
      const made: SessionEntryChange[] = [];
      for (const taken of steps) {
        const booth = booths[taken.booth]!;
        if ('answerArrives' in taken) await booth.sync(taken.answerArrives);
        else {
          const content = taken.text === null ? null : saying(taken.text);
          made.push(change(taken.entry, taken.at, content));
          booth.make(made.at(-1)!);
        }
      }
      for (const booth of [...booths, booths[0]!]) await booth.sync(true);
      const expected = oracle(made);
      expect(await texts(id)).toEqual(expected);
      for (const { held } of booths) expect(Object.fromEntries(held)).toEqual(expected);
      const { entries } = await store.reads.sessionGlossaries.get(id);
      expect(entries).toBe(Object.values(expected).filter((text) => text !== null).length);
    }),
    { numRuns: 150 },
  );
});

test('with clocks that are ahead both booths still end with the same', async () => {
  const far = step.map((taken) => ('at' in taken ? { ...taken, at: taken.at * -20_000 } : taken));
  await fc.assert(
    fc.asyncProperty(fc.array(far, { maxLength: 30 }), async (steps) => {
      const { id } = await store.writes.sessionGlossaries.create(EVENT, [], BY_ANNA);
      const booths = [new Booth(id, 'anna'), new Booth(id, 'ben')];
      for (const taken of steps) {
        const booth = booths[taken.booth]!;
        if ('answerArrives' in taken) await booth.sync(taken.answerArrives);
        else booth.make(change(taken.entry, taken.at, taken.text === null ? null : saying(taken.text)));
      }
      for (const booth of [...booths, booths[0]!]) await booth.sync(true);
      const [one, other] = booths.map(({ held }) => Object.fromEntries(held));
      expect(one).toEqual(other);
      expect(await texts(id)).toEqual(one);
    }),
    { numRuns: 80 },
  );
});

describe('the promotion of an entry', () => {
  const concept = {
    ...{ notes: [], doNotTranslate: false, approved: false },
    terms: saying('院士', 'academician').terms,
  };

  test('adds a concept, and the entry knows it whatever is said of it later', async () => {
    const { id: glossaryId } = await store.writes.glossaries.create({ name: 'G', description: '' }, BY_ANNA);
    const { id } = await store.writes.sessionGlossaries.create(EVENT, [change(1, 0, saying('院士'))], BY_ANNA);
    const into = { glossaryId, concept, policy: 'ask' } as const;
    const added = await store.writes.sessionGlossaries.promote(id, uuid(1), into, BY_ANNA);
    expect(added).toMatchObject({ outcome: 'added', concept: { glossaryId, approved: false } });
    const conceptId = added.concept.id;
    expect((await store.reads.sessionGlossaries.changes(id, 2, 9)).entries[0]!.content!.conceptId).toBe(conceptId);
    store.pass(10);
    await store.writes.sessionGlossaries.apply(id, [change(1, 5, saying('院士們'))], BY_BEN);
    expect((await store.reads.sessionGlossaries.entry(id, uuid(1))).content).toEqual({
      ...saying('院士們'),
      conceptId,
    });
    expect(await failureOf(store.writes.sessionGlossaries.promote(id, uuid(1), into, BY_ANNA))).toMatchObject({
      kind: 'conflict',
    });
    expect(await failureOf(store.writes.sessionGlossaries.promote(id, uuid(9), into, BY_ANNA))).toMatchObject({
      kind: 'not-found',
    });
  });

  test('can be done again once the concept is gone; of a deleted entry it cannot be done', async () => {
    const { id: glossaryId } = await store.writes.glossaries.create({ name: 'G', description: '' }, BY_ANNA);
    const { id } = await store.writes.sessionGlossaries.create(EVENT, [change(1, 0, saying('院士'))], BY_ANNA);
    const into = { glossaryId, concept, policy: 'ask' } as const;
    const { concept: first } = await store.writes.sessionGlossaries.promote(id, uuid(1), into, BY_ANNA);
    await store.writes.glossaries.removeConcept(first.id, BY_ANNA);
    const { concept: second } = await store.writes.sessionGlossaries.promote(id, uuid(1), into, BY_ANNA);
    expect(second.id).not.toBe(first.id);
    await store.writes.sessionGlossaries.apply(id, [change(1, 3, null)], BY_ANNA);
    expect(await failureOf(store.writes.sessionGlossaries.promote(id, uuid(1), into, BY_ANNA))).toMatchObject({
      kind: 'conflict',
    });
  });
});
