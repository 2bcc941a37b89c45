import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SessionEntryChange } from '../../../domain/session-glossary.js';
import type { BoothConcept } from '../../booth/booth-terms.js';
import type { Flashcard } from '../../booth/flashcards.js';
import type { BoothLookUp } from '../../booth/look-up-tally.js';
import type { BoothGlossary } from '../../booth/session-answers.js';
import type { KnownEntry } from '../../booth/session-replica.js';

/** A session as this browser keeps it. */
export interface KeptSession {
  readonly glossary: BoothGlossary;
  /** When the server was last heard, in milliseconds since 1970 UTC. */
  readonly at: number;
  readonly revision: number;
  readonly entries: readonly KnownEntry[];
  readonly concepts: readonly BoothConcept[];
  /** The server has more concepts than these. */
  readonly isPartial: boolean;
  readonly waiting: readonly SessionEntryChange[];
  readonly lookUps: readonly BoothLookUp[];
  readonly cards: readonly Flashcard[];
}

/** A look-up that the server does not know of, with its key in the storage. */
export interface UnsentLookUp {
  readonly key: number;
  readonly lookUp: BoothLookUp;
}

type SessionRow = Pick<KeptSession, 'glossary' | 'at' | 'revision' | 'isPartial'> & { readonly id: string };
type OfSession<Value> = Value & { readonly sessionId: string };

interface BoothSchema extends DBSchema {
  sessions: { key: string; value: SessionRow };
  /** All concepts of a session at once: they come and go together. */
  concepts: { key: string; value: OfSession<{ readonly concepts: readonly BoothConcept[] }> };
  entries: { key: [string, string]; value: OfSession<KnownEntry>; indexes: { session: string } };
  changes: { key: [string, string]; value: OfSession<SessionEntryChange>; indexes: { session: string } };
  lookUps: {
    key: number;
    value: OfSession<{ readonly lookUp: BoothLookUp; readonly isSent: 0 | 1 }>;
    indexes: { session: string; sent: number };
  };
  cards: { key: [string, string]; value: OfSession<Flashcard>; indexes: { session: string } };
}

const NAME = 'concord-booth';
const VERSION = 1;
/** As many as the API takes at once. */
const MOST_UNSENT = 500;

/** What the booth keeps in IndexedDB, so that it works without a network. */
export class BoothStorage {
  readonly #database: IDBPDatabase<BoothSchema>;

  private constructor(database: IDBPDatabase<BoothSchema>) {
    this.#database = database;
  }

  /** Undefined where the browser keeps nothing for this site. */
  static async open(): Promise<BoothStorage | undefined> {
    try {
      return new BoothStorage(await openDB<BoothSchema>(NAME, VERSION, { upgrade: createStores }));
    } catch {
      return undefined;
    }
  }

  async sessions(): Promise<readonly BoothGlossary[]> {
    const rows = await this.#database.getAll('sessions');
    return rows.sort((a, b) => b.at - a.at).map(({ glossary }) => glossary);
  }

  async read(sessionId: string): Promise<KeptSession | undefined> {
    const stores = ['sessions', 'concepts', 'entries', 'changes', 'lookUps', 'cards'] as const;
    const reading = this.#database.transaction(stores);
    const [row, concepts, entries, waiting, lookUps, cards] = await Promise.all([
      reading.objectStore('sessions').get(sessionId),
      reading.objectStore('concepts').get(sessionId),
      reading.objectStore('entries').index('session').getAll(sessionId),
      reading.objectStore('changes').index('session').getAll(sessionId),
      reading.objectStore('lookUps').index('session').getAll(sessionId),
      reading.objectStore('cards').index('session').getAll(sessionId),
    ]);
    return (
      row && {
        ...row,
        concepts: concepts?.concepts ?? [],
        entries,
        waiting: waiting.map(({ id, changedAt, content }) => ({ id, changedAt, content })),
        lookUps: lookUps.map(({ lookUp }) => lookUp),
        cards,
      }
    );
  }

  /** Puts a session in the place of what was kept of it. */
  async keepSession(session: Omit<KeptSession, 'waiting' | 'lookUps' | 'cards'>): Promise<void> {
    const { glossary, at, revision, entries, concepts, isPartial } = session;
    const writing = this.#database.transaction(['sessions', 'concepts', 'entries'], 'readwrite');
    const entryStore = writing.objectStore('entries');
    for (const key of await entryStore.index('session').getAllKeys(glossary.id)) void entryStore.delete(key);
    for (const entry of entries) void entryStore.put({ ...entry, sessionId: glossary.id });
    void writing.objectStore('concepts').put({ sessionId: glossary.id, concepts });
    void writing.objectStore('sessions').put({ id: glossary.id, glossary, at, revision, isPartial });
    await writing.done;
  }

  /** Adds what is new; `confirmed` are the entries whose changes need not wait any more. */
  async keepChanges(
    { entries, ...session }: Pick<KeptSession, 'glossary' | 'at' | 'revision' | 'entries' | 'isPartial'>,
    confirmed: readonly string[],
  ): Promise<void> {
    const { id } = session.glossary;
    const writing = this.#database.transaction(['sessions', 'entries', 'changes'], 'readwrite');
    for (const entry of entries) void writing.objectStore('entries').put({ ...entry, sessionId: id });
    for (const entryId of confirmed) void writing.objectStore('changes').delete([id, entryId]);
    void writing.objectStore('sessions').put({ id, ...session });
    await writing.done;
  }

  async keepWaiting(sessionId: string, change: SessionEntryChange): Promise<void> {
    await this.#database.put('changes', { ...change, sessionId });
  }

  async keepLookUp(sessionId: string, lookUp: BoothLookUp): Promise<void> {
    await this.#database.add('lookUps', { sessionId, lookUp, isSent: 0 });
  }

  async keepCard(sessionId: string, card: Flashcard): Promise<void> {
    await this.#database.put('cards', { ...card, sessionId });
  }

  /** Of all sessions: the log is one. */
  async unsentLookUps(): Promise<readonly UnsentLookUp[]> {
    const store = this.#database.transaction('lookUps').store;
    const keys = await store.index('sent').getAllKeys(0, MOST_UNSENT);
    const rows = await Promise.all(keys.map((key) => store.get(key)));
    return keys.flatMap((key, index) => (rows[index] ? [{ key, lookUp: rows[index].lookUp }] : []));
  }

  async markSent(keys: readonly number[]): Promise<void> {
    const writing = this.#database.transaction('lookUps', 'readwrite');
    for (const key of keys) {
      const row = await writing.store.get(key);
      if (row) void writing.store.put({ ...row, isSent: 1 }, key);
    }
    await writing.done;
  }
}

function createStores(database: IDBPDatabase<BoothSchema>): void {
  database.createObjectStore('sessions', { keyPath: 'id' });
  database.createObjectStore('concepts', { keyPath: 'sessionId' });
  for (const name of ['entries', 'changes', 'cards'] as const) {
    database.createObjectStore(name, { keyPath: ['sessionId', 'id'] }).createIndex('session', 'sessionId');
  }
  const lookUps = database.createObjectStore('lookUps', { autoIncrement: true });
  lookUps.createIndex('session', 'sessionId');
  lookUps.createIndex('sent', 'isSent');
}
