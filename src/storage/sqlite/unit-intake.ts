import type { Database } from 'better-sqlite3';
import type { ImportPolicy } from '../../domain/memory.js';
import type { NewUnit, Unit } from '../../domain/unit.js';
import { judge } from '../merging/unit-merge.js';
import { mergeKeyOf } from './merge-key.js';
import { requireRowId } from './public-ids.js';
import type { Outcome } from './tally.js';
import type { Texts } from './texts.js';
import { createLoadUnits } from './unit-loading.js';
import type { Change, Versions } from './versions.js';

/** The newest version of each unit with a merge key, as the change set sees it: what is published, and its own. */
const WITH_KEY = `
  SELECT v.id FROM unit_version v
  WHERE v.key_text = @textId AND v.key_hash = @hash
    AND (v.change_set_id = @changeSetId OR v.change_set_id NOT IN (SELECT id FROM unpublished))
    AND NOT EXISTS (
      SELECT 1 FROM unit_version later
      WHERE later.unit_id = v.unit_id AND later.id > v.id
        AND (later.change_set_id = @changeSetId OR later.change_set_id NOT IN (SELECT id FROM unpublished))
    )`;

/** An incoming unit, how it is to be taken in, and what a unit that is new gets besides its own content. */
export interface Arrival {
  readonly unit: NewUnit;
  readonly policy: ImportPolicy;
  readonly whenAdded?: Pick<NewUnit, 'createdAt' | 'createdBy'>;
}

/** What became of it, and the row id of the unit that holds it. */
export interface Intake {
  readonly outcome: Outcome;
  readonly unitId: number;
}

/** Takes a unit into a memory under a change set: judged by the policy against what the change set sees, written, counted. */
export type TakeIn = (change: Change, arrival: Arrival) => Intake;

export function createTakeIn(db: Database, texts: Texts, versions: Versions<NewUnit>): TakeIn {
  const withKey = db.prepare<[object], number>(WITH_KEY).pluck();
  const load = createLoadUnits(db);

  const equalsOf = ({ ownerId, changeSetId }: Change, unit: NewUnit): readonly Unit[] => {
    const { variant, hash } = mergeKeyOf(ownerId, unit);
    const textId = texts.find(variant.language, variant.text);
    if (textId === undefined) return [];
    return load(withKey.all({ textId, hash, changeSetId })).map(({ unit: equal }) => equal);
  };

  return (change, { unit, policy, whenAdded = {} }) => {
    const verdict = judge(unit, equalsOf(change, unit), policy);
    change.tally.counts[verdict.outcome] += 1;
    if (verdict.outcome === 'added') {
      return { outcome: 'added', unitId: versions.add(change, { ...whenAdded, ...unit }) };
    }
    const unitId = rowOf(verdict.holder);
    if (verdict.outcome === 'unchanged') return { outcome: 'unchanged', unitId };
    for (const { unit: replaced, content } of verdict.replacements) {
      const counted = replaced === verdict.holder ? { outcome: verdict.outcome } : {};
      versions.replace(change, rowOf(replaced), content, { content: unit, ...counted });
    }
    return { outcome: verdict.outcome, unitId };
  };
}

function rowOf(unit: Unit): number {
  return requireRowId('unit', unit.id);
}
