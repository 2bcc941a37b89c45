import type { FindingRange } from '../../domain/check.js';
import type { CheckPattern, PatternCondition } from '../../domain/check-pattern.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { sameLanguageAndScript } from '../../text/language-tags.js';
import { type Check, type CheckedLanguages, pairCheck, rangeOf, type Report } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import { namedGroups, withGroups } from './back-references.js';
import { type ExpressionMatch, LinearExpression } from './linear-expression.js';

/** Places of an expression that are shown, and matches of a source whose groups a target is asked for. */
const MOST_MATCHES = 20;
/** Nobody asks for a longer text of the source by a group; as an expression it would take too long. */
const LONGEST_GROUP = 200;

/** With this the rule of a pattern's findings begins; what follows is its id. */
export const PATTERN_RULE = 'pattern:';

/** A check of a pattern without faults. */
export function patternCheck(pattern: CheckPattern): Check {
  const { id, name, message = name, severity } = pattern;
  const placesIn = reading(pattern);
  return pairCheck({
    id: `${PATTERN_RULE}${id}`,
    flags: message,
    severity,
    doubts: 'An expression knows nothing of what a text means.',
    parameters: {},
    appliesTo: (languages) => isFor(pattern, languages),
    *check({ source, target }): Iterable<Report> {
      for (const ranges of placesIn(source, target)) yield { message, ranges };
    },
  });
}

function isFor({ sourceLanguages, targetLanguages }: CheckPattern, { source, target }: CheckedLanguages): boolean {
  return isAmong(source, sourceLanguages) && isAmong(target, targetLanguages);
}

function isAmong(language: LanguageTag, wanted: readonly LanguageTag[] | undefined): boolean {
  return wanted === undefined || wanted.some((one) => sameLanguageAndScript(one, language));
}

/** The places of each finding about a pair. */
type Reading = (source: CheckedText, target: CheckedText) => Iterable<readonly FindingRange[]>;

function reading({ source, target }: CheckPattern): Reading {
  const inSource = source && condition(source);
  if (inSource && target && namedGroups(target.pattern).length > 0) return readingByGroups(inSource, target);
  const conditions = [...(inSource ? [inSource] : []), ...(target ? [condition(target)] : [])];
  const hasSource = inSource !== undefined;
  return function* (sourceText, targetText) {
    const met = conditions.map((meets, index) => {
      const side = hasSource && index === 0 ? sourceText : targetText;
      return meets(side.text)?.map((match) => rangeOf(side, match));
    });
    if (met.every((ranges) => ranges !== undefined)) yield met.flat().filter(({ start, end }) => start < end);
  };
}

/** A finding for each thing that the source's groups hold. */
function readingByGroups(inSource: Condition, target: PatternCondition): Reading {
  return function* (sourceText, targetText) {
    const asked = new Set<string>();
    for (const match of inSource(sourceText.text) ?? []) {
      const wanted = withGroups(target.pattern, match.groups);
      if (asked.has(wanted) || !isNameable(target.pattern, match)) continue;
      asked.add(wanted);
      const found = condition({ ...target, pattern: wanted })(targetText.text);
      if (found === undefined) continue;
      const places = [rangeOf(sourceText, match), ...found.map((place) => rangeOf(targetText, place))];
      yield places.filter(({ start, end }) => start < end);
    }
  };
}

/** Whether the groups hold something, and not more than can be asked for. */
function isNameable(pattern: string, { groups }: ExpressionMatch): boolean {
  return namedGroups(pattern).every((group) => {
    const { length } = groups[group - 1]!;
    return length > 0 && length <= LONGEST_GROUP;
  });
}

/** Where a text meets it, no place for one that meets it by what it has not; undefined: it does not. */
type Condition = (text: string) => readonly ExpressionMatch[] | undefined;

function condition({ pattern, caseSensitive = false, absent = false }: PatternCondition): Condition {
  const expression = new LinearExpression(pattern, caseSensitive);
  return (text) => {
    const matches = expression.find(text, absent ? 1 : MOST_MATCHES);
    if (absent) return matches.length === 0 ? [] : undefined;
    return matches.length === 0 ? undefined : matches;
  };
}
