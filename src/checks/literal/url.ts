import { pairCheck } from '../check.js';
import type { PairUnderCheck } from '../document-under-check.js';
import type { Difference } from './literal-differences.js';
import { type LiteralRule, literalReports } from './literal-reports.js';
import { haveCommonPart, isLocalised, sameAddress } from './localised-address.js';

const RULE: LiteralRule = {
  noun: 'address',
  literalsOf: ({ literals }) => literals.filter(({ kind }) => kind === 'url'),
  keyOf: ({ text }) => sameAddress(text),
  severityOf,
};

export const URL_CHECK = pairCheck({
  id: 'url',
  flags: 'A web address of the source is missing or changed in the target.',
  severity: 'error',
  doubts: 'The target may lead to a page in its own language; addresses that differ in the language alone pass.',
  parameters: {},
  check: (pair) => literalReports(pair, RULE),
});

function severityOf({ source, target }: Difference, pair: PairUnderCheck): 'error' | 'warning' | undefined {
  if (source === undefined || target === undefined) return 'warning';
  if (isLocalised(source.text, target.text, [pair.source.language, pair.target.language])) return undefined;
  return haveCommonPart(source.text, target.text) ? 'error' : 'warning';
}
