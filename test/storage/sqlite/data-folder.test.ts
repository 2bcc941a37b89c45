import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { openDataFolder } from '../../../src/storage/sqlite/data-folder.js';
import { readLockHolder } from '../../../src/storage/sqlite/folder-lock.js';
import { openDatabase } from '../../../src/storage/sqlite/open-database.js';
import { failureOf, temporaryFolder } from './store-under-test.js';

let parent: string;
let folder: string;
let databaseFile: string;

beforeEach(() => {
  parent = temporaryFolder();
  folder = join(parent, 'data');
  databaseFile = join(folder, 'concord.db');
});
afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

const modeOf = (path: string) => statSync(path).mode & 0o777;

describe('a new data folder', () => {
  test('holds a database, spool and backups that only the owner can read', () => {
    const opened = openDataFolder(folder);
    const db = openDatabase(opened.databaseFile, 'write');
    try {
      expect(opened.databaseFile).toBe(databaseFile);
      for (const path of [folder, opened.spool, opened.backups]) expect(modeOf(path)).toBe(0o700);
      for (const name of ['concord.db', 'concord.db-wal', 'concord.db-shm', 'lock.json', 'lock.db']) {
        expect(modeOf(join(folder, name))).toBe(0o600);
      }
      expect(opened.uncleanStop).toBe(false);
    } finally {
      db.close();
      opened.release();
    }
  });

  test('gets a database with the settings that keep it whole', () => {
    const opened = openDataFolder(folder);
    const db = openDatabase(opened.databaseFile, 'write', 50);
    const setting = (name: string) => db.pragma(name, { simple: true });
    try {
      expect(setting('journal_mode')).toBe('wal');
      expect(setting('synchronous')).toBe(2);
      expect(setting('foreign_keys')).toBe(1);
      expect(setting('trusted_schema')).toBe(0);
      expect(setting('busy_timeout')).toBe(50);
      expect(setting('journal_size_limit')).toBe(64 * 1024 * 1024);
      expect(setting('application_id')).toBe(0x434e4344);
    } finally {
      db.close();
      opened.release();
    }
  });

  test('is not left half made when its database cannot be completed', () => {
    openDataFolder(folder).release();
    rmSync(databaseFile);
    writeFileSync(`${databaseFile}.new`, 'what a kill left');
    openDataFolder(folder).release();
    expect(existsSync(`${databaseFile}.new`)).toBe(false);
    expect(openDatabaseAndCountMemories()).toBe(0);
  });
});

test('a data folder that cannot be made is refused with a reason', async () => {
  writeFileSync(folder, 'a file in its place');
  expect(await failureOf(() => openDataFolder(folder))).toEqual({
    kind: 'storage-damaged',
    reason: 'its folder cannot be made.',
  });
});

describe('a data folder in use', () => {
  test('is refused to a second server, with the pid and address of the first', async () => {
    const first = openDataFolder(folder);
    first.announce('http://127.0.0.1:8080', 'secret');
    const failure = await failureOf(() => openDataFolder(folder));
    expect(failure).toEqual({
      kind: 'conflict',
      reason: `The data folder is in use by process ${process.pid} at http://127.0.0.1:8080.`,
    });
    first.release();
    openDataFolder(folder).release();
  });

  test('tells the command line where its server listens, until it is released', () => {
    const opened = openDataFolder(folder);
    expect(readLockHolder(folder)).toMatchObject({ pid: process.pid });
    opened.announce('http://127.0.0.1:8080', 'secret');
    expect(readLockHolder(folder)).toMatchObject({
      pid: process.pid,
      address: 'http://127.0.0.1:8080',
      token: 'secret',
    });
    expect(modeOf(join(folder, 'lock.json'))).toBe(0o600);
    opened.release();
    expect(readLockHolder(folder)).toBeUndefined();
  });

  test('is held against other processes, and free again when its process is killed', async () => {
    openDataFolder(folder).release();
    const holder = await holdInAnotherProcess();
    const whileHeld = await failureOf(() => openDataFolder(folder));
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const opened = openDataFolder(folder);
    expect(whileHeld?.kind).toBe('conflict');
    opened.release();
  });

  test('is taken over from a process that ended without releasing it, even when its pid is in use again', () => {
    openDataFolder(folder).release();
    writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: process.ppid, started: 1 }));
    const opened = openDataFolder(folder);
    expect(opened.uncleanStop).toBe(true);
    expect(readLockHolder(folder)?.pid).toBe(process.pid);
    opened.release();
  });
});

describe('a database that cannot be read', () => {
  beforeEach(() => {
    openDataFolder(folder).release();
  });

  test('is refused and kept when its header is damaged', async () => {
    const bytes = readFileSync(databaseFile);
    bytes.fill(0x55, 0, 100);
    writeFileSync(databaseFile, bytes);
    expect((await failureOf(() => openDataFolder(folder)))?.kind).toBe('storage-damaged');
    expect(readFileSync(databaseFile).equals(bytes)).toBe(true);
  });

  test('is refused and kept when it was cut', async () => {
    truncateSync(databaseFile, 8192);
    expect((await failureOf(() => openDataFolder(folder)))?.kind).toBe('storage-damaged');
    expect(statSync(databaseFile).size).toBe(8192);
  });

  test('is refused and kept when nothing is left of it', async () => {
    truncateSync(databaseFile, 0);
    const failure = await failureOf(() => openDataFolder(folder));
    expect(failure).toEqual({ kind: 'storage-damaged', reason: 'the file is empty.' });
  });

  test('is refused when it is of another program', async () => {
    const other = new Database(databaseFile);
    other.pragma('application_id = 7');
    other.close();
    const failure = await failureOf(() => openDataFolder(folder));
    expect(failure).toEqual({ kind: 'storage-damaged', reason: 'it belongs to another program.' });
  });

  test('is looked through after an unclean stop, so that damage inside is found', async () => {
    const bytes = readFileSync(databaseFile);
    // Every page but the first two: some table or index is no tree any more.
    bytes.fill(0xff, 3 * 4096);
    writeFileSync(databaseFile, bytes);
    writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: 1, started: 1 }));
    expect((await failureOf(() => openDataFolder(folder)))?.kind).toBe('storage-damaged');
  });

  test('leaves the folder free when it was refused', async () => {
    const whole = readFileSync(databaseFile);
    truncateSync(databaseFile, 0);
    await failureOf(() => openDataFolder(folder));
    writeFileSync(databaseFile, whole);
    const opened = openDataFolder(folder);
    expect(opened.uncleanStop).toBe(false);
    opened.release();
  });
});

function openDatabaseAndCountMemories(): unknown {
  const db = openDatabase(databaseFile, 'read');
  try {
    return db.prepare('SELECT count(*) FROM memory').pluck().get();
  } finally {
    db.close();
  }
}

/** A process that holds the folder's lock, as a server does, until it is killed. */
async function holdInAnotherProcess() {
  const sqlite = pathToFileURL(join(process.cwd(), 'node_modules/better-sqlite3/lib/index.js')).href;
  const script = `
    import Database from ${JSON.stringify(sqlite)};
    const lock = new Database(${JSON.stringify(join(folder, 'lock.db'))});
    lock.exec('BEGIN EXCLUSIVE');
    console.log('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}
