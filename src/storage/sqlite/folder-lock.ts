import Database from 'better-sqlite3';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConcordError } from '../../domain/failure.js';
import { asFailure } from './sqlite-failures.js';

/** Who uses a data folder, as the command line reads it. */
export interface LockHolder {
  readonly pid: number;
  /** When it began, in milliseconds since 1970 UTC. */
  readonly started: number;
  /** Once it listens: "http://127.0.0.1:8080". */
  readonly address?: string;
  /** What lets the owner of the data folder in as the local editor. */
  readonly token?: string;
}

/** A data folder held against every other process. */
export interface FolderLock {
  /** Whether the holder before this one ended without releasing it. */
  readonly takenOver: boolean;
  /** Tells the command line where this process listens. */
  readonly announce: (address: string, token: string) => void;
  readonly release: () => void;
}

const HOLDER_FILE = 'lock.json';
/** Its lock is the operating system's: it ends with the process, however that ends, and a reused pid cannot fake it. */
const LOCK_FILE = 'lock.db';

/**
 * Takes the folder for this process.
 * @throws ConcordError `conflict`, with the pid and address of the process that has it
 */
export function lockFolder(folder: string): FolderLock {
  const lock = takeLock(folder);
  const holderFile = join(folder, HOLDER_FILE);
  const takenOver = readLockHolder(folder) !== undefined;
  const holder: LockHolder = { pid: process.pid, started: Date.now() };
  writeHolder(holderFile, holder);
  return {
    takenOver,
    announce(address, token) {
      writeHolder(holderFile, { ...holder, address, token });
    },
    release() {
      rmSync(holderFile, { force: true });
      lock.close();
    },
  };
}

/** Who holds the folder, or held it last without releasing it; undefined when nobody does. */
export function readLockHolder(folder: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, HOLDER_FILE), 'utf8')) as LockHolder;
  } catch {
    return undefined;
  }
}

function takeLock(folder: string): Database.Database {
  const file = join(folder, LOCK_FILE);
  writeFileSync(file, '', { flag: 'a', mode: 0o600 });
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    const failure = asFailure(error);
    if (!(failure instanceof ConcordError) || failure.failure.kind !== 'busy') throw failure;
    throw new ConcordError({ kind: 'conflict', reason: inUse(readLockHolder(folder)) });
  }
}

function inUse(holder: LockHolder | undefined): string {
  if (holder === undefined) return 'The data folder is in use by another process.';
  const address = holder.address === undefined ? '' : ` at ${holder.address}`;
  return `The data folder is in use by process ${holder.pid}${address}.`;
}

/** Written aside and renamed: a reader sees the old holder or the new one, never half. */
function writeHolder(file: string, holder: LockHolder): void {
  writeFileSync(`${file}.new`, JSON.stringify(holder), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
