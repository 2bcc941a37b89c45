import type { SegmentContentAnswer } from '../../api-answers.js';
import type { StandardisationAnswer } from '../../desk-answers.js';
import { counted } from '../../document-words.js';
import { postJson } from '../api-client.js';
import { notation, toContent } from '../editor/segment-edit.js';

const PATH = '/v1/findings/standardise';
/** As many as a request may have. */
const MOST_EDITS = 1_000;

/** A target for a unit, or for a segment of a document. */
export type TargetEdit = {
  readonly target: SegmentContentAnswer | null;
  /** Of what was read: another one is left alone. */
  readonly revision?: number;
} & (
  | { readonly unitId: string; /** Which of its texts. */ readonly language: string }
  | { readonly documentId: string; readonly segmentId: string }
);

/** Edits of many targets that are taken back as one. */
export interface Standardised {
  readonly updated: number;
  /** How many were changed, and which were not and why. */
  readonly says: string;
  readonly undo: () => Promise<void>;
}

interface NewStandard {
  readonly inspectionId: string;
  readonly groupId: string;
  readonly rendering: SegmentContentAnswer;
  /** In a group of kind target: the source that is to be translated so. */
  readonly source?: SegmentContentAnswer;
}

/** Makes one rendering of a group the standard: all others, or those of one source, become it. Throws ApiError. */
export async function makeStandard({ rendering, source, ...group }: NewStandard): Promise<Standardised> {
  const content = ({ text, codes }: SegmentContentAnswer) => ({ text, ...(codes && { codes }) });
  const request = { ...group, rendering: content(rendering), ...(source && { source: content(source) }) };
  return standardised([await postJson<StandardisationAnswer>(PATH, request)]);
}

/** Puts targets into units. Throws ApiError; what was done until then stays. */
export async function editTargets(edits: readonly TargetEdit[]): Promise<Standardised> {
  const answers: StandardisationAnswer[] = [];
  for (let first = 0; first < edits.length; first += MOST_EDITS) {
    const some = edits.slice(first, first + MOST_EDITS);
    answers.push(await postJson<StandardisationAnswer>(PATH, { edits: some.map(requestOf) }));
  }
  return standardised(answers);
}

/** A target goes as one string: of its codes, their names and places alone are needed. */
function requestOf({ target, ...edit }: TargetEdit) {
  return { ...edit, target: notation(target && toContent(target)) };
}

function standardised(answers: readonly StandardisationAnswer[]): Standardised {
  const updated = answers.reduce((sum, answer) => sum + answer.updated, 0);
  const left = answers.flatMap((answer) => answer.left);
  const why = [...new Set(left.map(({ reason }) => reason))].join(' ');
  return {
    updated,
    says: `${counted(updated, 'target')} changed${left.length > 0 ? `, ${String(left.length)} left alone: ${why}` : ''}`,
    undo: async () => {
      for (const { changeSetId, before = [] } of answers.toReversed()) {
        if (changeSetId !== undefined) await rollBack(changeSetId);
        if (before.length > 0) await postJson(PATH, { edits: before.map(requestOf) });
      }
    },
  };
}

export async function rollBack(changeSetId: string): Promise<void> {
  await postJson(`/v1/change-sets/${encodeURIComponent(changeSetId)}/rollback`, {});
}
