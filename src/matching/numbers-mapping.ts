/**
 * Whether the numbers of two texts map: equally many and, in order, equal values stand for equal values, both ways.
 * "from 5 to 10" maps to "from 6 to 12"; "5 of 5" does not map to "5 of 6", nor "5 of 6" to "5 of 5".
 * @param a values of the number tokens in order, as `numberValue` says them
 */
export function numbersMap(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && firstMisfit(a, b) < 0;
}

/** The first place where a value stands for another one than before, either way; -1 when there is none. */
export function firstMisfit(a: readonly string[], b: readonly string[]): number {
  const forward = new Map<string, string>();
  const backward = new Map<string, string>();
  return a.slice(0, b.length).findIndex((value, index) => {
    const partner = b[index]!;
    const known = forward.get(value) ?? partner;
    const knownBack = backward.get(partner) ?? value;
    forward.set(value, known);
    backward.set(partner, knownBack);
    return known !== partner || knownBack !== value;
  });
}
