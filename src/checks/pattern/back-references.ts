import { RE2JS } from 're2js';

/** What an expression consists of, as far as it matters here: quoted text, a group of the source, an escape, a class, a character. */
const PARTS = /\\Q.*?(?:\\E|$)|\\([1-9])|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|./gsu;

/** The numbers of the groups of the source's match that an expression for the target names: \1 to \9. */
export function namedGroups(pattern: string): readonly number[] {
  return [...pattern.matchAll(PARTS)].flatMap(([, group]) => (group === undefined ? [] : [Number(group)]));
}

/** The expression with a text in place of each reference, as long as it: what else it says stays where it is. */
export function withoutReferences(pattern: string): string {
  return pattern.replaceAll(PARTS, (part: string, group: string | undefined) => (group === undefined ? part : 'xx'));
}

/** The expression with what the groups of the source hold, taken literally. */
export function withGroups(pattern: string, groups: readonly string[]): string {
  return pattern.replaceAll(PARTS, (part: string, group: string | undefined) =>
    group === undefined ? part : `(?:${RE2JS.quote(groups[Number(group) - 1] ?? '')})`,
  );
}
