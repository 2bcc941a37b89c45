import type { Database } from 'better-sqlite3';
import type { SuppressionWrites } from '../../domain/ports/suppressions.js';
import type { WriteContext } from '../../domain/ports/write-context.js';
import type { NewSuppression } from '../../domain/suppression.js';
import type { OnceOnly } from './once-only.js';
import type { Synchronous } from './port-call.js';
import { notFound, requireRowId } from './public-ids.js';
import { SELECT_SUPPRESSIONS, suppressionOf, type SuppressionRow } from './suppression-rows.js';

const ADD = `
  INSERT INTO suppression (key, scope, place, rule, concept_id, source, target, reason, expires_at, created_at, created_by)
  VALUES (unhex(@key), @scope, @place, @rule, @conceptId, @source, @target, @reason, @expiresAt, @now, @actor)
  ON CONFLICT DO UPDATE SET source = excluded.source, target = excluded.target, reason = excluded.reason,
    expires_at = excluded.expires_at, created_at = excluded.created_at, created_by = excluded.created_by
  RETURNING id`;
/** A finding has one decision, the last. */
const UNACCEPT = `DELETE FROM acceptance WHERE key = unhex(?)`;
const FIND = `${SELECT_SUPPRESSIONS} WHERE id = ?`;
const REMOVE = `DELETE FROM suppression WHERE id = ?`;

interface SuppressionWriteParts {
  readonly clock: () => number;
  readonly onceOnly: OnceOnly;
}

export function createSuppressionWrites(
  db: Database,
  { clock, onceOnly }: SuppressionWriteParts,
): Synchronous<SuppressionWrites> {
  const add = db.prepare<[object], number>(ADD).pluck();
  const unaccept = db.prepare<[string]>(UNACCEPT);
  const find = db.prepare<[number], SuppressionRow>(FIND);
  const remove = db.prepare<[number]>(REMOVE);
  const addOne: (given: NewSuppression & { readonly key: string }, write: WriteContext) => number = (
    given,
    { actor },
  ) => {
    const { conceptId = null, expiresAt = null, ...stored } = given;
    unaccept.run(given.key);
    return add.get({ ...stored, conceptId, expiresAt, now: clock(), actor })!;
  };
  return {
    add: (given, write) => onceOnly(write, () => suppressionOf(find.get(addOne(given, write))!)).result,
    addAll(all, write) {
      onceOnly(write, () => {
        for (const given of all) addOne(given, write);
      });
    },
    remove(suppressionId, write) {
      onceOnly(write, () => {
        const { changes } = remove.run(requireRowId('suppression', suppressionId));
        if (changes === 0) throw notFound('suppression', suppressionId);
      });
    },
  };
}
