import { ConcordError } from '../../domain/failure.js';
import { mergeAsEdit } from '../merging/concept-merge.js';
import { contentOfConcept } from '../../domain/contents.js';
import type { ConceptParts } from './concept-change-set.js';
import { publicId } from './public-ids.js';
import type { VisibleConcept } from './visible-concepts.js';

/** Merges others into a concept and deletes them: one change set, which a rollback takes back as a whole. */
export function createConceptMerging({ versions, visible, inChangeSet }: ConceptParts) {
  return (into: VisibleConcept, from: readonly string[], actor: string): void => {
    const others = from.map((id) => requireMergeable(visible.require(id), into));
    const contents = [into, ...others].map(({ conceptId }) => contentOfConcept(visible.read(conceptId)));
    inChangeSet({ kind: 'edit', actor, glossaryId: into.glossaryId }, (change) => {
      versions.replace(change, into.conceptId, mergeAsEdit(contents, into.unapproveOnEdit === 1));
      for (const { conceptId } of others) versions.replace(change, conceptId, null);
      change.tally.counts.updated = 1 + others.length;
    });
  };
}

function requireMergeable(other: VisibleConcept, into: VisibleConcept): VisibleConcept {
  if (other.conceptId === into.conceptId) {
    throw new ConcordError({ kind: 'invalid', reason: 'A concept is not merged into itself.', pointer: '/from' });
  }
  if (other.glossaryId === into.glossaryId) return other;
  const [one, two] = [other, into].map(({ conceptId }) => publicId('concept', conceptId));
  throw new ConcordError({ kind: 'conflict', reason: `The concepts ${one!} and ${two!} are of different glossaries.` });
}
