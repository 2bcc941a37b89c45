import { pairCheck } from '../check.js';
import { type LiteralRule, literalReports } from './literal-reports.js';

const RULE: LiteralRule = {
  noun: 'e-mail address',
  literalsOf: ({ literals }) => literals.filter(({ kind }) => kind === 'email'),
  keyOf: ({ text }) => text.toLowerCase(),
  severityOf: ({ source, target }) => (source && target ? 'error' : 'warning'),
};

export const EMAIL = pairCheck({
  id: 'email',
  flags: 'An e-mail address of the source is missing or changed in the target.',
  severity: 'error',
  doubts: 'The readers of the target may have an address of their own.',
  parameters: {},
  check: (pair) => literalReports(pair, RULE),
});
