import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import type { Concept, NewConcept } from '../../domain/glossary.js';
import type { ConceptEdit, GlossaryWrites } from '../../domain/ports/glossaries.js';
import { contentOfConcept } from '../../domain/contents.js';
import type { ChangeSets } from './change-sets.js';
import { createConceptAdditions } from './concept-addition.js';
import { createInChangeSet, type ConceptParts } from './concept-change-set.js';
import { createConceptMerging } from './concept-merging.js';
import { createConceptReversion } from './concept-reversion.js';
import { createRequireGlossary } from './glossary-rows.js';
import type { OnceOnly } from './once-only.js';
import type { Synchronous } from './port-call.js';
import { requireRowId } from './public-ids.js';
import type { Versions } from './versions.js';
import { createVisibleConcepts, type VisibleConcept } from './visible-concepts.js';

export interface ConceptWriteParts {
  readonly onceOnly: OnceOnly;
  readonly changeSets: ChangeSets;
  readonly versions: Versions<NewConcept>;
}

export type ConceptWrites = Pick<
  Synchronous<GlossaryWrites>,
  'addConcept' | 'takeConcept' | 'changeConcept' | 'revertConcept' | 'mergeConcepts' | 'removeConcept'
>;

export function createConceptWrites(
  db: Database,
  { onceOnly, changeSets, versions }: ConceptWriteParts,
): ConceptWrites {
  const visible = createVisibleConcepts(db);
  const requireGlossary = createRequireGlossary(db);
  const inChangeSet = createInChangeSet(changeSets);
  const parts = { versions, visible, inChangeSet };
  const { add, take } = createConceptAdditions(db, parts);
  const revert = createConceptReversion(db, parts);
  const merge = createConceptMerging(parts);
  const change = createConceptChange(parts);

  return {
    addConcept: (glossaryId, concept, write) =>
      onceOnly(write, () => add(requireGlossary(glossaryId).id, concept, write.actor)).result,
    takeConcept: (glossaryId, concept, policy, write) =>
      onceOnly(write, () => take(requireGlossary(glossaryId).id, concept, policy, write.actor)).result,
    changeConcept: (conceptId, edit, write, ifRevision) =>
      onceOnly(write, () => change(visible.require(conceptId, ifRevision), edit, write.actor)).result,
    revertConcept: (conceptId, revision, write, ifRevision) =>
      onceOnly(write, () => {
        revert(conceptId, { revision, ifRevision, actor: write.actor });
        return visible.read(requireRowId('concept', conceptId));
      }).result,
    mergeConcepts: (conceptId, from, write, ifRevision) =>
      onceOnly(write, () => {
        const into = visible.require(conceptId, ifRevision);
        merge(into, from, write.actor);
        return visible.read(into.conceptId);
      }).result,
    removeConcept(conceptId, write, ifRevision) {
      onceOnly(write, () => {
        const { glossaryId, conceptId: id } = visible.require(conceptId, ifRevision);
        inChangeSet({ kind: 'deletion', actor: write.actor, glossaryId }, (deletion) => {
          versions.replace(deletion, id, null);
        });
      });
    },
  };
}

function createConceptChange({ versions, visible, inChangeSet }: ConceptParts) {
  return (current: VisibleConcept, edit: ConceptEdit, actor: string): Concept => {
    const { conceptId, glossaryId } = current;
    const before = visible.read(conceptId);
    const content = edited(before, edit, current.unapproveOnEdit === 1);
    if (content === undefined) return before;
    inChangeSet({ kind: 'edit', actor, glossaryId }, (change) => {
      versions.replace(change, conceptId, content);
      change.tally.counts.updated = 1;
    });
    return visible.read(conceptId);
  };
}

/** What a concept says after an edit; undefined when that is what it said before. */
function edited(before: Concept, edit: ConceptEdit, unapproveOnEdit: boolean): NewConcept | undefined {
  const content = { ...edit, approved: edit.approved ?? before.approved };
  if (isDeepStrictEqual(contentOfConcept(before), content)) return undefined;
  return edit.approved === undefined && unapproveOnEdit ? { ...content, approved: false } : content;
}
