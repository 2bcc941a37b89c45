import type { Database } from 'better-sqlite3';
import type { Concept, NewConcept } from '../../domain/glossary.js';
import { createLoadConcepts } from './concept-loading.js';
import { termLikeness } from './term-likeness.js';
import type { Change } from './versions.js';

/**
 * The newest version, as the change set sees it, of each concept of a glossary that has the external id or a term like it.
 * CROSS JOIN keeps the order: from the few versions that come into question, never through all concepts of the glossary.
 */
const CANDIDATES = `
  SELECT v.id FROM concept_version v CROSS JOIN concept c ON c.id = v.concept_id
  WHERE c.glossary_id = @glossaryId AND v.deleted = 0
    AND v.id IN (
      SELECT id FROM concept_version WHERE external_id = @externalId
      UNION SELECT version_id FROM concept_term
        WHERE glossary_id = @glossaryId AND likeness IN (SELECT value FROM json_each(@likenesses)))
    AND (v.change_set_id = @changeSetId OR v.change_set_id NOT IN (SELECT id FROM unpublished))
    AND NOT EXISTS (
      SELECT 1 FROM concept_version later
      WHERE later.concept_id = v.concept_id AND later.id > v.id
        AND (later.change_set_id = @changeSetId OR later.change_set_id NOT IN (SELECT id FROM unpublished))
    )`;

/** The concepts of a glossary that a concept may meet, oldest first: with its external id, or with a term that is like one of its. */
export type FindCandidates = (
  change: Pick<Change, 'ownerId' | 'changeSetId'>,
  concept: NewConcept,
) => readonly Concept[];

export function createFindCandidates(db: Database): FindCandidates {
  const candidates = db.prepare<[object], number>(CANDIDATES).pluck();
  const load = createLoadConcepts(db);
  return ({ ownerId, changeSetId }, concept) => {
    const likenesses = JSON.stringify(concept.terms.map(termLikeness));
    const externalId = concept.externalId ?? null;
    return load(candidates.all({ glossaryId: ownerId, changeSetId, externalId, likenesses }));
  };
}
