import { z } from 'zod';
import type { RuleDecisions } from '../../domain/acceptance.js';
import type { CheckParameter } from '../../domain/check.js';
import type { DecidedCheck } from '../../services/checks/check-services.js';
import { ParameterValue } from './check-choice.js';
import { SEVERITIES } from './finding.js';

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
