import { z } from 'zod';
import type { FindingTotals } from '../../domain/ports/checker.js';
import { inapplicable } from './finding.js';

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

export function toFindingTotals({ checked, counts, rules, suppressed, inapplicable: left }: FindingTotals) {
  return { segments: checked, counts, rules: { ...rules }, suppressed, inapplicable: [...left] };
}
