import type { Database } from 'better-sqlite3';
import type { Unit } from '../../domain/unit.js';
import { groupedRows } from './grouped-rows.js';
import { UNIT_COLUMNS, unitOf, type UnitRow, type VariantRow } from './unit-rows.js';

const SELECT_VERSIONS = `
  SELECT v.id AS version_id, v.unit_id, u.memory_id, v.change_set_id, v.revision,
    ${UNIT_COLUMNS.map((column) => `v.${column}`).join(', ')}
  FROM unit_version v JOIN unit u ON u.id = v.unit_id
  WHERE v.id IN (SELECT value FROM json_each(?))
  ORDER BY v.unit_id, v.id`;
const SELECT_VARIANTS = `
  SELECT x.version_id, x.text_id, t.language, t.content, x.spelling, x.codes, x.metadata
  FROM variant x JOIN text t ON t.id = x.text_id
  WHERE x.version_id IN (SELECT value FROM json_each(?))
  ORDER BY x.version_id, x.position`;

/** A version of a unit as it was read, with the rows behind it. */
export interface LoadedUnit {
  readonly versionId: number;
  readonly unitId: number;
  readonly unit: Unit;
}

/** Reads versions by their row ids, whatever their visibility. In the order of unit ids; of one unit, oldest first. */
export type LoadUnits = (versionIds: readonly number[]) => readonly LoadedUnit[];

export function createLoadUnits(db: Database): LoadUnits {
  const versions = db.prepare<[string], UnitRow>(SELECT_VERSIONS);
  const variants = db.prepare<[string], VariantRow>(SELECT_VARIANTS);
  return (versionIds) => {
    if (versionIds.length === 0) return [];
    const ids = JSON.stringify(versionIds);
    const variantsOf = groupedRows(variants.all(ids), (row) => row.version_id);
    return versions.all(ids).map((row) => ({
      versionId: row.version_id,
      unitId: row.unit_id,
      unit: unitOf(row, variantsOf.get(row.version_id) ?? []),
    }));
  };
}
