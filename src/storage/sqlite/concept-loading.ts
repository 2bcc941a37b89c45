import type { Database } from 'better-sqlite3';
import type { Concept } from '../../domain/glossary.js';
import { CONCEPT_COLUMNS, conceptOf, type ConceptRow, type TermRow } from './concept-rows.js';
import { groupedRows } from './grouped-rows.js';

const SELECT_VERSIONS = `
  SELECT v.id AS version_id, v.concept_id, g.glossary_id, v.change_set_id, v.revision,
    c.published_at AS changed_at, c.actor AS changed_by, ${CONCEPT_COLUMNS.map((column) => `v.${column}`).join(', ')}
  FROM concept_version v JOIN concept g ON g.id = v.concept_id JOIN change_set c ON c.id = v.change_set_id
  WHERE v.id IN (SELECT value FROM json_each(?))
  ORDER BY v.concept_id, v.id`;
const SELECT_TERMS = `
  SELECT version_id, language, text, status, type, part_of_speech, note, extra
  FROM concept_term WHERE version_id IN (SELECT value FROM json_each(?))
  ORDER BY version_id, position`;

/** Reads versions by their row ids, whatever their visibility. In the order of concept ids; of one concept, oldest first. */
export type LoadConcepts = (versionIds: readonly number[]) => readonly Concept[];

export function createLoadConcepts(db: Database): LoadConcepts {
  const versions = db.prepare<[string], ConceptRow>(SELECT_VERSIONS);
  const terms = db.prepare<[string], TermRow>(SELECT_TERMS);
  return (versionIds) => {
    if (versionIds.length === 0) return [];
    const ids = JSON.stringify(versionIds);
    const termsOf = groupedRows(terms.all(ids), (row) => row.version_id);
    return versions.all(ids).map((row) => conceptOf(row, termsOf.get(row.version_id) ?? []));
  };
}
