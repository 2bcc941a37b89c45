import { z } from 'zod';
import type { CheckedPair } from '../../domain/check.js';
import type { Content } from '../../domain/content.js';
import type { CheckedPairs } from '../../domain/ports/checker.js';
import { idsOfFindings } from '../../services/checks/finding-ids.js';
import { CalendarDay } from './calendar-period.js';
import { checkChoiceFields, decidingMemory } from './check-choice.js';
import { checkCodes, contentRequestFields, toContent } from './content.js';
import { findingFields, inapplicable, toDecisions, toTexts } from './finding.js';
import { BEST_SCORE } from './match.js';
import { SEGMENT_STATES } from './unit-metadata.js';
import { Language, StoredText } from './values.js';

/** A text, or a text with codes. */
const PairSide = z
  .union([StoredText, z.strictObject(contentRequestFields).superRefine(checkCodes)])
  .transform((side): Content => toContent(typeof side === 'string' ? { text: side } : side))
  .meta({
    override: {
      anyOf: [
        { type: 'string' },
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

const PairRequest = z
  .strictObject({
    source: PairSide.describe('A text, taken as it stands, or {text, codes}'),
    target: PairSide.nullable().describe('As the source; null: not translated yet'),
    state: z.enum(SEGMENT_STATES).exactOptional().describe('How far its translation is'),
    matchScore: z
      .number()
      .min(0)
      .max(BEST_SCORE)
      .exactOptional()
      .describe('Score of the match that filled the target, where nobody has changed it since'),
  })
  .meta({ id: 'PairRequest', description: 'A segment with its translation' });

export const CheckRunRequest = z
  .strictObject({
    source: Language.describe('The language of the sources'),
    target: Language.describe('The language of the targets'),
    ...checkChoiceFields,
    date: CalendarDay.exactOptional().describe('When the text speaks; terms must be valid then'),
    memory: decidingMemory,
    pairs: z.array(PairRequest).min(1).describe('At most 1,000; they count as one document, in order'),
  })
  .meta({ id: 'CheckRunRequest', description: 'Segments to check' });

const PairFindingResponse = z
  .object({ ...findingFields, pair: z.int().describe('The index of the pair, from 0') })
  .meta({ id: 'PairFinding', description: 'What a check reports about a pair' });

export const CheckRunResponse = z
  .object({ findings: z.array(PairFindingResponse).describe('In the order of the pairs'), inapplicable })
  .meta({ id: 'CheckRun', description: 'What the checks report' });

export function toCheckRunResponse(
  { findings, inapplicable: left }: CheckedPairs,
  pairs: readonly CheckedPair[],
): z.output<typeof CheckRunResponse> {
  const idOf = idsOfFindings();
  return {
    findings: findings.map(({ pair, ranges, suppressed, accepted, ...finding }) => ({
      id: idOf(String(pair), finding),
      ...finding,
      ...toDecisions({ suppressed, accepted }),
      pair,
      ...toTexts(pairs[pair]!),
      ranges: [...ranges],
    })),
    inapplicable: [...left],
  };
}
