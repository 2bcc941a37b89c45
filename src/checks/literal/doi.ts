import { pairCheck } from '../check.js';
import type { Literal } from '../literals.js';
import { type LiteralRule, literalReports } from './literal-reports.js';

const RULE: LiteralRule = {
  noun: 'DOI',
  literalsOf: ({ literals }) => literals.flatMap(doiOf),
  // DOI names do not depend on case (ISO 26324).
  keyOf: ({ text }) => text.toLowerCase(),
  severityOf: ({ source, target }) => (source && target ? 'error' : 'warning'),
};

export const DOI = pairCheck({
  id: 'doi',
  flags: 'A DOI of the source is missing or changed in the target.',
  severity: 'error',
  doubts: 'A reference may be left out on purpose.',
  parameters: {},
  check: (pair) => literalReports(pair, RULE),
});

/** Without the address at doi.org that it may be part of. */
function doiOf({ kind, start, end, text }: Literal): Literal[] {
  if (kind !== 'doi') return [];
  const at = text.indexOf('10.');
  return [{ kind, start: start + at, end, text: text.slice(at) }];
}
