import type { Database } from 'better-sqlite3';
import { ConcordError } from '../../domain/failure.js';
import type { OnceKey, WriteContext } from '../../domain/ports/write-context.js';

const REMEMBERED_MILLISECONDS = 24 * 60 * 60 * 1000;

const EXPIRE = `DELETE FROM once_key WHERE created_at < ?`;
const FIND = `SELECT fingerprint, result FROM once_key WHERE actor = @actor AND key = @key`;
const FIND_CURRENT = `${FIND} AND created_at >= @since`;
const INSERT = `
  INSERT INTO once_key (actor, key, fingerprint, result, created_at) VALUES (@actor, @key, @fingerprint, @result, @at)`;

/** A result, and whether an earlier request with the same key had made it. */
export interface OnceResult<Result> {
  readonly result: Result;
  readonly repeated: boolean;
}

/**
 * Does the work of a request once for its key, within the caller's transaction; a failure leaves no trace of the key.
 * Results are plain data. Keys are kept for 24 hours.
 * @throws ConcordError `idempotency-mismatch` when the key came with another request
 */
export type OnceOnly = <Result>(write: WriteContext, work: () => Result) => OnceResult<Result>;

export function createOnceOnly(db: Database, clock: () => number): OnceOnly {
  const expire = db.prepare<[number]>(EXPIRE);
  const find = db.prepare<[object], OnceRow>(FIND);
  const insert = db.prepare(INSERT);
  return <Result>({ actor, once }: WriteContext, work: () => Result): OnceResult<Result> => {
    if (once === undefined) return { result: work(), repeated: false };
    const { key, fingerprint } = once;
    const at = clock();
    expire.run(at - REMEMBERED_MILLISECONDS);
    const known = find.get({ actor, key });
    if (known === undefined) {
      const result = work();
      insert.run({ actor, key, fingerprint, result: JSON.stringify(result ?? null), at });
      return { result, repeated: false };
    }
    return { result: resultOf(known, { key, fingerprint }) as Result, repeated: true };
  };
}

/**
 * What the key of a request got as its result, without doing anything; undefined: nothing yet, or it has no key.
 * @throws ConcordError `idempotency-mismatch`
 */
export function createFindOnce(db: Database, clock: () => number): (write: WriteContext) => object | undefined {
  const find = db.prepare<[object], OnceRow>(FIND_CURRENT);
  return ({ actor, once }) => {
    const since = clock() - REMEMBERED_MILLISECONDS;
    const known = once && find.get({ actor, key: once.key, since });
    return known && (resultOf(known, once) as object);
  };
}

interface OnceRow {
  readonly fingerprint: string;
  readonly result: string;
}

function resultOf({ fingerprint, result }: OnceRow, asked: OnceKey): unknown {
  if (fingerprint !== asked.fingerprint) throw new ConcordError({ kind: 'idempotency-mismatch', key: asked.key });
  return JSON.parse(result) as unknown;
}
