import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';

export interface NumberPair {
  readonly source: NumberInText;
  readonly target: NumberInText;
}

/** Numbers that have no partner yet. */
export interface Unpaired {
  readonly source: readonly NumberInText[];
  readonly target: readonly NumberInText[];
}

export type KeysOf = (number: NumberInText) => readonly string[];

/** Pairs the numbers that share a key, the certain ones first, each at most once. Time linear in the numbers. */
export function pairByKey({ source, target }: Unpaired, keysOf: KeysOf): { pairs: NumberPair[]; rest: Unpaired } {
  if (source.length === 0 || target.length === 0) return { pairs: [], rest: { source, target } };
  const waiting = new Map<string, NumberInText[]>();
  for (const number of certainLast(target)) {
    for (const key of keysOf(number)) {
      const numbers = waiting.get(key);
      if (numbers === undefined) waiting.set(key, [number]);
      else numbers.push(number);
    }
  }
  const used = new Set<NumberInText>();
  const pairs: NumberPair[] = [];
  for (const number of certainLast(source).reverse()) {
    const found = firstFree(keysOf(number), waiting, used);
    if (found === undefined) continue;
    used.add(found).add(number);
    pairs.push({ source: number, target: found });
  }
  const isFree = (number: NumberInText): boolean => !used.has(number);
  return { pairs, rest: { source: source.filter(isFree), target: target.filter(isFree) } };
}

const ORDER = { possible: 0, likely: 1, certain: 2 };

/** In the text's order from the back, so that what is taken from the end comes first in the text. */
function certainLast(numbers: readonly NumberInText[]): NumberInText[] {
  return numbers.toReversed().sort((a, b) => ORDER[a.weight] - ORDER[b.weight]);
}

function firstFree(
  keys: readonly string[],
  waiting: ReadonlyMap<string, NumberInText[]>,
  used: ReadonlySet<NumberInText>,
): NumberInText | undefined {
  for (const key of keys) {
    const numbers = waiting.get(key) ?? [];
    while (numbers.length > 0) {
      const number = numbers.pop()!;
      if (!used.has(number)) return number;
    }
  }
  return undefined;
}
