import { z } from 'zod';
import type { Content } from '../../domain/content.js';
import type { DocumentSegment, Suggestion, TargetOrigin, TermInText } from '../../domain/document.js';
import type { MatchAnswer } from '../../domain/match.js';
import type { LookedUpSegment, SegmentEdit } from '../../services/document-services.js';
import { SegmentFindingResponse } from './document-findings.js';
import { checkCodes, contentRequestFields, ContentResponse, toContent, toContentResponse } from './content.js';
import { codesBeside, MatchResponse, toMatchResponse } from './match.js';
import { pageOf } from './page.js';
import { TermRefResponse } from './term.js';
import { Note, SEGMENT_STATES } from './unit-metadata.js';
import { Id, LanguageResponse, TargetText, TimeResponse, toTime } from './values.js';

const SegmentMatch = MatchResponse.extend({
  fitted: z
    .nullable(ContentResponse)
    .describe("Its translation with the segment's own codes, ready to be the target; null: they cannot be placed"),
}).meta({ id: 'SegmentMatch', description: 'A unit offered for a segment of a document' });

const SegmentTerm = z
  .object({
    start: z.int().describe('Where it begins in the source, in UTF-16 units'),
    end: z.int().describe('Where it ends, in UTF-16 units'),
    text: z.string().describe('The term as it stands in the source'),
    conceptId: Id.describe('The concept'),
    glossaryId: Id.describe('Its glossary'),
    definition: z.string().exactOptional().describe('What the concept means'),
    translations: z.array(TermRefResponse).describe('The terms of its concept in the target language, best first'),
  })
  .meta({ id: 'SegmentTerm', description: 'A term of a glossary that occurs in a source' });

const SuggestionResponse = z
  .object({
    score: z.number().describe('Of the match'),
    similarity: z.number().describe('0 to 100 with one decimal, cut'),
    memoryName: z.string().describe('The memory that it comes from'),
    source: ContentResponse.describe("The memory's text"),
    target: ContentResponse.describe('Its translation'),
  })
  .meta({ id: 'Suggestion', description: 'A match that a pretranslation left beside a segment' });

const TargetOriginResponse = z
  .object({
    score: z.number().describe('Of the match'),
    kind: MatchResponse.shape.kind.describe('What its base rests on'),
    memoryId: Id.describe('The memory'),
    memoryName: z.string().describe('Its name then'),
    unitId: Id.describe('The unit'),
  })
  .meta({ id: 'TargetOrigin', description: 'The match that filled a target' });

const SizeLimitResponse = z
  .object({
    most: z.number().describe('How long a target may be'),
    unit: z.string().describe('As the file says it: char, byte, pixel, or the name of a profile'),
  })
  .meta({ id: 'SizeLimit', description: 'A length that a target may not exceed' });

const direction = z.enum(['ltr', 'rtl', 'auto']);

export const DocumentSegmentResponse = z
  .object({
    id: Id.describe('The id of the segment'),
    number: z.int().describe('From 1, in the order of the file'),
    fileUnitId: z.string().describe('The id of its unit in the file; files repeat them'),
    fileSegmentId: z.string().exactOptional().describe('Its own id within the unit, where it has one'),
    fileOriginal: z.string().exactOptional().describe('The file within the document that it belongs to'),
    sourceLanguage: LanguageResponse,
    targetLanguage: z.nullable(LanguageResponse).describe('null: neither the file nor anybody names one'),
    source: ContentResponse.describe('The text to translate'),
    target: z.nullable(ContentResponse).describe('Its translation; null: there is none'),
    state: z.enum(SEGMENT_STATES).describe('How far the translation has come'),
    locked: z.boolean().describe('A CAT tool has locked it'),
    translatable: z.boolean().describe('false: the file says that it is not to be translated'),
    revision: z.int().describe('1 as the file was uploaded; the ETag'),
    fileState: z.string().exactOptional().describe('The words of the file about the state'),
    notes: z.array(Note).exactOptional().describe('Notes of the file'),
    sizeLimit: SizeLimitResponse.exactOptional().describe('How long a target may be'),
    sourceDirection: direction.exactOptional().describe('The direction of writing, where the file names one'),
    targetDirection: direction.exactOptional().describe('The direction of writing, where the file names one'),
    origin: TargetOriginResponse.exactOptional().describe(
      'Where the target came from; absent once a person changed it',
    ),
    suggestions: z.array(SuggestionResponse).exactOptional().describe('What a pretranslation left beside it'),
    matches: z.array(SegmentMatch).exactOptional().describe('Best first; absent when they were not asked for'),
    partial: z.boolean().exactOptional().describe('The time ended before all was searched: there may be more matches'),
    fuzzy: z.boolean().exactOptional().describe('false: too long for fuzzy search, only equal texts were looked for'),
    terms: z
      .array(SegmentTerm)
      .exactOptional()
      .describe('In the order of the text; absent when they were not asked for'),
    findings: z
      .array(SegmentFindingResponse)
      .exactOptional()
      .describe('What the checks report about it, in its document; absent when they were not asked for'),
    changedAt: TimeResponse.exactOptional().describe('When it was changed last; absent while nobody has'),
    changedBy: z.string().exactOptional().describe('Who changed it last'),
  })
  .meta({ id: 'DocumentSegment', description: 'A segment of a document as it is now' });

