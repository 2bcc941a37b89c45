import type { ImportCollision } from '../duplicates.js';
import type { ChangeCounts, ImportPolicy } from '../memory.js';
import type { NewConcept, GlossaryImportPolicy } from '../glossary.js';
import type { NewUnit } from '../unit.js';

/** What would become of a batch of concepts. */
export interface TriedConcepts extends ChangeCounts {
  /** Those that meet concepts which the glossary had before the import; `index` counts in the batch, from 0. */
  readonly collisions: readonly (Omit<ImportCollision, 'line'> & { readonly index: number })[];
}

/**
 * Staging of one import: nothing of it is visible before `publish`, everything is after it.
 * An import that ends any other way is discarded; discarding is done in slices until it says it has finished.
 */
export interface ImportStaging {
  /** Opens a change set that nobody sees. */
  begin(jobId: string, actor: string): Promise<string>;
  /** Writes a batch (500 to 2,000 units) complete: interned, merged by the policy. Returns the counts of the batch. */
  stageUnits(
    changeSetId: string,
    memoryId: string,
    units: readonly NewUnit[],
    policy: ImportPolicy,
  ): Promise<ChangeCounts>;
  stageConcepts(
    changeSetId: string,
    glossaryId: string,
    concepts: readonly NewConcept[],
    policy: GlossaryImportPolicy,
  ): Promise<ChangeCounts>;
  /** As `stageConcepts`, for an import that will be discarded. */
  tryConcepts(
    changeSetId: string,
    glossaryId: string,
    concepts: readonly NewConcept[],
    policy: GlossaryImportPolicy,
  ): Promise<TriedConcepts>;
  /** One short transaction: re-checks what changed since the units were staged, makes the change set visible, returns the final counts. */
  publish(changeSetId: string): Promise<ChangeCounts>;
  /** Removes a slice of an unpublished change set. Returns true when nothing is left of it. */
  discard(changeSetId: string): Promise<boolean>;
  /** Change sets that were begun and neither published nor discarded: what a crash leaves. */
  unfinished(): Promise<readonly { readonly changeSetId: string; readonly jobId: string }[]>;
}
