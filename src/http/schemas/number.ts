import { z } from 'zod';
import { CURRENCIES, type NumberCard, type NumberReading } from '../../domain/number-card.js';
import { LONGEST_NUMBER_QUERY } from '../../text/number-card.js';
import { Language, LanguageResponse } from './values.js';

const MOST_LANGUAGES = 20;

export const NumberQuery = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(LONGEST_NUMBER_QUERY)
    .describe('A number as somebody types it, in digits, words or both: "3.2亿", "320m", "9 billion"'),
  language: z
    .union([Language, z.array(Language).min(1).max(MOST_LANGUAGES)])
    .transform((value) => [...new Set([value].flat())])
    .default(() => [Language.parse('zh-Hans'), Language.parse('en')])
    .describe(
      'What to write it in, and what an ambiguous number is likeliest written in; repeatable; absent: zh-Hans, en',
    )
    .meta({ override: { anyOf: undefined, type: 'array', items: { type: 'string' }, default: ['zh-Hans', 'en'] } }),
});

const NumberRenderingResponse = z
  .object({
    language: LanguageResponse,
    text: z.string().describe('As it is said and printed: "320 million"; never rounded'),
    digits: z.string().describe('In digits alone, with the signs of the language: "320,000,000"'),
  })
  .meta({ id: 'NumberRendering', description: 'A number in a language' });

const NumberReadingResponse = z
  .object({
    value: z
      .string()
      .describe('Exact decimal digits: "320000000", "-5"; five percent are "0.05"; what no decimals say is "1/3"'),
    kind: z
      .enum(['number', 'percent', 'percentage-points', 'fold', 'fraction', 'ordinal', 'year'])
      .describe('What the number says'),
    currency: z.enum(CURRENCIES).exactOptional().describe('Of an amount of money, by ISO 4217'),
    rounded: z
      .enum(['about', 'more-than', 'less-than'])
      .exactOptional()
      .describe('What the query says of its precision'),
    note: z.string().exactOptional().describe('Why this reading, where there are several: "兆 as 10^12"'),
    renderings: z.array(NumberRenderingResponse).describe('One for each language asked for, in that order'),
  })
  .meta({ id: 'NumberReading', description: 'What a written number may stand for' });

export const NumberCardResponse = z
  .object({
    query: z.string().describe('What was asked for'),
    readings: z.array(NumberReadingResponse).describe('Likeliest first; empty: it is no number'),
  })
  .meta({ id: 'NumberCard', description: 'A number and how others write it' });

export function toNumberCardResponse({ query, readings }: NumberCard): z.output<typeof NumberCardResponse> {
  return { query, readings: readings.map(toReadingResponse) };
}

function toReadingResponse({ renderings, ...reading }: NumberReading): z.output<typeof NumberReadingResponse> {
  return { ...reading, renderings: [...renderings] };
}
