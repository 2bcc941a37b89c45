import type { Database } from 'better-sqlite3';
import { ConcordError } from '../../domain/failure.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { LookUpMiss } from '../../domain/look-up-log.js';
import type { LookUpLogReads } from '../../domain/ports/look-up-log.js';
import { dayOf } from './look-up-rows.js';
import type { Synchronous } from './port-call.js';

/** As many misses as there are days; a query shows as it was typed last. */
const MISSES = `
  WITH missed AS (
    SELECT folded, source, target, sum(misses) AS count, min(first_miss_at) AS firstAt, max(last_miss_at) AS lastAt
    FROM look_up
    WHERE misses > 0 AND day BETWEEN @firstDay AND @lastDay
      AND (@source IS NULL OR source = @source) AND (@target IS NULL OR target = @target)
    GROUP BY folded, source, target
  )
  SELECT m.*, (
    SELECT query FROM look_up l
    WHERE l.folded = m.folded AND l.source = m.source AND l.target = m.target AND l.last_miss_at IS NOT NULL
    ORDER BY l.last_miss_at DESC LIMIT 1
  ) AS query
  FROM missed m
  WHERE @after IS NULL OR (count, lastAt, folded, source, target) < (
    @after ->> 0, @after ->> 1, @after ->> 2, @after ->> 3, @after ->> 4)
  ORDER BY count DESC, lastAt DESC, folded DESC, source DESC, target DESC LIMIT @limit`;

interface MissRow {
  readonly folded: string;
  readonly source: string;
  readonly target: string;
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly query: string;
}

export function createLookUpLogReads(db: Database): Synchronous<LookUpLogReads> {
  const misses = db.prepare<[object], MissRow>(MISSES);
  return {
    misses({ source = null, target = null, since, until }, { limit, cursor }) {
      const rows = misses.all({
        ...{ source, target, limit: limit + 1 },
        firstDay: since === undefined ? 0 : dayOf(since),
        lastDay: until === undefined ? Number.MAX_SAFE_INTEGER : dayOf(until),
        after: cursor === undefined ? null : keyOf(cursor),
      });
      const items = rows.slice(0, limit).map(missOf);
      return rows.length > limit ? { items, nextCursor: cursorAfter(rows[limit - 1]!) } : { items };
    },
  };
}

function missOf({ query, source, target, count, firstAt, lastAt }: MissRow): LookUpMiss {
  return { query, source: source as LanguageTag, target: target as LanguageTag, count, firstAt, lastAt };
}

function cursorAfter({ count, lastAt, folded, source, target }: MissRow): string {
  return Buffer.from(JSON.stringify([count, lastAt, folded, source, target])).toString('base64url');
}

/** @throws ConcordError `invalid` */
function keyOf(cursor: string): string {
  const key = Buffer.from(cursor, 'base64url').toString();
  if (/^\[\d{1,15},\d{1,15},"/.test(key) && isJson(key)) return key;
  throw new ConcordError({ kind: 'invalid', reason: 'The cursor is not one of this list.' });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
