import { z } from 'zod';
import type { GroupKind, InspectionResult as DomainResult } from '../../domain/inspection.js';
import { Id } from './values.js';

const CountsResponse = z.object({
  error: z.int().describe('Errors'),
  warning: z.int().describe('Warnings'),
  hint: z.int().describe('Hints'),
});

const GroupCounts = z.object({
  source: z.int().describe('One source in several translations'),
  target: z.int().describe('One target for several sources'),
  numbers: z.int().describe('Sources that are equal but for their numbers, worded in several ways'),
} satisfies Record<GroupKind, z.ZodType>);

export const inspectionCounts = {
  checked: z.int().describe('Units with both languages, or segments that are to be translated'),
  counts: CountsResponse.describe('How many findings of each severity it found'),
  rules: z.record(z.string(), z.int()).describe('How many findings of each check it found'),
  groups: GroupCounts.describe('How many inconsistent groups of each kind it found'),
};

export const InspectionResult = z
  .object({ inspectionId: Id.describe('The inspection'), ...inspectionCounts })
  .meta({ id: 'InspectionResult', description: 'What an inspection found, in figures' });

export function toInspectionResult({ rules, ...result }: DomainResult): z.output<typeof InspectionResult> {
  return { ...result, rules: { ...rules } };
}
