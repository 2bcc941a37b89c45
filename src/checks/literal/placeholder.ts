import { pairCheck } from '../check.js';
import type { PairUnderCheck } from '../document-under-check.js';
import type { Literal } from '../literals.js';
import { literalReports } from './literal-reports.js';

/** The branches of such a message are text in braces. */
const BRANCHES = /\{\s?[\p{L}\p{N}_]{1,64}\s?,\s?(?:plural|select)/u;

const WITHOUT_PLURAL = new Set(['zh', 'ja', 'ko', 'th', 'vi']);
const NUMBER = /^%(?:.*[dinuf]|\d{1,2})$|^\{(?:\d|n|num|count)/iu;
const ONE = /(?<![\p{L}\p{N}])(?:1|an?|one|single|une?|eine?[mnrs]?|uno|una|один|одна|одно|одну)(?![\p{L}\p{N}])/iu;

export const PLACEHOLDER = pairCheck({
  id: 'placeholder',
  flags: 'A placeholder of the source is missing, changed or too many in the target.',
  severity: 'error',
  doubts: 'A singular form may do without the number; what looks like a placeholder may be an example.',
  parameters: {},
  *check(pair) {
    if (pair.source.literals.length + pair.target.literals.length === 0) return;
    const hasBranches = [pair.source, pair.target].some(({ text }) => text.includes('{') && BRANCHES.test(text));
    yield* literalReports(pair, {
      noun: 'placeholder',
      literalsOf: ({ literals }) =>
        literals.filter(({ kind, text }) => kind === 'placeholder' && !(hasBranches && text.startsWith('{'))),
      keyOf,
      counted: true,
      severityOf: ({ source, target }) => {
        if (!(source && target) && isAsOften((source ?? target)!, pair)) return undefined;
        if (target === undefined && isSingular(source!, pair)) return 'hint';
        return source && target ? 'error' : 'warning';
      },
    });
  },
});

/** A letter behind it keeps it from being seen on one side: "%s via" and "%svia". */
function isAsOften({ text }: Literal, { source, target }: PairUnderCheck): boolean {
  return source.text.split(text).length === target.text.split(text).length;
}

/** A language without a plural has one form for "%d files" and "one file". */
function isSingular({ text }: Literal, { source, target }: PairUnderCheck): boolean {
  if (!WITHOUT_PLURAL.has(source.languageName) || WITHOUT_PLURAL.has(target.languageName)) return false;
  return NUMBER.test(text) && ONE.test(target.text);
}

/** "%2$s" is a "%s" that names its place. */
function keyOf({ text }: Literal): string {
  return text.replace(/^%\d{1,2}\$/u, '%').replaceAll(/\s/gu, '');
}
