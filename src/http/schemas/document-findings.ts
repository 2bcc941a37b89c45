import { z } from 'zod';
import type { NamedFinding } from '../../domain/ports/checker.js';
import { findingTotals } from './finding-totals.js';
import { findingFields, SEVERITIES, toDecisions, toTexts } from './finding.js';
import { pageParameters } from './page.js';
import { Id, Repeated } from './values.js';

export const DocumentFindingsQuery = z.strictObject({
  ...pageParameters,
  format: z
    .enum(['json', 'html', 'xlsx'])
    .default('json')
    .describe('What the answer is written in; limit and cursor count for json'),
  profile: Id.exactOptional().describe('Which profile; absent: default'),
  glossary: Repeated.exactOptional().describe('The glossaries to check by, at most 32; absent: all'),
  rule: Repeated.exactOptional().describe('Only findings of these checks'),
  severity: z.enum(SEVERITIES).exactOptional().describe('Only findings of this severity'),
  segment: Repeated.exactOptional().describe('Only findings of these segments; the counts are those of the document'),
  suppressed: z
    .enum(['exclude', 'include', 'only'])
    .exactOptional()
    .describe('Whether findings are listed that were decided to be left alone; absent: exclude, in a report include'),
});

export const SegmentFindingResponse = z
  .object({
    ...findingFields,
    segmentId: Id.describe('The segment'),
    segmentNumber: z.int().describe('From 1, in the order of the file'),
  })
  .meta({ id: 'SegmentFinding', description: 'What a check reports about a segment' });

export const DocumentFindingsResponse = z
  .object({
    items: z.array(SegmentFindingResponse).describe('In the order of the segments'),
    nextCursor: z.string().exactOptional().describe('Where the next page begins'),
    ...findingTotals,
  })
  .meta({ id: 'DocumentFindings', description: 'What the checks report about a document' });

export function toSegmentFinding({ id, finding: given }: NamedFinding): z.output<typeof SegmentFindingResponse> {
  const { ranges, source, target, suppressed, accepted, ...finding } = given;
  return {
    id,
    ...finding,
    ...toDecisions({ suppressed, accepted }),
    ...toTexts({ source, target }),
    ranges: [...ranges],
  };
}
