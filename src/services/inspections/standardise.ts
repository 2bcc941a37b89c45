import type { DocumentWrites, TargetChanges } from '../../domain/ports/documents.js';
import type { InspectionReader, LeftPlace, StandardOrder, StandardPlan } from '../../domain/ports/inspection-reader.js';
import type { UnitWrites } from '../../domain/ports/units.js';
import type { WriteContext } from '../../domain/ports/write-context.js';
import { planEdits } from './plan-edits.js';
import type { EditedStores, TargetEdit } from './target-edit.js';

export type StandardRequest = StandardOrder | { readonly edits: readonly TargetEdit[] };

/** What became of a group, or of several edits. */
export interface Standardised {
  /** Of the units: rolled back, it takes all of it back. */
  readonly changeSetId?: string;
  readonly updated: number;
  readonly unchanged: number;
  readonly left: readonly LeftPlace[];
  /** The targets that segments had. */
  readonly before?: TargetChanges['updated'];
}

export type Standardise = (request: StandardRequest, write: WriteContext) => Promise<Standardised>;

export interface StandardiseDependencies extends EditedStores {
  readonly reader: Pick<InspectionReader, 'planStandard'>;
  readonly units: EditedStores['units'] & Pick<UnitWrites, 'changeAll'>;
  readonly documents: EditedStores['documents'] & Pick<DocumentWrites, 'changeTargets'>;
}

const CHANGED = 'It was changed meanwhile.';

/**
 * Makes one rendering the standard of a group, or takes edits: units as one change set, segments in one transaction. Fails
 * with `not-found`, and with `invalid` for a target that cannot be.
 */
export function createStandardise({ reader, units, documents }: StandardiseDependencies): Standardise {
  return async function standardise(request, write) {
    const plan =
      'edits' in request ? await planEdits(request.edits, { units, documents }) : await reader.planStandard(request);
    return plan.of === 'units' ? changeUnits(plan, write) : changeSegments(plan, write);
  };

  // What the plan left comes back from the store: who asks again with the same key gets the answer to the first request.
  async function changeUnits({ units: changes, ...plan }: StandardPlan, write: WriteContext): Promise<Standardised> {
    const planned = { left: plan.left, unchanged: plan.unchanged };
    const { changeSetId, updated, unchanged, left, aside } = await units.changeAll(changes, planned, write);
    return {
      ...(changeSetId !== undefined && { changeSetId }),
      updated: updated.length,
      unchanged: aside.unchanged + unchanged.length,
      left: [...aside.left, ...left.map((unitId) => ({ place: { unitId }, reason: CHANGED }))],
    };
  }

  async function changeSegments({ segments, ...plan }: StandardPlan, write: WriteContext): Promise<Standardised> {
    const planned = { left: plan.left, unchanged: plan.unchanged };
    const { updated, unchanged, left, aside } = await documents.changeTargets(segments, planned, write);
    return {
      updated: updated.length,
      unchanged: aside.unchanged + unchanged.length,
      left: [...aside.left, ...left.map((place) => ({ place, reason: CHANGED }))],
      before: updated,
    };
  }
}
