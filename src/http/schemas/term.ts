import { z } from 'zod';
import type { Recognition, TermHit, TermRef } from '../../domain/glossary.js';
import { TERM_STATUSES } from './concept.js';
import { Id, Language, LanguageResponse, queryInteger, Repeated } from './values.js';

const DEFAULT_HITS = 7;
const MOST_HITS = 100;

export const TermsQuery = z.strictObject({
  q: z.string().min(1).describe('What was typed: one Chinese character is enough'),
  source: Language.describe('The language it was typed in'),
  target: Language.describe('The language that is wanted'),
  glossary: Repeated.exactOptional().describe('The glossaries to search, at most 32; absent: all'),
  limit: queryInteger(1, MOST_HITS, DEFAULT_HITS).describe('How many terms at most'),
  log: z.enum(['0', '1']).default('1').describe('0: the log of look-ups learns nothing of it'),
});

export const TermRefResponse = z
  .object({
    text: z.string().describe('The term as it is stored'),
    language: LanguageResponse,
    status: z.enum(TERM_STATUSES).describe('Whether it is to be used'),
  })
  .meta({ id: 'TermRef', description: 'A term with its language and status' });

const TermHitResponse = z
  .object({
    term: TermRefResponse.describe('The term that was found'),
    translations: z.array(TermRefResponse).describe('The terms of its concept in the wanted language, best first'),
    matchedBy: z
      .enum(['exact', 'acronym', 'prefix', 'word-prefix', 'pinyin', 'initials', 'substring', 'typo'])
      .describe('How the query led to the term'),
    range: z
      .object({
        start: z.int().describe('Where it begins, in UTF-16 units'),
        end: z.int().describe('Where it ends, in UTF-16 units'),
      })
      .describe('The part of the term that the query matched'),
    conceptId: Id.describe('The concept'),
    glossaryId: Id.describe('Its glossary'),
    definition: z.string().exactOptional().describe('What the concept means'),
  })
  .meta({ id: 'TermHit', description: 'A term found for what somebody typed' });

export const TermsResponse = z
  .object({
    query: z.string().describe('What was asked for'),
    hits: z.array(TermHitResponse).describe('Best first'),
  })
  .meta({ id: 'Terms', description: 'The terms that a query finds' });

export function toTermsResponse(query: string, hits: readonly TermHit[]): z.output<typeof TermsResponse> {
  return { query, hits: hits.map(toHitResponse) };
}

function toHitResponse(hit: TermHit): z.output<typeof TermHitResponse> {
  const { matchedBy, range, conceptId, glossaryId, definition } = hit;
  return {
    term: toRefResponse(hit.term),
    translations: hit.translations.map(toRefResponse),
    matchedBy,
    range,
    conceptId,
    glossaryId,
    ...(definition !== undefined && { definition }),
  };
}

function toRefResponse({ text, language, status }: TermRef): z.output<typeof TermRefResponse> {
  return { text, language, status };
}

export const RecognitionRequest = z
  .strictObject({
    text: z.string().min(1).describe('The text; as long as a query may be'),
    source: Language.describe('Its language'),
    target: Language.describe('The language that is wanted'),
    glossaries: z.array(Id).exactOptional().describe('The glossaries to search, at most 32; absent: all'),
  })
  .meta({ id: 'RecognitionRequest', description: 'A text whose terms are asked for' });

const flag = (meaning: string) => z.literal(true).exactOptional().describe(meaning);

const RecognitionResponse = z
  .object({
    start: z.int().describe('Where it begins in the text, in UTF-16 units'),
    end: z.int().describe('Where it ends, in UTF-16 units'),
    text: z.string().describe('What stands there'),
    term: TermRefResponse.describe('The term that it is taken for'),
    translations: z.array(TermRefResponse).describe('The terms of its concept in the wanted language, best first'),
    matchedBy: z.enum(['exact', 'form', 'stem', 'prefix']).describe('Why it is taken for the term'),
    inside: flag('It lies in a longer term that was recognised, or overlaps it: not to be enforced'),
    possible: flag('It begins or ends within a word: perhaps a part of other words'),
    conceptId: Id.describe('The concept'),
    glossaryId: Id.describe('Its glossary'),
    definition: z.string().exactOptional().describe('What the concept means'),
  })
  .meta({ id: 'Recognition', description: 'A term that stands in a text' });

export const RecognitionsResponse = z
  .object({ hits: z.array(RecognitionResponse).describe('In the order of the text, longer ones first') })
  .meta({ id: 'Recognitions', description: 'The terms of a text' });

export function toRecognitionsResponse(hits: readonly Recognition[]): z.output<typeof RecognitionsResponse> {
  return {
    hits: hits.map(({ term, translations, ...hit }) => ({
      ...hit,
      term: toRefResponse(term),
      translations: translations.map(toRefResponse),
    })),
  };
}
