import type { Content } from '../../domain/content.js';
import { ConcordError } from '../../domain/failure.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { DocumentReads, DocumentWrites, TargetChanges } from '../../domain/ports/documents.js';
import type { InspectionReader, LeftPlace, StandardOrder, StandardPlan } from '../../domain/ports/inspection-reader.js';
import type { UnitReads, UnitWrites } from '../../domain/ports/units.js';
import type { WriteContext } from '../../domain/ports/write-context.js';
import { planEdits } from './plan-edits.js';

/** A target that somebody chose for one unit or segment: in the inline notation, or as text and codes. */
export type TargetEdit = { readonly revision?: number } & (
  | {
      readonly unitId: string;
      readonly target: string | Content;
      /** Which of its texts; absent: the only one besides that of its source language. */
      readonly language?: LanguageTag;
    }
  | { readonly documentId: string; readonly segmentId: string; readonly target: string | Content | null }
);

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

export interface StandardiseDependencies {
  readonly reader: Pick<InspectionReader, 'planStandard'>;
  readonly units: Pick<UnitReads, 'get'> & Pick<UnitWrites, 'changeAll'>;
  readonly documents: Pick<DocumentReads, 'get' | 'segment'> & Pick<DocumentWrites, 'changeTargets'>;
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
    if (plan.units.length > 0 && plan.segments.length > 0) {
      throw new ConcordError({ kind: 'invalid', reason: 'Name units or segments, not both.', pointer: '/edits' });
    }
    return plan.segments.length > 0 ? changeSegments(plan, write) : changeUnits(plan, write);
  };

  async function changeUnits(plan: StandardPlan, write: WriteContext): Promise<Standardised> {
    const { changeSetId, updated, unchanged, left } = await units.changeAll(plan.units, write);
    return {
      ...(changeSetId !== undefined && { changeSetId }),
      updated: updated.length,
      unchanged: plan.unchanged + unchanged.length,
      left: [...plan.left, ...left.map((unitId) => ({ place: { unitId }, reason: CHANGED }))],
    };
  }

  async function changeSegments(plan: StandardPlan, write: WriteContext): Promise<Standardised> {
    const { updated, unchanged, left } = await documents.changeTargets(plan.segments, write);
    const wereLeft = new Set(left);
    const places = plan.segments.filter(({ segmentId }) => wereLeft.has(segmentId));
    return {
      updated: updated.length,
      unchanged: plan.unchanged + unchanged.length,
      left: [
        ...plan.left,
        ...places.map(({ documentId, segmentId }) => ({ place: { documentId, segmentId }, reason: CHANGED })),
      ],
      before: updated,
    };
  }
}
