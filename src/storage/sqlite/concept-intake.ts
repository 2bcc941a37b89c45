import type { Database } from 'better-sqlite3';
import type { Concept, GlossaryImportPolicy, NewConcept } from '../../domain/glossary.js';
import { judgeConcept } from '../merging/concept-merge.js';
import { createLoadConcepts } from './concept-loading.js';
import { publicId, requireRowId } from './public-ids.js';
import type { Outcome } from './tally.js';
import type { Change, Versions } from './versions.js';

/** The newest version, as the change set sees it, of each concept of a glossary that has the external id or a term's text. */
const CANDIDATES = `
  SELECT v.id FROM concept_version v JOIN concept c ON c.id = v.concept_id
  WHERE c.glossary_id = @glossaryId AND v.deleted = 0
    AND v.id IN (
      SELECT id FROM concept_version WHERE external_id = @externalId
      UNION SELECT version_id FROM concept_term WHERE text IN (SELECT value FROM json_each(@texts)))
    AND (v.change_set_id = @changeSetId OR v.change_set_id NOT IN (SELECT id FROM unpublished))
    AND NOT EXISTS (
      SELECT 1 FROM concept_version later
      WHERE later.concept_id = v.concept_id AND later.id > v.id
        AND (later.change_set_id = @changeSetId OR later.change_set_id NOT IN (SELECT id FROM unpublished))
    )`;

export interface ConceptArrival {
  readonly concept: NewConcept;
  readonly policy: GlossaryImportPolicy;
}

/** Takes a concept into a glossary under a change set, as TakeIn does a unit. */
export type TakeInConcept = (change: Change, arrival: ConceptArrival) => Outcome;

export function createTakeInConcept(db: Database, versions: Versions<NewConcept>): TakeInConcept {
  const candidates = db.prepare<[object], number>(CANDIDATES).pluck();
  const load = createLoadConcepts(db);

  const candidatesOf = ({ ownerId, changeSetId }: Change, concept: NewConcept): readonly Concept[] => {
    const texts = JSON.stringify(concept.terms.map(({ text }) => text));
    const externalId = concept.externalId ?? null;
    return load(candidates.all({ glossaryId: ownerId, changeSetId, externalId, texts }));
  };

  return (change, { concept, policy }) => {
    const known = policy === 'keep-both' ? [] : candidatesOf(change, concept);
    const verdict = judgeConcept(concept, known, policy, publicId('change set', change.changeSetId));
    const { outcome } = verdict;
    change.tally.counts[outcome] += 1;
    if (outcome === 'added') versions.add(change, concept);
    if (outcome === 'merged') {
      versions.replace(change, requireRowId('concept', verdict.holder.id), verdict.content, {
        content: concept,
        outcome,
      });
    }
    return outcome;
  };
}
