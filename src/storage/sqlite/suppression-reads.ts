import type { Database } from 'better-sqlite3';
import type { SuppressionReads } from '../../domain/ports/suppressions.js';
import { keyOfCursor, pageOf } from './paging.js';
import type { Synchronous } from './port-call.js';
import { SELECT_SUPPRESSIONS, suppressionOf, type SuppressionRow } from './suppression-rows.js';

const LIST = `
  ${SELECT_SUPPRESSIONS}
  WHERE id < @before AND (@rule IS NULL OR rule = @rule) AND (@scope IS NULL OR scope = @scope)
  ORDER BY id DESC LIMIT @limit`;
const WITH_KEYS = `
  ${SELECT_SUPPRESSIONS} WHERE suppression.key IN (SELECT unhex(value) FROM json_each(?)) ORDER BY id`;

export function createSuppressionReads(db: Database): Synchronous<SuppressionReads> {
  const list = db.prepare<[object], SuppressionRow>(LIST);
  const withKeys = db.prepare<[string], SuppressionRow>(WITH_KEYS);
  return {
    list({ rule = null, scope = null }, { limit, cursor }) {
      const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : keyOfCursor(cursor);
      return pageOf(list.all({ before, rule, scope, limit: limit + 1 }), limit, (row) => row.id, suppressionOf);
    },
    withKeys: (keys) => withKeys.all(JSON.stringify(keys)).map(suppressionOf),
  };
}
