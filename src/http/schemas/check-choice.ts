import { z } from 'zod';
import { SEVERITIES } from './finding.js';
import { Id, ShortText } from './values.js';

export const ParameterValue = z.union([z.number(), z.boolean(), z.array(ShortText).max(1000)]);

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

/** How a request chooses among the checks. */
export const checkChoiceFields = {
  profile: Id.exactOptional().describe('Which profile; absent: default'),
  rules: Rules.exactOptional(),
  glossaries: z.array(Id).exactOptional().describe('The glossaries to check by, at most 32; absent: all'),
};

export const decidingMemory = Id.exactOptional().describe(
  'The memory that the texts are for: findings that were decided to be left alone in it are told as suppressed',
);
