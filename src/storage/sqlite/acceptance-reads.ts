import type { Database } from 'better-sqlite3';
import type { RuleDecisions } from '../../domain/acceptance.js';
import type { AcceptanceReads } from '../../domain/ports/acceptances.js';
import { acceptanceOf, type AcceptanceRow, SELECT_ACCEPTANCES } from './acceptance-rows.js';
import { keyOfCursor, pageOf } from './paging.js';
import type { Synchronous } from './port-call.js';

const LIST = `
  ${SELECT_ACCEPTANCES} WHERE id < @before AND (@rule IS NULL OR rule = @rule) ORDER BY id DESC LIMIT @limit`;
const WITH_KEYS = `
  ${SELECT_ACCEPTANCES} WHERE acceptance.key IN (SELECT unhex(value) FROM json_each(?)) ORDER BY id`;
/** A finding that was suppressed in several places is one decision. */
const DECISIONS = `
  SELECT rule, sum(accepted) AS accepted, sum(suppressed) AS suppressed FROM (
    SELECT rule, count(*) AS accepted, 0 AS suppressed FROM acceptance GROUP BY rule
    UNION ALL
    SELECT rule, 0, count(DISTINCT key) FROM suppression GROUP BY rule
  )
  GROUP BY rule ORDER BY rule`;

export function createAcceptanceReads(db: Database): Synchronous<AcceptanceReads> {
  const list = db.prepare<[object], AcceptanceRow>(LIST);
  const withKeys = db.prepare<[string], AcceptanceRow>(WITH_KEYS);
  const decisions = db.prepare<[], RuleDecisions>(DECISIONS);
  return {
    list({ rule = null }, { limit, cursor }) {
      const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : keyOfCursor(cursor);
      return pageOf(list.all({ before, rule, limit: limit + 1 }), limit, (row) => row.id, acceptanceOf);
    },
    withKeys: (keys) => withKeys.all(JSON.stringify(keys)).map(acceptanceOf),
    decisions: () => decisions.all(),
  };
}
