import type { Database } from 'better-sqlite3';
import type { ConceptAddition, DuplicatePolicy } from '../../domain/duplicates.js';
import { contentOfConcept } from '../../domain/contents.js';
import { ConcordError } from '../../domain/failure.js';
import type { Concept, NewConcept } from '../../domain/glossary.js';
import { mergeAsEdit, settledConcept } from '../merging/concept-merge.js';
import { mergeInto } from '../merging/concept-verdict.js';
import { closestDuplicate, duplicatesOf } from '../merging/duplicates.js';
import { createFindCandidates } from './concept-candidates.js';
import type { ConceptParts } from './concept-change-set.js';

export interface ConceptAdditions {
  readonly add: (glossaryId: number, concept: NewConcept, actor: string) => Concept;
  /** As GlossaryWrites.takeConcept. */
  readonly take: (glossaryId: number, concept: NewConcept, policy: DuplicatePolicy, actor: string) => ConceptAddition;
}

/** Nobody's: what is being staged is no duplicate yet. */
const NO_CHANGE_SET = 0;

export function createConceptAdditions(
  db: Database,
  { versions, visible, inChangeSet }: ConceptParts,
): ConceptAdditions {
  const findCandidates = createFindCandidates(db);

  const add = (glossaryId: number, concept: NewConcept, actor: string): Concept => {
    const conceptId = inChangeSet({ kind: 'edit', actor, glossaryId }, (change) => {
      change.tally.counts.added = 1;
      return versions.add(change, settledConcept(concept));
    });
    return visible.read(conceptId);
  };
  const merge = (
    closest: Concept,
    concept: NewConcept,
    actor: string,
  ): Pick<ConceptAddition, 'outcome' | 'concept'> => {
    if (mergeInto(closest, concept).outcome === 'unchanged') return { outcome: 'unchanged', concept: closest };
    const { conceptId, glossaryId, unapproveOnEdit } = visible.require(closest.id);
    const content = mergeAsEdit([contentOfConcept(closest), concept], unapproveOnEdit === 1);
    inChangeSet({ kind: 'edit', actor, glossaryId }, (change) => {
      versions.replace(change, conceptId, content);
      change.tally.counts.merged = 1;
    });
    return { outcome: 'merged', concept: visible.read(conceptId) };
  };

  return {
    add,
    take(glossaryId, concept, policy, actor) {
      const others = findCandidates({ ownerId: glossaryId, changeSetId: NO_CHANGE_SET }, concept);
      const duplicates = duplicatesOf(concept, others);
      const closest = closestDuplicate(concept, others);
      if (closest === undefined || policy === 'keep-both') {
        return { outcome: 'added', concept: add(glossaryId, concept, actor), duplicates };
      }
      switch (policy) {
        case 'ask': {
          const reason = 'Other concepts of the glossary have a term of this one; say by the policy what to do.';
          throw new ConcordError({ kind: 'conflict', reason, duplicates });
        }
        case 'skip':
          return { outcome: 'unchanged', concept: closest, duplicates };
        case 'merge':
          return { ...merge(closest, concept, actor), duplicates };
      }
    },
  };
}
