import { describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { openDatabase } from '../../../src/storage/sqlite/open-database.js';
import { asFailure } from '../../../src/storage/sqlite/sqlite-failures.js';
import { createStoreWrites } from '../../../src/storage/sqlite/store-writes.js';
import { ConcordError } from '../../../src/domain/failure.js';
import { allPairs, beginImport, BY_ANNA, failureOf, newMemory, pair, withStore } from './store-under-test.js';

const SETTINGS = { name: 'a', description: '', penalty: 0, reversedPenalty: 0 };

describe('errors of SQLite', () => {
  test.each([
    ['SQLITE_FULL', 'storage-full'],
    ['SQLITE_IOERR_WRITE', 'storage-full'],
    ['SQLITE_BUSY', 'busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'busy'],
    ['SQLITE_CORRUPT', 'storage-damaged'],
    ['SQLITE_CORRUPT_INDEX', 'storage-damaged'],
    ['SQLITE_NOTADB', 'storage-damaged'],
    ['SQLITE_READONLY', 'storage-damaged'],
    ['SQLITE_CANTOPEN', 'storage-damaged'],
    ['SQLITE_IOERR_READ', 'storage-damaged'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'conflict'],
  ])('%s is a %s failure', (code, kind) => {
    const failure = asFailure(new Database.SqliteError('details for the log', code));
    expect(failure).toBeInstanceOf(ConcordError);
    expect((failure as ConcordError).failure.kind).toBe(kind);
    expect((failure as ConcordError).message).not.toContain('details');
  });

  test('that are mistakes of the program stay what they are, as does everything else', () => {
    const mistakes = [new Database.SqliteError('no such table', 'SQLITE_ERROR'), new TypeError('not a function')];
    expect(mistakes.map(asFailure)).toEqual(mistakes);
  });
});

describe('a full disk', () => {
  test('fails a change as storage-full, keeps all that was acknowledged, and takes changes again when there is room', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const set = await beginImport(store);
      const pages = store.db.pragma('page_count', { simple: true }) as number;
      store.db.pragma(`max_page_count = ${pages + 20}`);
      const units = (at: number) =>
        Array.from({ length: 50 }, (_, index) => pair(`第${at + index}条`, `Record ${at + index}`));
      let staged = 0;
      let failure;
      while (failure === undefined && staged < 100_000) {
        failure = await failureOf(store.writes.staging.stageUnits(set, id, units(staged), 'merge'));
        if (failure === undefined) staged += 50;
      }
      expect(failure).toEqual({ kind: 'storage-full' });
      expect(await allPairs(store, id)).toEqual([]);
      store.db.pragma('max_page_count = 1000000');
      await store.writes.staging.stageUnits(set, id, units(staged), 'merge');
      expect(await store.writes.staging.publish(set)).toMatchObject({ added: staged + 50 });
      expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');
    }));
});

test('a second writer is told that the database is busy', () =>
  withStore(async (store) => {
    const other = openDatabase(store.databaseFile, 'write', 1);
    const writes = createStoreWrites(other, Date.now);
    store.db.exec('BEGIN IMMEDIATE');
    const failure = await failureOf(writes.memories.create(SETTINGS, BY_ANNA));
    store.db.exec('ROLLBACK');
    other.close();
    expect(failure).toEqual({ kind: 'busy', reason: 'The database is busy.', retryAfterSeconds: 1 });
  }));

test('a reader cannot write', () =>
  withStore(async (store) => {
    const reader = openDatabase(store.databaseFile, 'read');
    const failure = await failureOf(createStoreWrites(reader, Date.now).memories.create(SETTINGS, BY_ANNA));
    reader.close();
    expect(failure?.kind).toBe('storage-damaged');
  }));
