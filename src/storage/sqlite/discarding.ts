import type { Database } from 'better-sqlite3';
import type { Texts } from './texts.js';

/** Versions removed in one call: a few tens of milliseconds. */
const SLICE = 2000;

const UNIT_VERSIONS = `SELECT id, unit_id AS entityId FROM unit_version WHERE change_set_id = ? LIMIT ${SLICE}`;
const CONCEPT_VERSIONS = `SELECT id, concept_id AS entityId FROM concept_version WHERE change_set_id = ? LIMIT ${SLICE}`;
const TEXTS = `SELECT DISTINCT text_id FROM variant WHERE version_id IN (SELECT value FROM json_each(?))`;
const DELETE_UNITS = [
  `DELETE FROM staged_unit WHERE change_set_id = @changeSetId AND version_id IN (SELECT value FROM json_each(@versions))`,
  `DELETE FROM variant WHERE version_id IN (SELECT value FROM json_each(@versions))`,
  `DELETE FROM unit_version WHERE id IN (SELECT value FROM json_each(@versions))`,
  `DELETE FROM unit WHERE id IN (SELECT value FROM json_each(@entities))
    AND NOT EXISTS (SELECT 1 FROM unit_version v WHERE v.unit_id = unit.id)`,
];
const DELETE_CONCEPTS = [
  `DELETE FROM staged_concept
    WHERE change_set_id = @changeSetId AND version_id IN (SELECT value FROM json_each(@versions))`,
  `DELETE FROM concept_term WHERE version_id IN (SELECT value FROM json_each(@versions))`,
  `DELETE FROM concept_version WHERE id IN (SELECT value FROM json_each(@versions))`,
  `DELETE FROM concept WHERE id IN (SELECT value FROM json_each(@entities))
    AND NOT EXISTS (SELECT 1 FROM concept_version v WHERE v.concept_id = concept.id)`,
];
const DELETE_LANGUAGES = `DELETE FROM change_set_language WHERE change_set_id = ?`;
const DELETE_CHANGE_SET = `DELETE FROM change_set WHERE id = ?`;

interface VersionRow {
  readonly id: number;
  readonly entityId: number;
}

/** Removes a slice of an unpublished change set, at last the set itself. Returns true when nothing is left of it. */
export type DiscardSlice = (changeSetId: number) => boolean;

export function createDiscardSlice(db: Database, texts: Texts): DiscardSlice {
  const unitVersions = db.prepare<[number], VersionRow>(UNIT_VERSIONS);
  const conceptVersions = db.prepare<[number], VersionRow>(CONCEPT_VERSIONS);
  const textsOf = db.prepare<[string], number>(TEXTS).pluck();
  const deleteUnits = DELETE_UNITS.map((sql) => db.prepare(sql));
  const deleteConcepts = DELETE_CONCEPTS.map((sql) => db.prepare(sql));
  const deleteLanguages = db.prepare<[number]>(DELETE_LANGUAGES);
  const deleteChangeSet = db.prepare<[number]>(DELETE_CHANGE_SET);

  return (changeSetId) => {
    const units = unitVersions.all(changeSetId);
    const concepts = conceptVersions.all(changeSetId);
    const textIds = textsOf.all(idsOf(units).versions);
    for (const statement of deleteUnits) statement.run({ changeSetId, ...idsOf(units) });
    for (const statement of deleteConcepts) statement.run({ changeSetId, ...idsOf(concepts) });
    texts.sweep(textIds);
    if (units.length === SLICE || concepts.length === SLICE) return false;
    deleteLanguages.run(changeSetId);
    deleteChangeSet.run(changeSetId);
    return true;
  };
}

function idsOf(rows: readonly VersionRow[]): { readonly versions: string; readonly entities: string } {
  return {
    versions: JSON.stringify(rows.map(({ id }) => id)),
    entities: JSON.stringify(rows.map(({ entityId }) => entityId)),
  };
}
