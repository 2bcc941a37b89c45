import type { Literal } from '../literals.js';

/** A literal of the source without its like in the target, and what may stand for it there. */
export interface Difference {
  readonly source?: Literal;
  readonly target?: Literal;
}

/**
 * What one side has oftener than the other, by the keys: `undefined` is left out of account. Where as many are missing as
 * there are strange ones, each missing one is paired with a strange one, in order: it was changed.
 */
export function literalDifferences(
  source: readonly Literal[],
  target: readonly Literal[],
  keyOf: (literal: Literal) => string | undefined,
): readonly Difference[] {
  if (source.length === 0 && target.length === 0) return [];
  const missing = withoutLikes(source, target, keyOf);
  const strange = withoutLikes(target, source, keyOf);
  if (missing.length === strange.length)
    return missing.map((literal, at) => ({ source: literal, target: strange[at]! }));
  return [...missing.map((literal) => ({ source: literal })), ...strange.map((literal) => ({ target: literal }))];
}

/** The first of equals stay: what is repeated is what is one too many. */
function withoutLikes(
  literals: readonly Literal[],
  others: readonly Literal[],
  keyOf: (literal: Literal) => string | undefined,
): Literal[] {
  const counts = new Map<string, number>();
  for (const other of others) {
    const key = keyOf(other);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return literals.filter((literal) => {
    const key = keyOf(literal);
    if (key === undefined) return false;
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left <= 0;
  });
}
