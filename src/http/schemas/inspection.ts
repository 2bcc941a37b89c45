import { z } from 'zod';
import { GROUP_KINDS, type InspectedPlace, type Inspection } from '../../domain/inspection.js';
import type { CurrentGroup, FindingsPart, PlacedFinding, Rendering } from '../../domain/ports/inspection-reader.js';
import { checkChoiceFields } from './check-choice.js';
import { DocumentFindingsQuery } from './document-findings.js';
import { findingFields, inapplicable, toDecisions, toTexts } from './finding.js';
import { contentResponseFields, ContentResponse, toContentResponse } from './content.js';
import { inspectionCounts } from './inspection-result.js';
import { pageParameters } from './page.js';
import { Id, Language, LanguageResponse, TimeResponse, toTime } from './values.js';

const scope = z
  .enum(['all', 'consistency'])
  .default('all')
  .describe('consistency: the groups alone, which takes seconds where everything takes minutes');

export const MemoryInspectionRequest = z
  .strictObject({
    source: Language.describe('The language of the sources'),
    target: Language.describe('The language of the targets'),
    ...checkChoiceFields,
    checks: scope,
  })
  .meta({ id: 'MemoryInspectionRequest', description: 'How a memory is to be inspected' });

export const DocumentsInspectionRequest = z
  .strictObject({
    documents: z.array(Id).min(1).describe('The documents, each once, at most 200'),
    ...checkChoiceFields,
    checks: scope,
  })
  .meta({ id: 'DocumentsInspectionRequest', description: 'How documents are to be inspected' });

export const InspectionParams = z.strictObject({ inspectionId: Id.describe('The inspection') });

export const InspectionResponse = z
  .object({
    id: Id.describe('The id of the inspection'),
    memoryId: Id.exactOptional().describe('The memory that was inspected'),
    source: LanguageResponse.exactOptional().describe('Of the memory: the language of the sources'),
    target: LanguageResponse.exactOptional().describe('Of the memory: the language of the targets'),
    documents: z.array(Id).exactOptional().describe('The documents that were inspected'),
    checks: z.enum(['all', 'consistency']).describe('What was looked for'),
    ...inspectionCounts,
    notKept: z
      .int()
      .describe('Findings that are counted and cannot be listed, because their check has more than 10,000'),
    groupsNotKept: z
      .int()
      .describe(
        'Smaller groups that there may be besides; they show in an inspection after the larger ones were mended',
      ),
    inapplicable,
    finishedAt: TimeResponse.describe('When it was finished'),
    createdBy: z.string().describe('Who asked for it'),
  })
  .meta({ id: 'Inspection', description: 'A run of the checks whose findings are kept' });

export const InspectionList = z.object({ items: z.array(InspectionResponse).describe('Newest first, at most 50') });

export function toInspectionResponse({ subject, ...inspection }: Inspection): z.output<typeof InspectionResponse> {
  const { id, checks, checked, counts, rules, groups, notKept, groupsNotKept, finishedAt, createdBy } = inspection;
  const what =
    'documents' in subject
      ? { documents: [...subject.documents] }
      : { memoryId: subject.memoryId, source: subject.source, target: subject.target };
  return {
    ...{ id, ...what, checks, checked, counts, rules: { ...rules }, groups, notKept, groupsNotKept, createdBy },
    inapplicable: [...inspection.inapplicable],
    finishedAt: toTime(finishedAt),
  };
}

const { format, rule, severity, suppressed } = DocumentFindingsQuery.shape;

const findingsParameters = { ...pageParameters, format, rule, severity, suppressed };

export const InspectionFindingsQuery = z.strictObject(findingsParameters);

export const MemoryFindingsQuery = z.strictObject({
  ...findingsParameters,
  source: Language.exactOptional().describe('Only an inspection from this language'),
  target: Language.exactOptional().describe('Only an inspection into this language'),
});

const placeFields = {
  unitId: Id.exactOptional().describe('The unit'),
  documentId: Id.exactOptional().describe('The document of the segment'),
  segmentId: Id.exactOptional().describe('The segment'),
};

const InspectionFindingResponse = z
  .object({
    ...findingFields,
    ...placeFields,
    memoryId: Id.exactOptional().describe('The memory of the unit'),
    segmentNumber: z.int().exactOptional().describe('From 1, in the order of the file'),
  })
  .meta({ id: 'InspectionFinding', description: 'What an inspection found in a unit or a segment' });

