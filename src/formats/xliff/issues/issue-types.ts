import type { FindingSeverity } from '../../../domain/check.js';

/** The kinds of issues of ITS 2.0 (section 8.17) that stand for what checks are about, by the first part of a rule's id. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['term', 'terminology'],
  ['cons', 'inconsistency'],
  ['num', 'numbers'],
  ['date', 'numbers'],
  ['empty', 'untranslated'],
  ['untranslated', 'untranslated'],
  ['lang', 'locale-violation'],
  ['script', 'characters'],
  ['name', 'inconsistent-entities'],
  ['tag', 'markup'],
  ['placeholder', 'markup'],
  ['url', 'inconsistent-entities'],
  ['email', 'inconsistent-entities'],
  ['doi', 'inconsistent-entities'],
  ['code', 'inconsistent-entities'],
  ['acronym', 'inconsistent-entities'],
  ['punct', 'typographical'],
  ['case', 'typographical'],
  ['ws', 'whitespace'],
  ['dup', 'duplication'],
  ['len', 'length'],
  ['pattern', 'pattern-problem'],
]);

/** From 0 to 100. */
export const ISSUE_SEVERITIES: Readonly<Record<FindingSeverity, number>> = { error: 100, warning: 50, hint: 10 };

/** "num.magnitude": "numbers". */
export function issueTypeOf(rule: string): string {
  return TYPES.get(rule.split(/[.:]/)[0]!) ?? 'uncategorized';
}
