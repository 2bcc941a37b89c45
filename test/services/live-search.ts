import { join } from 'node:path';

import { DEFAULT_LIMITS } from '../../src/domain/limits.js';
import type { MatchAnswer, MatchQuery } from '../../src/domain/match.js';
import type { IndexEdition } from '../../src/matching/index/index-edition.js';
import { StoredParts } from '../../src/matching/index/stored-part.js';
import { type MatchFinder, createMatchFinder } from '../../src/services/find-matches.js';
import type { IndexerPace } from '../../src/services/language-indexer.js';
import { type TextIndexer, createTextIndexer } from '../../src/services/text-indexer.js';
import { type TextSnapshots, createTextSnapshots } from '../../src/services/text-snapshots.js';
import { createIndexFolder } from '../../src/storage/index-folder.js';
import type { LiveStore } from './live-store.js';

/** Small enough for a few dozen units to freeze parts, to merge them and to be more than a thread may have beside them. */
const PACE: IndexerPace = { versionsASlice: 3, textsAPart: 4, leftToSearches: 6 };
const MOST_RECENT = 12;
const PARTS = { slots: 2, forWasm: false };

/** The indexer and two threads that search, on this one: what the workers do, a step at a time. */
export class LiveSearch {
  readonly indexer: TextIndexer;
  /** What snapshots were of use when it started. */
  readonly loaded: string[] = [];
  readonly #editions = new Map<string, IndexEdition>();
  readonly #snapshots: TextSnapshots;
  #finders: readonly MatchFinder[];

  constructor(private readonly store: LiveStore) {
    const parts = new StoredParts(PARTS);
    const kind = { name: 'texts', version: 1, fingerprint: () => store.indexed.storeId() };
    const folder = createIndexFolder(this.folder, kind, (bytes, name) => parts.allocate(bytes, name));
    this.#snapshots = createTextSnapshots(folder, store.indexed, parts, 1);
    this.#finders = [this.#newFinder(0), this.#newFinder(1)];
    this.indexer = createTextIndexer(store.indexed, {
      ...{ ...PARTS, pace: PACE, mostTokens: DEFAULT_LIMITS.fuzzyTokens },
      kept: (languageScript) => {
        const state = this.#snapshots.load(languageScript);
        if (state !== undefined) this.loaded.push(languageScript);
        return state;
      },
      publish: (edition) => {
        this.#editions.set(edition.languageScript, edition);
        for (const finder of this.#finders) finder.take(edition);
      },
    });
  }

  /** Where the snapshots are. */
  get folder(): string {
    return join(this.store.folder, 'index');
  }

  /** The same question to both threads. */
  ask(query: MatchQuery): readonly MatchAnswer[] {
    return this.#finders.map((finder) => finder.matches(query));
  }

  /** Does slices of what is to be done. Returns whether all is done. */
  work(slices = Infinity): boolean {
    for (let slice = 0; slice < slices; slice++) if (!this.indexer.step()) return true;
    return false;
  }

  /** A thread dies and is replaced. */
  replaceThread(): void {
    const finder = this.#newFinder(1);
    for (const edition of this.#editions.values()) finder.take(edition);
    this.#finders = [this.#finders[0]!, finder];
  }

  save(): Promise<void> {
    return this.#snapshots.save(() => this.indexer.states());
  }

  /** The indexes are about to change. */
  giveUp(): void {
    this.#snapshots.giveUp();
  }

  #newFinder(slot: number): MatchFinder {
    return createMatchFinder(this.store.matching, {
      ...{ limits: DEFAULT_LIMITS, slot, clock: () => 0, mostRecent: MOST_RECENT },
      onFirstUse: (languageScript) => {
        this.indexer.use(languageScript);
      },
    });
  }
}