export const InspectionFindingsResponse = z
  .object({
    items: z
      .array(InspectionFindingResponse)
      .describe('In the order of units or segments; a page may hold fewer than asked for and not be the last'),
    nextCursor: z.string().exactOptional().describe('Asks for the next page; absent on the last one'),
    outdated: z.int().describe('Findings of this page that were left out, because a text was changed since'),
    inspection: InspectionResponse.describe('The inspection, with the figures of all that it found'),
  })
  .meta({ id: 'InspectionFindings', description: 'A page of what an inspection found' });

export function toInspectionFindings(
  inspection: Inspection,
  { items, outdated }: FindingsPart,
  nextCursor: string | undefined,
): z.output<typeof InspectionFindingsResponse> {
  return {
    items: items.map((finding) => toFinding(inspection.id, finding)),
    ...(nextCursor !== undefined && { nextCursor }),
    outdated,
    inspection: toInspectionResponse(inspection),
  };
}

function toFinding(inspectionId: string, finding: PlacedFinding): z.output<typeof InspectionFindingResponse> {
  const { number, place, suppressed, accepted, source, target, ranges, ...rest } = finding;
  return {
    ...{ id: `${inspectionId}:${number}`, ...rest, ...place },
    ...toDecisions({ suppressed, accepted }),
    ...toTexts({ source, target }),
    ranges: [...ranges],
  };
}

export const InspectionGroupsQuery = z.strictObject({
  ...pageParameters,
  kind: z.enum(GROUP_KINDS).exactOptional().describe('Only groups of this kind'),
});

const PlaceResponse = z.object(placeFields);

const RenderingResponse = z
  .object({
    ...contentResponseFields,
    source: ContentResponse.exactOptional().describe(
      'In a group of kind numbers: the source of the first that says it',
    ),
    count: z.int().describe('How many say it'),
    members: z.array(PlaceResponse).describe('The first 20 of them'),
    authors: z.array(z.string()).describe('Who made them, where that is known; at most 10'),
    firstAt: TimeResponse.exactOptional().describe('When the first was made what it is'),
    lastAt: TimeResponse.exactOptional().describe('When the last was made what it is'),
  })
  .meta({ id: 'Rendering', description: 'One wording of a group' });

export const InspectionGroupResponse = z
  .object({
    id: Id.describe('The id of the group'),
    kind: z
      .enum(GROUP_KINDS)
      .describe(
        'source: one source in several translations; target: one target for several sources; numbers: equal but for numbers',
      ),
    sourceLanguage: LanguageResponse.describe('The language of the sources'),
    targetLanguage: LanguageResponse.describe('The language of the targets'),
    source: ContentResponse.exactOptional().describe(
      'What all have in common, as the first has it; not of kind target',
    ),
    target: ContentResponse.exactOptional().describe('Of kind target: what all have in common'),
    renderings: z
      .array(RenderingResponse)
      .describe('What they say, as it is now, that of most first; of kind target, these are the sources'),
    members: z.int().describe('How many belonged to it when it was found; the counts are of the first 5,000'),
  })
  .meta({ id: 'InspectionGroup', description: 'Units or segments that do not say the same' });

export const InspectionGroupsResponse = z
  .object({
    items: z
      .array(InspectionGroupResponse)
      .describe('The largest of a kind first; those that became consistent are left out'),
    nextCursor: z.string().exactOptional().describe('Asks for the next page; absent on the last one'),
  })
  .meta({ id: 'InspectionGroups', description: 'A page of inconsistent groups' });

export function toInspectionGroup(group: CurrentGroup): z.output<typeof InspectionGroupResponse> {
  const { id, kind, source, target, shared, renderings, members } = group;
  return {
    ...{ id, kind, sourceLanguage: source, targetLanguage: target },
    [kind === 'target' ? 'target' : 'source']: toContentResponse(shared),
    renderings: renderings.map(toRendering),
    members,
  };
}

function toRendering({ source, count, members, authors, firstAt, lastAt, ...content }: Rendering) {
  return {
    ...toContentResponse(content),
    ...(source && { source: toContentResponse(source) }),
    ...{ count, members: members.map(toPlace), authors: [...authors] },
    ...(firstAt !== undefined && { firstAt: toTime(firstAt) }),
    ...(lastAt !== undefined && { lastAt: toTime(lastAt) }),
  };
}

export function toPlace(place: InspectedPlace): z.output<typeof PlaceResponse> {
  return { ...place };
}
