const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

type Pairs = readonly [keys: Uint32Array, values: Uint32Array];

/**
 * Sorts pairs by their 32-bit keys; pairs with equal keys stay in their order. Time linear in the number of pairs.
 * @param keys and values are used up: their content is not defined afterwards
 */
export function sortByKey(keys: Uint32Array, values: Uint32Array): Pairs {
  let from: Pairs = [keys, values];
  let to: Pairs = [new Uint32Array(keys.length), new Uint32Array(values.length)];
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    distribute(from, to, shift);
    [from, to] = [to, from];
  }
  return from;
}

function distribute([keys, values]: Pairs, [toKeys, toValues]: Pairs, shift: number): void {
  const places = new Uint32Array(DIGITS);
  for (const key of keys) places[(key >>> shift) & (DIGITS - 1)]!++;
  let place = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = places[digit]!;
    places[digit] = place;
    place += count;
  }
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    const to = places[(key >>> shift) & (DIGITS - 1)]!++;
    toKeys[to] = key;
    toValues[to] = values[index]!;
  }
}
