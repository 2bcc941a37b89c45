import { ConcordError, type Failure } from '../../domain/failure.js';

/** How result codes (sqlite.org/rescode.html) and errors of the file system begin, and what they mean to a caller. */
const MEANINGS: readonly (readonly [code: string, failure: Failure])[] = [
  ['SQLITE_FULL', { kind: 'storage-full' }],
  // What a quota or a file-size limit gives instead of FULL.
  ['SQLITE_IOERR_WRITE', { kind: 'storage-full' }],
  ['SQLITE_IOERR_SHMSIZE', { kind: 'storage-full' }],
  ['ENOSPC', { kind: 'storage-full' }],
  ['EDQUOT', { kind: 'storage-full' }],
  ['SQLITE_BUSY', { kind: 'busy', reason: 'The database is busy.', retryAfterSeconds: 1 }],
  ['SQLITE_LOCKED', { kind: 'busy', reason: 'The database is busy.', retryAfterSeconds: 1 }],
  ['SQLITE_CORRUPT', { kind: 'storage-damaged', reason: 'its contents are damaged.' }],
  ['SQLITE_NOTADB', { kind: 'storage-damaged', reason: 'the file is not a database.' }],
  ['SQLITE_READONLY', { kind: 'storage-damaged', reason: 'its file or folder cannot be written.' }],
  ['EACCES', { kind: 'storage-damaged', reason: 'its file or folder cannot be written.' }],
  ['EPERM', { kind: 'storage-damaged', reason: 'its file or folder cannot be written.' }],
  ['EROFS', { kind: 'storage-damaged', reason: 'its file or folder cannot be written.' }],
  ['ENOTDIR', { kind: 'storage-damaged', reason: 'its folder cannot be made.' }],
  ['EEXIST', { kind: 'storage-damaged', reason: 'its folder cannot be made.' }],
  ['SQLITE_CANTOPEN', { kind: 'storage-damaged', reason: 'its file or folder cannot be opened.' }],
  ['SQLITE_IOERR', { kind: 'storage-damaged', reason: 'the disk reports an error.' }],
  ['SQLITE_CONSTRAINT_UNIQUE', { kind: 'conflict', reason: 'Something like it exists already.' }],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', { kind: 'conflict', reason: 'Something like it exists already.' }],
];

/** Runs work on the database; errors of SQLite and the file system leave it as a ConcordError. */
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
