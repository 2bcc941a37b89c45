import type { Database } from 'better-sqlite3';
import type { AcceptanceWrites } from '../../domain/ports/acceptances.js';
import { acceptanceOf, type AcceptanceRow, SELECT_ACCEPTANCES } from './acceptance-rows.js';
import type { WriteContext } from '../../domain/ports/write-context.js';
import type { DecidedFinding } from '../../domain/suppression.js';
import type { OnceOnly } from './once-only.js';
import type { Synchronous } from './port-call.js';
import { notFound, requireRowId } from './public-ids.js';

const ACCEPT = `
  INSERT INTO acceptance (key, rule, concept_id, source, target, created_at, created_by)
  VALUES (unhex(@key), @rule, @conceptId, @source, @target, @now, @actor)
  ON CONFLICT DO NOTHING`;
/** A finding has one decision, the last. */
const LIFT = `DELETE FROM suppression WHERE key = unhex(?)`;
const FIND = `${SELECT_ACCEPTANCES} WHERE acceptance.key = unhex(?)`;
const TAKE_BACK = `DELETE FROM acceptance WHERE id = ?`;

interface AcceptanceWriteParts {
  readonly clock: () => number;
  readonly onceOnly: OnceOnly;
}

export function createAcceptanceWrites(
  db: Database,
  { clock, onceOnly }: AcceptanceWriteParts,
): Synchronous<AcceptanceWrites> {
  const accept = db.prepare(ACCEPT);
  const lift = db.prepare<[string]>(LIFT);
  const find = db.prepare<[string], AcceptanceRow>(FIND);
  const takeBack = db.prepare<[number]>(TAKE_BACK);
  const acceptOne = (finding: DecidedFinding & { readonly key: string }, { actor }: WriteContext): void => {
    const { conceptId = null, ...stored } = finding;
    lift.run(finding.key);
    accept.run({ ...stored, conceptId, now: clock(), actor });
  };
  return {
    accept(finding, write) {
      const work = () => {
        acceptOne(finding, write);
        return acceptanceOf(find.get(finding.key)!);
      };
      return onceOnly(write, work).result;
    },
    acceptAll(findings, write) {
      onceOnly(write, () => {
        for (const finding of findings) acceptOne(finding, write);
      });
    },
    takeBack(acceptanceId, write) {
      onceOnly(write, () => {
        const { changes } = takeBack.run(requireRowId('acceptance', acceptanceId));
        if (changes === 0) throw notFound('acceptance', acceptanceId);
      });
    },
  };
}
