import type { Database } from 'better-sqlite3';
import type { LookUpRecord } from '../../domain/look-up-log.js';
import type { LookUpLogWrites } from '../../domain/ports/look-up-log.js';
import { dayOf, foldedQuery } from './look-up-rows.js';
import type { OnceOnly } from './once-only.js';
import type { Synchronous } from './port-call.js';

/** min() and max() of nothing and something are nothing: hence the coalescing. */
const COUNT = `
  INSERT INTO look_up (folded, source, target, day, query, hits, misses, first_miss_at, last_miss_at)
  VALUES (@folded, @source, @target, @day, @query, @hit, 1 - @hit, @missAt, @missAt)
  ON CONFLICT DO UPDATE SET
    query = iif(excluded.misses, excluded.query, query),
    hits = hits + excluded.hits,
    misses = misses + excluded.misses,
    first_miss_at = min(coalesce(first_miss_at, excluded.first_miss_at), coalesce(excluded.first_miss_at, first_miss_at)),
    last_miss_at = max(coalesce(last_miss_at, excluded.last_miss_at), coalesce(excluded.last_miss_at, last_miss_at))`;
const FORGET = `DELETE FROM look_up WHERE folded = @folded AND source = @source AND target = @target`;
const EXPIRE = `DELETE FROM look_up WHERE day < ?`;

export function createLookUpLogWrites(db: Database, onceOnly: OnceOnly): Synchronous<LookUpLogWrites> {
  const count = db.prepare(COUNT);
  const forget = db.prepare(FORGET);
  const expire = db.prepare<[number]>(EXPIRE);
  return {
    record(records, write) {
      onceOnly(write, () => {
        for (const record of records) count.run(columnsOf(record));
      });
    },
    forget({ query, source, target }, write) {
      onceOnly(write, () => forget.run({ folded: foldedQuery(query), source, target }));
    },
    expire(before) {
      expire.run(dayOf(before));
    },
  };
}

function columnsOf({ query, source, target, hits, at }: LookUpRecord) {
  const hit = Number(hits > 0);
  return { folded: foldedQuery(query), source, target, day: dayOf(at), query, hit, missAt: hit === 1 ? null : at };
}
