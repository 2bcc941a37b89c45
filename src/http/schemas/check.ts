import { z } from 'zod';
import type { RuleDecisions } from '../../domain/acceptance.js';
import type { CheckedPair, CheckParameter } from '../../domain/check.js';
import type { Content } from '../../domain/content.js';
import type { CheckedPairs, FindingTotals, JudgedFinding, NamedFinding } from '../../domain/ports/checker.js';
import type { DecidedCheck } from '../../services/checks/check-services.js';
import { idsOfFindings } from '../../services/checks/finding-ids.js';
import { AcceptedResponse, toAcceptedResponse } from './acceptance.js';
import { CalendarDay } from './calendar-period.js';
import { checkCodes, contentRequestFields, ContentResponse, toContent, toContentResponse } from './content.js';
import { BEST_SCORE } from './match.js';
import { pageParameters } from './page.js';
import { SEGMENT_STATES } from './unit-metadata.js';
import { SuppressionResponse, toSuppressionResponse } from './suppression.js';
import { Id, Language, Repeated, ShortText, StoredText } from './values.js';

export const SEVERITIES = ['error', 'warning', 'hint'] as const;

const ParameterValue = z.union([z.number(), z.boolean(), z.array(ShortText).max(1000)]);

export const RuleSettingFields = {
  severity: z
    .enum([...SEVERITIES, 'off'])
    .exactOptional()
    .describe('What its findings are; absent: as the check says'),
  parameters: z.record(ShortText, ParameterValue).exactOptional().describe('By their names in GET /v1/checks'),
};

export const Rules = z
  .record(ShortText, z.strictObject(RuleSettingFields))
  .describe('By the id of the check; one that is not named runs as the profile says');

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

/** How a request chooses among the checks. */
export const checkChoiceFields = {
  profile: Id.exactOptional().describe('Which profile; absent: default'),
  rules: Rules.exactOptional(),
  glossaries: z.array(Id).exactOptional().describe('The glossaries to check by, at most 32; absent: all'),
};

export const decidingMemory = Id.exactOptional().describe(
  'The memory that the texts are for: findings that were decided to be left alone in it are told as suppressed',
);

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

const RangeResponse = z.object({
  side: z.enum(['source', 'target']).describe('Which text'),
  start: z.int().describe('In UTF-16 units of the text of the side'),
  end: z.int().describe('Exclusive'),
});

export const findingFields = {
  id: z.string().describe('The same as long as the texts and the checks are'),
  rule: z.string().describe('The check that reports it'),
  severity: z.enum(SEVERITIES).describe('error: wrong to be delivered; warning: to be looked at; hint: to be known'),
  message: z.string().describe('A sentence for an editor'),
  source: ContentResponse.describe('The source that was checked'),
  target: ContentResponse.nullable().describe('The target that was checked'),
  ranges: z.array(RangeResponse).describe('What it is about; none: the pair as a whole'),
  suggestion: z.string().exactOptional().describe('What to write in place of the first range of the target'),
  conceptId: Id.exactOptional().describe('The concept that it is about'),
  suppressed: SuppressionResponse.exactOptional().describe('The decision that it is to be left alone'),
  accepted: AcceptedResponse.exactOptional().describe('The decision that it is right'),
};

const PairFindingResponse = z
  .object({ ...findingFields, pair: z.int().describe('The index of the pair, from 0') })
  .meta({ id: 'PairFinding', description: 'What a check reports about a pair' });

export const inapplicable = z.array(z.string()).describe('Checks without rules for the languages: they were not run');

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

interface GivenDecisions {
  readonly suppressed: JudgedFinding['suppressed'] | undefined;
  readonly accepted: JudgedFinding['accepted'] | undefined;
}

/** What was decided about a finding, as it is told with the finding. */
export function toDecisions({ suppressed, accepted }: GivenDecisions) {
  return {
    ...(suppressed && { suppressed: toSuppressionResponse(suppressed) }),
    ...(accepted && { accepted: toAcceptedResponse(accepted) }),
  };
}

export function toTexts({ source, target }: Pick<CheckedPair, 'source' | 'target'>) {
  return { source: toContentResponse(source), target: target && toContentResponse(target) };
}

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

const CountsResponse = z.object({
  error: z.int().describe('Errors'),
  warning: z.int().describe('Warnings'),
  hint: z.int().describe('Hints'),
});

export const findingTotals = {
  segments: z.int().describe('How many segments were checked: those that are to be translated'),
  counts: CountsResponse.describe('How many findings of each severity there are'),
  rules: z.record(z.string(), z.int()).describe('How many findings of each check there are'),
  suppressed: z.int().describe('How many more were decided to be left alone'),
  inapplicable,
};

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

export function toFindingTotals({ checked, counts, rules, suppressed, inapplicable: left }: FindingTotals) {
  return { segments: checked, counts, rules: { ...rules }, suppressed, inapplicable: [...left] };
}

const ParameterResponse = z.object({
  type: z.enum(['number', 'boolean', 'texts']).describe('What its value is'),
  description: z.string().describe('What it does'),
  default: ParameterValue.describe('What it is unless a profile or a request says otherwise'),
  minimum: z.number().exactOptional().describe('The least that a number may be'),
  maximum: z.number().exactOptional().describe('The most that a number may be'),
});

const DecisionsResponse = z.object({
  accepted: z.int().describe('Findings that were called right'),
  suppressed: z.int().describe('Findings that were decided to be left alone'),
  precision: z.number().describe('The accepted ones against all that were decided, 0 to 1'),
});

const CheckResponse = z
  .object({
    id: z.string().describe('The rule of its findings'),
    flags: z.string().describe('What it flags'),
    severity: z.enum(SEVERITIES).describe('What its findings are unless a profile or the evidence says otherwise'),
    doubts: z.string().describe('Where it can be wrong'),
    parameters: z.record(z.string(), ParameterResponse).describe('What it can be told'),
    decisions: DecisionsResponse.exactOptional().describe('How its findings were decided so far; absent: none was'),
  })
  .meta({ id: 'Check', description: 'A check' });

const DecidedPatternResponse = z.object({
  id: z.string().describe('The rule of its findings: “pattern:” with its id'),
  decisions: DecisionsResponse.describe('How they were decided so far'),
});

export const ChecksResponse = z
  .object({
    items: z.array(CheckResponse).describe('In the order in which their findings are shown'),
    patterns: z.array(DecidedPatternResponse).describe('Patterns of profiles of which findings were decided'),
  })
  .meta({ id: 'Checks', description: 'The checks there are' });

export function toChecksResponse(
  checks: readonly DecidedCheck[],
  patterns: readonly RuleDecisions[],
): z.output<typeof ChecksResponse> {
  return {
    patterns: patterns.map(({ rule, ...counts }) => ({ id: rule, decisions: toDecisionsResponse(counts) })),
    items: checks.map(({ parameters, decisions, ...check }) => ({
      ...check,
      ...(decisions && { decisions: toDecisionsResponse(decisions) }),
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([name, parameter]) => [name, toParameterResponse(parameter)]),
      ),
    })),
  };
}

function toDecisionsResponse({ accepted, suppressed }: NonNullable<DecidedCheck['decisions']>) {
  return { accepted, suppressed, precision: accepted / (accepted + suppressed) };
}

function toParameterResponse(parameter: CheckParameter): z.output<typeof ParameterResponse> {
  return parameter.type === 'texts' ? { ...parameter, default: [...parameter.default] } : parameter;
}
