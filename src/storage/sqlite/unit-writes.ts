import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import type { ChangeSet } from '../../domain/change-set.js';
import type { ImportPolicy } from '../../domain/memory.js';
import type { UnitAddition, UnitChange, UnitChanges, UnitWrites } from '../../domain/ports/units.js';
import type { WriteContext } from '../../domain/ports/write-context.js';
import type { NewUnit, Unit } from '../../domain/unit.js';
import { contentOfUnit } from '../../domain/contents.js';
import type { ChangeSets } from './change-sets.js';
import { createRequireMemory } from './memory-rows.js';
import type { OnceOnly } from './once-only.js';
import type { Synchronous } from './port-call.js';
import { notFound, publicId, requireRowId } from './public-ids.js';
import { requireRevision } from './revisions.js';
import type { RollBack } from './rollback.js';
import { emptyTally } from './tally.js';
import type { TakeIn } from './unit-intake.js';
import { createLoadUnits } from './unit-loading.js';
import type { Change, Versions } from './versions.js';

const VISIBLE = `
  SELECT v.unit_id AS unitId, v.memory_id AS memoryId, v.version_id AS versionId, n.revision
  FROM visible_unit v JOIN unit_version n ON n.id = v.version_id WHERE v.unit_id = ?`;

interface VisibleUnit {
  readonly unitId: number;
  readonly memoryId: number;
  readonly versionId: number;
  readonly revision: number;
}

export interface UnitWriteParts {
  readonly clock: () => number;
  readonly onceOnly: OnceOnly;
  readonly changeSets: ChangeSets;
  readonly versions: Versions<NewUnit>;
  readonly takeIn: TakeIn;
  readonly rollBack: RollBack;
}

export function createUnitWrites(db: Database, parts: UnitWriteParts): Synchronous<UnitWrites> {
  const { onceOnly, rollBack } = parts;
  const add = createAddition(db, parts);
  const edit = createEdit(db, parts);
  const changeAll = createChangeAll(db, parts);
  return {
    add: (memoryId, units, policy, write) => onceOnly(write, () => add(memoryId, units, policy, write.actor)).result,
    change: (unitId, unit, write, ifRevision) =>
      onceOnly(write, () => edit.change(unitId, unit, write.actor, ifRevision)).result,
    changeAll: <Aside>(changes: readonly UnitChange[], aside: Aside, write: WriteContext) =>
      onceOnly(write, () => ({ ...changeAll(changes, write.actor), aside })).result,
    remove: (unitId, write, ifRevision) => onceOnly(write, () => edit.remove(unitId, write.actor, ifRevision)).result,
    rollBack: (changeSetId, write) => onceOnly(write, () => rollBack(changeSetId, write.actor)).result,
  };
}

function createAddition(db: Database, { clock, changeSets, takeIn }: UnitWriteParts) {
  const requireMemory = createRequireMemory(db);
  return (memoryId: string, units: readonly NewUnit[], policy: ImportPolicy, actor: string): UnitAddition => {
    const memory = requireMemory(memoryId);
    const changeSetId = changeSets.open({ kind: 'edit', actor, memoryId: memory.id });
    const change: Change = { changeSetId, ownerId: memory.id, tally: emptyTally(), staged: false };
    // A unit that comes without dates is of now; one that is there already keeps its own.
    const whenAdded = { createdAt: clock(), createdBy: actor };
    const intakes = units.map((unit) => takeIn(change, { unit, policy, whenAdded }));
    changeSets.record(changeSetId, change.tally);
    changeSets.publish(changeSetId);
    return {
      ...change.tally.counts,
      unitIds: intakes.map(({ unitId }) => publicId('unit', unitId)),
      changeSetId: publicId('change set', changeSetId),
    };
  };
}

interface EditPlan {
  readonly replaced: { readonly visible: VisibleUnit; readonly unit: NewUnit }[];
  readonly unchanged: string[];
  readonly left: string[];
}

function createEdit(db: Database, { clock, changeSets, versions }: UnitWriteParts) {
  const visible = db.prepare<[number], VisibleUnit>(VISIBLE);
  const load = createLoadUnits(db);

  const require = (unitId: string, ifRevision: number | undefined): VisibleUnit => {
    const row = visible.get(requireRowId('unit', unitId));
    if (row === undefined) throw notFound('unit', unitId);
    requireRevision('unit', unitId, row.revision, ifRevision);
    return row;
  };
  const replace = ({ unitId, memoryId }: VisibleUnit, content: NewUnit | null, actor: string): number => {
    const changeSetId = changeSets.open({ kind: content === null ? 'deletion' : 'edit', actor, memoryId });
    const tally = emptyTally();
    versions.replace({ changeSetId, ownerId: memoryId, tally, staged: false }, unitId, content);
    if (content !== null) tally.counts.updated = 1;
    changeSets.record(changeSetId, tally);
    changeSets.publish(changeSetId);
    return changeSetId;
  };

  return {
    change(unitId: string, unit: NewUnit, actor: string, ifRevision: number | undefined): Unit {
      const current = require(unitId, ifRevision);
      const before = load([current.versionId])[0]!.unit;
      if (isDeepStrictEqual(contentOfUnit(before), unit)) return before;
      replace(current, { ...unit, changedAt: clock(), changedBy: actor }, actor);
      return load([visible.get(current.unitId)!.versionId])[0]!.unit;
    },
    remove(unitId: string, actor: string, ifRevision: number | undefined): ChangeSet {
      return changeSets.get(replace(require(unitId, ifRevision), null, actor));
    },
  };
}

function createChangeAll(db: Database, { clock, changeSets, versions }: UnitWriteParts) {
  const visible = db.prepare<[number], VisibleUnit>(VISIBLE);
  const load = createLoadUnits(db);

  /** Of one memory the change set is that memory's. */
  const replaceAll = ({ replaced, unchanged, left }: EditPlan, actor: string): UnitChanges => {
    const updated = replaced.map(({ visible: { unitId } }) => publicId('unit', unitId));
    if (updated.length === 0) return { updated, unchanged, left };
    const memories = new Set(replaced.map(({ visible: { memoryId } }) => memoryId));
    const [memoryId] = memories;
    const changeSetId = changeSets.open({ kind: 'edit', actor, ...(memories.size === 1 && { memoryId: memoryId! }) });
    const tally = emptyTally();
    tally.counts.updated = updated.length;
    const dated = { changedAt: clock(), changedBy: actor };
    for (const {
      visible: { unitId, memoryId: ownerId },
      unit,
    } of replaced) {
      versions.replace({ changeSetId, ownerId, tally, staged: false }, unitId, { ...unit, ...dated });
    }
    changeSets.record(changeSetId, tally);
    changeSets.publish(changeSetId);
    return { changeSetId: publicId('change set', changeSetId), updated, unchanged, left };
  };

  return (changes: readonly UnitChange[], actor: string): UnitChanges => {
    const plan: EditPlan = { replaced: [], unchanged: [], left: [] };
    for (const { unitId, unit, revision } of changes) {
      const current = visible.get(requireRowId('unit', unitId));
      if (current === undefined || (revision ?? current.revision) !== current.revision) plan.left.push(unitId);
      else if (isDeepStrictEqual(contentOfUnit(load([current.versionId])[0]!.unit), unit)) plan.unchanged.push(unitId);
      else plan.replaced.push({ visible: current, unit });
    }
    return replaceAll(plan, actor);
  };
}
