import { z } from 'zod';
import type { LanguageGuess } from '../../domain/language-guess.js';
import { Language, LanguageResponse } from './values.js';

export const LanguageDetectionRequest = z
  .strictObject({
    texts: z.array(z.string()).min(1).describe('1 to 1,000 texts; a sentence or more tells most'),
    languages: z
      .array(Language)
      .min(1)
      .max(100)
      .exactOptional()
      .describe('Only these come into question, where the script leaves a choice; absent: about 40'),
  })
  .meta({ id: 'LanguageDetectionRequest', description: 'Texts whose languages are asked for' });

const Detection = z
  .object({
    language: LanguageResponse.nullable().describe('The most likely language; null: no letters, or no language known'),
    margin: z.number().describe('How far it is ahead of the next, 0 (a toss-up) to 1 (certain)'),
    alternatives: z
      .array(
        z.object({
          language: LanguageResponse.describe('Another language'),
          likeness: z.number().describe('0 to 1, relative to the best'),
        }),
      )
      .describe('The others, most likely first; at most 4'),
  })
  .meta({ id: 'LanguageDetection', description: 'What language a text seems to be in' });

export const LanguageDetectionResponse = z
  .object({ results: z.array(Detection).describe('One for each text, in order') })
  .meta({ id: 'LanguageDetections', description: 'What languages the texts seem to be in' });

export function toLanguageDetectionResponse(
  guesses: readonly LanguageGuess[],
): z.output<typeof LanguageDetectionResponse> {
  return { results: guesses.map((guess) => ({ ...guess, alternatives: [...guess.alternatives] })) };
}
