import type { Database } from 'better-sqlite3';
import type { ImportCollision } from '../../domain/duplicates.js';
import type { GlossaryImportPolicy, NewConcept } from '../../domain/glossary.js';
import { judgeConcept } from '../merging/concept-verdict.js';
import { collisionOf } from '../merging/duplicates.js';
import { createFindCandidates } from './concept-candidates.js';
import { publicId, requireRowId } from './public-ids.js';
import type { Outcome } from './tally.js';
import type { Change, Versions } from './versions.js';

export interface ConceptArrival {
  readonly concept: NewConcept;
  readonly policy: GlossaryImportPolicy;
  /** Told when the concept meets one that was there before. */
  readonly onCollision?: (collision: Omit<ImportCollision, 'line'>) => void;
}

/** Takes a concept into a glossary under a change set, as TakeIn does a unit. */
export type TakeInConcept = (change: Change, arrival: ConceptArrival) => Outcome;

export function createTakeInConcept(db: Database, versions: Versions<NewConcept>): TakeInConcept {
  const findCandidates = createFindCandidates(db);

  return (change, { concept, policy, onCollision }) => {
    const ownChangeSet = publicId('change set', change.changeSetId);
    const isAskedFor = policy !== 'keep-both' || onCollision !== undefined;
    const candidates = isAskedFor ? findCandidates(change, concept) : [];
    const collision = onCollision && collisionOf(concept, candidates, ownChangeSet);
    if (collision) onCollision(collision);
    const verdict = judgeConcept(concept, candidates, policy, ownChangeSet);
    const { outcome } = verdict;
    change.tally.counts[outcome] += 1;
    if (outcome === 'added') versions.add(change, verdict.content);
    if (outcome === 'merged') {
      versions.replace(change, requireRowId('concept', verdict.holder.id), verdict.content, {
        content: concept,
        outcome,
      });
    }
    return outcome;
  };
}
