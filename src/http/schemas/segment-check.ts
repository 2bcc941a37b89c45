import { z } from 'zod';
import type { CheckedSegment } from '../../domain/ports/checker.js';
import { withFindingIds } from '../../services/checks/finding-ids.js';
import { checkChoiceFields } from './check-choice.js';
import { SegmentFindingResponse, toSegmentFinding } from './document-findings.js';
import { inapplicable } from './finding.js';
import { TargetOfEdit, toTargetOfEdit } from './document-segment.js';

export const SegmentCheckRequest = z
  .strictObject({
    target: TargetOfEdit.exactOptional().describe('As in PATCH of the segment; absent: the target that it has'),
    ...checkChoiceFields,
  })
  .transform(({ target, ...choice }) => ({ ...(target !== undefined && { target: toTargetOfEdit(target) }), choice }))
  .meta({ id: 'SegmentCheckRequest', description: 'A translation as it is being written' });

export const SegmentCheckResponse = z
  .object({ findings: z.array(SegmentFindingResponse).describe('In the order of the checks'), inapplicable })
  .meta({ id: 'CheckedSegment', description: 'What the checks report about a segment by itself' });

export function toSegmentCheckResponse(checked: CheckedSegment): z.output<typeof SegmentCheckResponse> {
  return { findings: withFindingIds(checked.findings).map(toSegmentFinding), inapplicable: [...checked.inapplicable] };
}
