import { ConcordError, type Failure } from '../../domain/failure.js';

/** Result codes (sqlite.org/rescode.html) whose first words match, in this order, and what they mean to a caller. */
const MEANINGS: readonly (readonly [code: string, failure: Failure])[] = [
  ['SQLITE_FULL', { kind: 'storage-full' }],
  // What a quota or a file-size limit gives instead of FULL.
  ['SQLITE_IOERR_WRITE', { kind: 'storage-full' }],
  ['SQLITE_IOERR_SHMSIZE', { kind: 'storage-full' }],
  ['SQLITE_BUSY', { kind: 'busy', reason: 'The database is busy.', retryAfterSeconds: 1 }],
  ['SQLITE_LOCKED', { kind: 'busy', reason: 'The database is busy.', retryAfterSeconds: 1 }],
  ['SQLITE_CORRUPT', { kind: 'storage-damaged', reason: 'its contents are damaged.' }],
  ['SQLITE_NOTADB', { kind: 'storage-damaged', reason: 'the file is not a database.' }],
  ['SQLITE_READONLY', { kind: 'storage-damaged', reason: 'its file or folder cannot be written.' }],
  ['SQLITE_CANTOPEN', { kind: 'storage-damaged', reason: 'its file or folder cannot be opened.' }],
  ['SQLITE_IOERR', { kind: 'storage-damaged', reason: 'the disk reports an error.' }],
  ['SQLITE_CONSTRAINT_UNIQUE', { kind: 'conflict', reason: 'Something like it exists already.' }],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', { kind: 'conflict', reason: 'Something like it exists already.' }],
];

/** Runs work on the database; SQLite's errors leave it as a ConcordError, everything else as it is. */
export function withFailures<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asFailure(error);
  }
}

export function asFailure(error: unknown): unknown {
  const code = resultCodeOf(error);
  const meaning = MEANINGS.find(([start]) => code?.startsWith(start));
  if (meaning === undefined) return error;
  const failure = new ConcordError(meaning[1]);
  failure.cause = error;
  return failure;
}

/** By its shape, not its class: each copy of better-sqlite3's JavaScript has a class of its own over the one native part. */
function resultCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
