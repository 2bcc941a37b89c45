import type { Database } from 'better-sqlite3';
import type { Concept } from '../../domain/glossary.js';
import { createLoadConcepts } from './concept-loading.js';
import { notFound, requireRowId } from './public-ids.js';
import { requireRevision } from './revisions.js';

const VISIBLE = `
  SELECT v.concept_id AS conceptId, v.glossary_id AS glossaryId, v.version_id AS versionId, n.revision,
    g.unapprove_on_edit AS unapproveOnEdit
  FROM visible_concept v JOIN concept_version n ON n.id = v.version_id JOIN glossary g ON g.id = v.glossary_id
  WHERE v.concept_id = ?`;

export interface VisibleConcept {
  readonly conceptId: number;
  readonly glossaryId: number;
  readonly versionId: number;
  readonly revision: number;
  /** Of its glossary. */
  readonly unapproveOnEdit: 0 | 1;
}

/** The concepts that are published and not deleted, as they are now. */
export interface VisibleConcepts {
  /** @throws ConcordError `not-found`, `changed-meanwhile` */
  require(conceptId: string, ifRevision?: number): VisibleConcept;
  read(conceptId: number): Concept;
}

export function createVisibleConcepts(db: Database): VisibleConcepts {
  const visible = db.prepare<[number], VisibleConcept>(VISIBLE);
  const load = createLoadConcepts(db);
  return {
    require(conceptId, ifRevision) {
      const row = visible.get(requireRowId('concept', conceptId));
      if (row === undefined) throw notFound('concept', conceptId);
      requireRevision('concept', conceptId, row.revision, ifRevision);
      return row;
    },
    read: (conceptId) => load([visible.get(conceptId)!.versionId])[0]!,
  };
}
