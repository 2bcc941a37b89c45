import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';

import type { IndexSource } from '../../src/domain/ports/index-source.js';
import type { MatchingSource } from '../../src/domain/ports/matching-source.js';
import type { StoreReads, StoreWrites } from '../../src/domain/ports/store.js';
import type { Unit } from '../../src/domain/unit.js';
import type { Memory } from '../../src/domain/memory.js';
import { openDataFolder } from '../../src/storage/sqlite/data-folder.js';
import { createIndexSource } from '../../src/storage/sqlite/index-source.js';
import { createMatchingSource } from '../../src/storage/sqlite/matching-source.js';
import { openDatabase } from '../../src/storage/sqlite/open-database.js';
import { createStoreReads } from '../../src/storage/sqlite/store-reads.js';
import { createStoreWrites } from '../../src/storage/sqlite/store-writes.js';

interface OpenDatabase {
  readonly writer: Database;
  readonly reader: Database;
  readonly reads: StoreReads;
  readonly writes: StoreWrites;
  readonly matching: MatchingSource;
  readonly indexed: IndexSource;
}

/** A store whose database can be copied, and put back to the copy while nobody has it open. */
export class LiveStore {
  readonly folder = mkdtempSync(join(tmpdir(), 'concord-live-'));
  readonly #data = openDataFolder(join(this.folder, 'data'));
  readonly #copy = join(this.folder, 'copy.db');
  #hasCopy = false;
  #now = Date.UTC(2026, 0, 1);
  #open: OpenDatabase;

  constructor() {
    this.#open = this.#openDatabase();
  }

  get reads(): StoreReads {
    return this.#open.reads;
  }

  get writes(): StoreWrites {
    return this.#open.writes;
  }

  get matching(): MatchingSource {
    return this.#open.matching;
  }

  get indexed(): IndexSource {
    return this.#open.indexed;
  }

  /** Everything that can be found now. */
  async visible(): Promise<{ readonly memories: readonly Memory[]; readonly units: readonly Unit[] }> {
    const memories = (await this.reads.memories.list({ limit: 200 })).items;
    const lists = memories.map(async ({ id }) => (await this.reads.units.list(id, {}, { limit: 200 })).items);
    return { memories, units: (await Promise.all(lists)).flat() };
  }

  takeCopy(): void {
    rmSync(this.#copy, { force: true });
    this.#open.writer.prepare('VACUUM INTO ?').run(this.#copy);
    this.#hasCopy = true;
  }

  /** Returns whether there was a copy. Whatever was got from the store before is of no use any more. */
  putBack(): boolean {
    if (!this.#hasCopy) return false;
    this.#closeDatabase();
    const { databaseFile } = this.#data;
    for (const ending of ['', '-wal', '-shm']) rmSync(`${databaseFile}${ending}`, { force: true });
    copyFileSync(this.#copy, databaseFile);
    this.#open = this.#openDatabase();
    return true;
  }

  close(): void {
    this.#closeDatabase();
    this.#data.release();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #openDatabase(): OpenDatabase {
    const writer = openDatabase(this.#data.databaseFile, 'write');
    const reader = openDatabase(this.#data.databaseFile, 'read');
    return {
      ...{ writer, reader, reads: createStoreReads(reader) },
      writes: createStoreWrites(writer, () => (this.#now += 1)),
      ...{ matching: createMatchingSource(reader), indexed: createIndexSource(reader) },
    };
  }

  #closeDatabase(): void {
    this.#open.reader.close();
    this.#open.writer.close();
  }
}
