import { pairCheck } from '../check.js';
import type { Literal } from '../literals.js';
import { literalReports } from './literal-reports.js';

/** The branches of such a message are text in braces. */
const BRANCHES = /\{\s?[\p{L}\p{N}_]{1,64}\s?,\s?(?:plural|select)/u;

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
      severityOf: ({ source, target }) => (source && target ? 'error' : 'warning'),
    });
  },
});

/** "%2$s" is a "%s" that names its place. */
function keyOf({ text }: Literal): string {
  return text.replace(/^%\d{1,2}\$/u, '%').replaceAll(/\s/gu, '');
}
