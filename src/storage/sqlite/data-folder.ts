import type { Database } from 'better-sqlite3';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { ConcordError } from '../../domain/failure.js';
import { lockFolder } from './folder-lock.js';
import { migrate } from './migrate.js';
import { openDatabase } from './open-database.js';
import { withFailures } from './sqlite-failures.js';

/** A data folder that this process holds, with a database that can be read and written. */
export interface DataFolder {
  readonly databaseFile: string;
  /** Uploaded files wait here until their jobs have read them. */
  readonly spool: string;
  readonly backups: string;
  /** Whether the process before this one ended without releasing the folder. */
  readonly uncleanStop: boolean;
  /** Tells the command line where this process listens and with which token it may come. */
  readonly announce: (address: string, token: string) => void;
  /** Gives the folder up. Close the databases first. */
  readonly release: () => void;
}

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** Written and taken back: fails when the disk is full or the folder cannot be written. */
const PROBE = `UPDATE store_state SET change_number = change_number WHERE id = 1`;

/**
 * Opens the data folder, made when it does not exist, and leaves its database checked and at the newest schema.
 * A database that is there but cannot be read is never replaced.
 * @throws ConcordError `conflict` when another process has it or a newer version wrote it, `storage-damaged`, `storage-full`
 */
export function openDataFolder(dataDir: string): DataFolder {
  return withFailures(() => {
    if (isMainThread) process.umask(0o077);
    const spool = join(dataDir, 'spool');
    const backups = join(dataDir, 'backups');
    for (const folder of [dataDir, spool, backups]) makeFolder(folder);
    const { takenOver: uncleanStop, announce, release } = lockFolder(dataDir);
    try {
      const databaseFile = join(dataDir, 'concord.db');
      if (!existsSync(databaseFile)) createDatabase(databaseFile, backups);
      checkDatabase(databaseFile, backups, uncleanStop);
      return { databaseFile, spool, backups, uncleanStop, announce, release };
    } catch (error) {
      release();
      throw error;
    }
  });
}

function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  chmodSync(folder, FOLDER_MODE);
}

/** Made aside and renamed when whole: what bears the final name was a database once, so an empty file there is damage. */
function createDatabase(file: string, backups: string): void {
  const unfinished = `${file}.new`;
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${suffix}`, { force: true });
  writeFileSync(unfinished, '', { mode: FILE_MODE });
  const db = openDatabase(unfinished, 'write');
  try {
    migrate(db, { backups });
  } finally {
    db.close();
  }
  renameSync(unfinished, file);
}

function checkDatabase(file: string, backups: string, thorough: boolean): void {
  const db = openDatabase(file, 'write');
  try {
    if (isEmpty(db)) throw new ConcordError({ kind: 'storage-damaged', reason: 'the file is empty.' });
    if (thorough) quickCheck(db);
    migrate(db, { backups });
    db.transaction(() => db.prepare(PROBE).run()).immediate();
    chmodSync(file, FILE_MODE);
  } finally {
    db.close();
  }
}

function isEmpty(db: Database): boolean {
  return db.prepare(`SELECT count(*) FROM sqlite_schema`).pluck().get() === 0;
}

/** About 1.4 s for a million units: worth it after a crash, not at every start. */
function quickCheck(db: Database): void {
  const verdict = db.pragma('quick_check(1)', { simple: true });
  if (verdict === 'ok') return;
  throw new ConcordError({ kind: 'storage-damaged', reason: 'its contents are damaged (quick_check).' });
}
