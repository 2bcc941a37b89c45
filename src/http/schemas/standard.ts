import { z } from 'zod';
import type { Content } from '../../domain/content.js';
import type { Standardised } from '../../services/inspections/standardise.js';
import type { TargetEdit } from '../../services/inspections/target-edit.js';
import { checkCodes, contentRequestFields, ContentResponse, toContent, toContentResponse } from './content.js';
import { toPlace } from './inspection.js';
import { Id, Language, StoredText } from './values.js';

const RenderingRequest = z.strictObject(contentRequestFields).superRefine(checkCodes).transform(toContent);

/** A text in the inline notation, or a text with codes. */
const TargetRequest = z.union([StoredText, RenderingRequest]).meta({
  override: {
    anyOf: [
      { type: 'string', description: 'A code is {id}, {/id} closes, a literal brace is doubled' },
      {
        type: 'object',
        properties: {
          text: { type: 'string', description: 'The text without markup' },
          codes: { type: 'array', items: { type: 'object' }, description: 'Placeholders for markup' },
        },
      },
    ],
  },
});

const revision = z
  .int()
  .min(1)
  .exactOptional()
  .describe('The one that was read: where it is another one now, nothing is done');

const UnitEditRequest = z.strictObject({
  unitId: Id.describe('The unit'),
  target: TargetRequest.describe('Its new target: in the inline notation, or {text, codes}'),
  language: Language.exactOptional().describe(
    'Which of its texts; absent: the only one that is not of its source language',
  ),
  revision,
});

const SegmentEditRequest = z.strictObject({
  documentId: Id.describe('The document'),
  segmentId: Id.describe('The segment'),
  target: z
    .union([TargetRequest, z.null()])
    .describe('Its new target; null takes it away')
    .meta({
      override: { description: 'Its new target: in the inline notation, or {text, codes}; null takes it away' },
    }),
  revision,
});

export const StandardiseRequest = z
  .union([
    z.strictObject({
      inspectionId: Id.describe('The inspection'),
      groupId: Id.describe('The group'),
      rendering: RenderingRequest.describe('What all are to say: one of its renderings, with its codes'),
      source: RenderingRequest.exactOptional().describe(
        'Of kind target, and only there: the one of its sources that is to be translated so; the others stay as they are',
      ),
    }),
    z.strictObject({
      edits: z
        .array(z.union([UnitEditRequest, SegmentEditRequest]))
        .min(1)
        .describe('At most 1,000; units, or segments'),
    }),
  ])
  .meta({ id: 'StandardiseRequest', description: 'A rendering for all of a group, or edits' });

const LeftResponse = z.object({
  unitId: Id.exactOptional().describe('The unit'),
  documentId: Id.exactOptional().describe('The document of the segment'),
  segmentId: Id.exactOptional().describe('The segment'),
  reason: z.string().describe('A sentence'),
});

export const StandardiseResponse = z
  .object({
    changeSetId: Id.exactOptional().describe('Of units: rolled back, it takes everything back'),
    updated: z.int().describe('How many were changed'),
    unchanged: z.int().describe('How many said it already'),
    left: z.array(LeftResponse).describe('What was left as it is'),
    before: z
      .array(
        z.object({
          documentId: Id.describe('The document'),
          segmentId: Id.describe('The segment'),
          target: ContentResponse.nullable().describe('The target that it had'),
        }),
      )
      .exactOptional()
      .describe('Of segments: edits that take everything back'),
  })
  .meta({ id: 'Standardised', description: 'What became of it' });

export function toStandardiseResponse({ left, before, ...counts }: Standardised): z.output<typeof StandardiseResponse> {
  return {
    ...counts,
    left: left.map(({ place, reason }) => ({ ...toPlace(place), reason })),
    ...(before && { before: before.map(({ target, ...place }) => ({ ...place, target: toTarget(target) })) }),
  };
}

function toTarget(target: Content | null) {
  return target && toContentResponse(target);
}

/** The longest target of a request, for its limit. */
export function longestTarget(edits: readonly TargetEdit[]): number {
  return Math.max(...edits.map(({ target }) => (typeof target === 'string' ? target : (target?.text ?? '')).length));
}
