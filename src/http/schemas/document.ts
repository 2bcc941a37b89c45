import { z } from 'zod';
import type { Document, DocumentFormat, DocumentOutline, XliffVersion } from '../../domain/document.js';
import { Encoding } from './import.js';
import { pageOf } from './page.js';
import { SEGMENT_STATES } from './unit-metadata.js';
import { Id, Language, LanguageResponse, Repeated, TimeResponse, toTime } from './values.js';

const FORMATS = ['xliff', 'sdlxliff', 'mqxliff', 'mxliff'] as const satisfies readonly DocumentFormat[];
const VERSIONS = ['1.0', '1.1', '1.2', '2.0', '2.1', '2.2'] as const satisfies readonly XliffVersion[];

const count = z.int().min(0);

export const DocumentResponse = z
  .object({
    id: Id.describe('The id of the document'),
    name: z.string().describe("The file's name as its sender gave it"),
    format: z.enum(FORMATS).describe('xliff, or the dialect of a CAT tool'),
    version: z.enum(VERSIONS).describe('The version of XLIFF'),
    sourceLanguage: LanguageResponse,
    targetLanguage: z.nullable(LanguageResponse).describe('null: the file names none and nobody has named one yet'),
    segments: count.describe('How many segments it has'),
    words: count.describe('Words or Asian characters of its sources'),
    characters: count.describe('Characters of its sources without white space'),
    bytes: count.describe('The length of the file'),
    states: z.record(z.enum(SEGMENT_STATES), count).describe('How many segments have each state now'),
    empty: count.describe('How many segments have no target'),
    warnings: z.array(z.string()).describe('What is odd about the file; at most 100'),
    revision: z.int().describe('The ETag: grows with each change of the settings'),
    createdAt: TimeResponse.describe('When it was uploaded'),
    createdBy: z.string().describe('Who uploaded it'),
  })
  .meta({ id: 'Document', description: 'An uploaded XLIFF file' });

export const DocumentPage = pageOf(DocumentResponse, 'Documents, newest first');

export const DocumentParams = z.strictObject({ documentId: Id.describe('The id of the document') });

export const DocumentFileQuery = z.strictObject({
  issues: z
    .enum(['its'])
    .exactOptional()
    .describe('its: a copy with the findings as localization quality issues (XLIFF 2.1 and 2.2); absent: the document'),
  profile: Id.exactOptional().describe('For issues: which profile checks; absent: default'),
  glossary: Repeated.exactOptional().describe('For issues: the glossaries to check by, at most 32; absent: all'),
});

export const DocumentForm = z.strictObject({
  targetLanguage: Language.exactOptional().describe('For a file that names none; one that contradicts it is refused'),
  encoding: Encoding.exactOptional(),
});

export const DocumentPatch = z
  .strictObject({ targetLanguage: Language.describe('The target language of a file that names none') })
  .meta({ id: 'DocumentPatch', description: 'What to change' });

export const DocumentOutlineResponse = z
  .object({
    documentId: Id.describe('The document'),
    states: z.string().describe('A letter a segment, in order: i(nitial), t(ranslated), r(eviewed), f(inal)'),
    targets: z
      .string()
      .describe('A letter a segment: e without, t with a target; a capital where it may not be edited'),
    scores: z
      .array(z.int())
      .describe('A number a segment: the score of the match that filled it or of its best suggestion; -1 for none'),
    revisions: z.array(z.int()).describe('The revision of each segment'),
  })
  .meta({ id: 'DocumentOutline', description: 'All segments of a document in short' });

export function toDocumentResponse({ sha256: _, ...document }: Document): z.output<typeof DocumentResponse> {
  const { states, warnings, createdAt, ...rest } = document;
  return { ...rest, states: { ...states }, warnings: [...warnings], createdAt: toTime(createdAt) };
}

export function toOutlineResponse(outline: DocumentOutline): z.output<typeof DocumentOutlineResponse> {
  const { documentId, states, targets, scores, revisions } = outline;
  return { documentId, states, targets, scores: [...scores], revisions: [...revisions] };
}
