import { z } from 'zod';
import type { CheckPattern } from '../../domain/check-pattern.js';
import type { NamedProfile } from '../../services/checks/profile-services.js';
import { PATTERN_ID } from '../../services/checks/pattern-ids.js';
import { RuleSettingFields, Rules } from './check-choice.js';
import { SEVERITIES } from './finding.js';
import { Id, Language, LanguageResponse, LongText, Name, ShortText, TimeResponse, toTime } from './values.js';

const MOST_PATTERNS = 100;
const MOST_LANGUAGES = 50;

const name = Name.max(200).describe('Unique among the profiles');
const description = LongText.describe('What it is for');
const severity = z.enum(SEVERITIES).describe('What its findings are');

const conditionFields = {
  pattern: ShortText.describe(
    'A regular expression in the syntax of RE2; in the target \\1 to \\9 stand for what groups of the source hold',
  ),
  caseSensitive: z.boolean().exactOptional().describe('Absent: capitals and small letters are the same'),
  absent: z.boolean().exactOptional().describe('Met where the expression is found nowhere'),
};

const PatternConditionRequest = z
  .strictObject(conditionFields)
  .meta({ id: 'PatternConditionRequest', description: 'What a text must hold, or must not hold' });

const patternFields = {
  name: Name.max(200).describe('What it is called'),
  message: ShortText.exactOptional().describe('A sentence for an editor; absent: the name'),
};

const PatternRequest = z
  .strictObject({
    id: ShortText.regex(PATTERN_ID, 'must be 1 to 64 letters, digits, dots, hyphens or underscores')
      .exactOptional()
      .describe('Its findings have the rule “pattern:” with it; absent: made of the name'),
    ...patternFields,
    severity: severity.default('warning'),
    source: PatternConditionRequest.exactOptional().describe('What the source must meet'),
    target: PatternConditionRequest.exactOptional().describe('What the target must meet'),
    sourceLanguages: z.array(Language).min(1).max(MOST_LANGUAGES).exactOptional().describe('Absent: every language'),
    targetLanguages: z.array(Language).min(1).max(MOST_LANGUAGES).exactOptional().describe('Absent: every language'),
  })
  .meta({ id: 'PatternRequest', description: 'A rule: what meets its condition, or both of them, is a finding' });

const patterns = z.array(PatternRequest).max(MOST_PATTERNS).describe('Rules of its own');

export const ProfileRequest = z
  .strictObject({
    name,
    description: description.default(''),
    rules: Rules.default({}),
    patterns: patterns.default([]),
  })
  .meta({ id: 'CheckProfileRequest', description: 'A profile to make' });

export const ProfilePatch = z
  .strictObject({
    name: name.exactOptional(),
    description: description.exactOptional(),
    rules: Rules.exactOptional(),
    patterns: patterns.exactOptional(),
  })
  .meta({ id: 'CheckProfilePatch', description: 'What to change; what is absent stays' });

const PatternResponse = z
  .object({
    id: z.string().describe('Its findings have the rule “pattern:” with it'),
    ...patternFields,
    severity,
    source: z.object(conditionFields).exactOptional().describe('What the source must meet'),
    target: z.object(conditionFields).exactOptional().describe('What the target must meet'),
    sourceLanguages: z.array(LanguageResponse).exactOptional().describe('Absent: every language'),
    targetLanguages: z.array(LanguageResponse).exactOptional().describe('Absent: every language'),
  })
  .meta({ id: 'Pattern', description: 'A rule that somebody wrote' });

export const ProfileResponse = z
  .object({
    id: Id.describe('As a request names it'),
    name,
    description,
    builtIn: z.boolean().describe('It came with Concord and cannot be changed'),
    rules: z
      .record(z.string(), z.object(RuleSettingFields))
      .describe('By the id of the check; one that is not named runs as it describes itself'),
    patterns: z.array(PatternResponse).describe('Rules of its own'),
    revision: z.int().describe('The ETag: grows with each change'),
    createdAt: TimeResponse.exactOptional().describe('When it was made; absent: it is built in'),
    changedAt: TimeResponse.exactOptional().describe('When it was changed last'),
    changedBy: z.string().exactOptional().describe('Who changed it last'),
  })
  .meta({ id: 'CheckProfile', description: 'Which checks run, how strictly and how loudly' });

export const ProfilesResponse = z
  .object({ items: z.array(ProfileResponse).describe('Built-in ones first, then by name; at most 200 of one’s own') })
  .meta({ id: 'CheckProfiles', description: 'The profiles there are' });

export const ProfileParams = z.strictObject({ profileId: Id.describe('The profile') });

export function toProfileResponse(profile: NamedProfile): z.output<typeof ProfileResponse> {
  const { made, rules: given, patterns: own, ...rest } = profile;
  return {
    ...rest,
    rules: structuredClone(given) as z.output<typeof ProfileResponse>['rules'],
    patterns: own.map(toPatternResponse),
    ...(made && {
      createdAt: toTime(made.createdAt),
      changedAt: toTime(made.changedAt),
      changedBy: made.changedBy,
    }),
  };
}

function toPatternResponse({ sourceLanguages, targetLanguages, ...pattern }: CheckPattern) {
  return {
    ...pattern,
    ...(sourceLanguages && { sourceLanguages: [...sourceLanguages] }),
    ...(targetLanguages && { targetLanguages: [...targetLanguages] }),
  };
}
