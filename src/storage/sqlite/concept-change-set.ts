import type { ChangeSetKind } from '../../domain/change-set.js';
import type { NewConcept } from '../../domain/glossary.js';
import type { ChangeSets } from './change-sets.js';
import { emptyTally } from './tally.js';
import type { Change, Versions } from './versions.js';
import type { VisibleConcepts } from './visible-concepts.js';

/** What every kind of change of concepts is made of. */
export interface ConceptParts {
  readonly versions: Versions<NewConcept>;
  readonly visible: VisibleConcepts;
  readonly inChangeSet: InChangeSet;
}

interface Opening {
  readonly kind: ChangeSetKind;
  readonly actor: string;
  readonly glossaryId: number;
}

/** Makes one change set of what is done to the concepts of a glossary: opened, written, published. */
export type InChangeSet = <Result>(opening: Opening, work: (change: Change) => Result) => Result;

export function createInChangeSet(changeSets: ChangeSets): InChangeSet {
  return (opening, work) => {
    const changeSetId = changeSets.open(opening);
    const tally = emptyTally();
    const result = work({ changeSetId, ownerId: opening.glossaryId, tally, staged: false });
    changeSets.record(changeSetId, tally);
    changeSets.publish(changeSetId);
    return result;
  };
}
