import { z } from 'zod';
import type { ComposedBrief } from '../../services/briefs/brief-services.js';
import { TermRefResponse } from './term.js';
import { Id, Language, LanguageResponse, Name } from './values.js';

const MOST_SEARCHED = 32;
const chosen = (what: string) => z.array(Id).max(MOST_SEARCHED).exactOptional().describe(`${what}; absent: all`);

export const BriefRequestBody = z
  .strictObject({
    text: z.string().min(1).exactOptional().describe('The text to read; or a document'),
    documentId: Id.exactOptional().describe('The document whose sources are read'),
    source: Language.describe('Its language'),
    target: Language.describe('The language that is interpreted into'),
    glossaries: chosen('The glossaries to search'),
    memories: chosen('The memories from which renderings are guessed'),
    sessionGlossary: z
      .strictObject({
        name: Name.describe('What the event is called'),
        eventDate: z.iso.date().exactOptional().describe('The day of the event'),
      })
      .exactOptional()
      .describe('The session glossary to make of it'),
  })
  .refine(({ text, documentId }) => (text === undefined) !== (documentId === undefined), {
    message: 'names either a text or a document',
    path: ['text'],
  })
  .meta({ id: 'BriefRequest', description: 'What is to be read before an event' });

export const BriefQuery = z.strictObject({
  format: z.enum(['json', 'html', 'xlsx']).default('json').describe('html: to print; xlsx: to correct and import'),
});

const count = z.int().describe('How often it stands in the text');
const at = z.int().describe('Where it first stands, in UTF-16 units');

const BriefTermResponse = z.object({
  ...{ text: z.string().describe('As the text says it'), count, at },
  conceptId: Id.describe('The concept'),
  glossaryId: Id.describe('Its glossary'),
  term: TermRefResponse.describe('The term that it is taken for'),
  translations: z.array(TermRefResponse).describe('Best first'),
  definition: z.string().exactOptional().describe('What it means'),
});

const BriefCandidateResponse = z.object({
  ...{ text: z.string().describe('As the text says it'), count, at },
  kind: z.enum(['acronym', 'name', 'phrase']).describe('What it seems to be'),
  expansion: z.string().exactOptional().describe('What an acronym stands for, where the text says it'),
  weight: z.number().describe('How sure it is that this is a term, 0 to 1'),
  renderings: z
    .array(
      z.object({
        text: z.string().describe('What the memory seems to translate it with'),
        together: z.int().describe('Units that have both'),
        of: z.int().describe('Units looked at that have the candidate'),
      }),
    )
    .describe('Guessed; best first'),
});

export const BriefResponse = z
  .object({
    title: z.string().describe('The name of the document, or the beginning of the text'),
    source: LanguageResponse,
    target: LanguageResponse,
    characters: z.int().describe('UTF-16 units that were read'),
    terms: z.array(BriefTermResponse).describe('Terms of the glossaries, as they first appear'),
    candidates: z.array(BriefCandidateResponse).describe('What the glossaries lack, likeliest first'),
    numbers: z
      .array(
        z.object({
          ...{ text: z.string().describe('As written'), count, at },
          rendering: z.string().describe('In the other language'),
        }),
      )
      .describe('Numbers that are hard to say'),
    partial: z.literal(true).exactOptional().describe('The time was up before everything had been looked up'),
    sessionGlossaryId: Id.exactOptional().describe('The session glossary that was made of it'),
  })
  .meta({ id: 'Brief', description: 'What an interpreter reads before an event' });

export function toBriefResponse({ brief, sessionGlossaryId }: ComposedBrief): z.output<typeof BriefResponse> {
  const { terms, candidates, numbers, ...rest } = brief;
  return {
    ...rest,
    terms: terms.map((term) => ({ ...term, translations: [...term.translations] })),
    candidates: candidates.map((candidate) => ({ ...candidate, renderings: [...candidate.renderings] })),
    numbers: [...numbers],
    ...(sessionGlossaryId !== undefined && { sessionGlossaryId }),
  };
}