export const DocumentSegmentPage = pageOf(DocumentSegmentResponse, 'Segments in the order of the file');

export const SegmentParams = z.strictObject({
  documentId: Id.describe('The id of the document'),
  segmentId: Id.describe('The id of the segment'),
});

const targetFields = { ...contentRequestFields, text: TargetText.describe('The text without markup') };
const TargetContent = z.strictObject(targetFields).superRefine(checkCodes).meta({
  id: 'TargetContent',
  description: 'A target with its codes beside the text; of a code, kind, id and at count',
});

/** A target as somebody writes it. */
export const TargetOfEdit = z.nullable(z.union([TargetText, TargetContent]));

export function toTargetOfEdit(target: z.output<typeof TargetOfEdit>): string | Content | null {
  return typeof target === 'object' && target !== null ? toContent(target) : target;
}

export const SegmentPatch = z
  .strictObject({
    target: TargetOfEdit.exactOptional().describe(
      'The text, a code as {id} and its end as {/id}, literal braces doubled; or text and codes; null: none',
    ),
    state: z.enum(SEGMENT_STATES).exactOptional().describe('How far the translation has come'),
  })
  .meta({ id: 'SegmentPatch', description: 'What to change; what is absent stays' });

export function toSegmentEdit({ target, state }: z.output<typeof SegmentPatch>): SegmentEdit {
  return {
    ...(target !== undefined && { target: toTargetOfEdit(target) }),
    ...(state && { state }),
  };
}

export function toSegmentResponse(segment: DocumentSegment): z.output<typeof DocumentSegmentResponse> {
  const { source, target, notes, sizeLimit, origin, suggestions, changedAt } = segment;
  return {
    ...toPlace(segment),
    source: toContentResponse(source),
    target: toNullable(target),
    ...toStanding(segment),
    ...(notes.length > 0 && { notes: [...notes] }),
    ...(sizeLimit && { sizeLimit }),
    ...(origin && { origin: toOrigin(origin) }),
    ...(suggestions.length > 0 && { suggestions: suggestions.map(toSuggestion) }),
    ...(changedAt !== undefined && { changedAt: toTime(changedAt) }),
    ...(segment.changedBy !== undefined && { changedBy: segment.changedBy }),
  };
}

export function toLookedUpSegment(found: LookedUpSegment): z.output<typeof DocumentSegmentResponse> {
  const { segment, matches, fitted = [], terms } = found;
  return {
    ...toSegmentResponse(segment),
    ...(matches && toSegmentMatches(matches, fitted)),
    ...(terms && { terms: terms.map(toTerm) }),
  };
}

function toPlace(segment: DocumentSegment) {
  const { id, number, fileUnitId, fileSegmentId, fileOriginal, sourceLanguage, targetLanguage } = segment;
  return {
    id,
    number,
    fileUnitId,
    ...(fileSegmentId !== undefined && { fileSegmentId }),
    ...(fileOriginal !== undefined && { fileOriginal }),
    sourceLanguage,
    targetLanguage,
  };
}

function toStanding(segment: DocumentSegment) {
  const { state, locked, translatable, revision, fileState, sourceDirection, targetDirection } = segment;
  return {
    state,
    locked,
    translatable,
    revision,
    ...(fileState !== undefined && { fileState }),
    ...(sourceDirection && { sourceDirection }),
    ...(targetDirection && { targetDirection }),
  };
}

function toSegmentMatches({ matches, partial, fuzzy }: MatchAnswer, fitted: readonly (Content | null)[]) {
  return {
    matches: matches.map((match, index) => ({
      ...toMatchResponse(match, codesBeside),
      fitted: toNullable(fitted[index] ?? null),
    })),
    ...(partial !== undefined && { partial }),
    ...(fuzzy !== undefined && { fuzzy }),
  };
}

function toNullable(content: Content | null) {
  return content && toContentResponse(content);
}

function toOrigin({ score, kind, memoryId, memoryName, unitId }: TargetOrigin): z.output<typeof TargetOriginResponse> {
  return { score, kind, memoryId, memoryName, unitId };
}

function toSuggestion(suggestion: Suggestion): z.output<typeof SuggestionResponse> {
  const { score, similarity, memoryName, source, target } = suggestion;
  return { score, similarity, memoryName, source: toContentResponse(source), target: toContentResponse(target) };
}

function toTerm(term: TermInText): z.output<typeof SegmentTerm> {
  const { start, end, text, conceptId, glossaryId, definition, translations } = term;
  return {
    start,
    end,
    text,
    conceptId,
    glossaryId,
    ...(definition !== undefined && { definition }),
    translations: translations.map((translation) => ({ ...translation })),
  };
}
