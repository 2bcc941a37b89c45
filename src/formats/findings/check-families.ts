/** What checks are about, as a person reads a report: each with the first part of the ids of its rules. */
const FAMILIES: readonly (readonly [name: string, prefixes: readonly string[]])[] = [
  ['Terms', ['term']],
  ['Numbers', ['num', 'date']],
  ['Consistency', ['cons']],
  ['Language', ['empty', 'untranslated', 'lang', 'script']],
  ['Names', ['name']],
  ['Codes', ['tag', 'placeholder']],
  ['Literals', ['url', 'email', 'doi', 'code', 'acronym']],
  ['Punctuation', ['punct', 'ws', 'case', 'dup']],
  ['Length', ['len']],
  ['State', ['status']],
];

/** For the rules of a profile of one's own. */
const OTHERS = 'Others';

/** All families, in the order of a report. */
export const FAMILY_NAMES: readonly string[] = [...FAMILIES.map(([name]) => name), OTHERS];

/** "num.magnitude": Numbers. */
export function familyOf(rule: string): string {
  const [prefix = ''] = rule.split('.');
  return FAMILIES.find(([, prefixes]) => prefixes.includes(prefix))?.[0] ?? OTHERS;
}
