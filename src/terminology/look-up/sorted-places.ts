/**
 * Places in a joined text, in the order of what stands there up to the end of its key. Keys end with END, which no key
 * contains and which sorts before every other character: a key comes before those that go on where it ends.
 */
export interface SortedPlaces {
  readonly text: string;
  /** In UTF-16 units of the text. */
  readonly places: Uint32Array;
  /** For each place: the key in which it lies (KEY_OF), and what the place is (the marks). */
  readonly keys: Uint32Array;
}

export const END = '\u0000';
/** The place is where a key begins, or a word. */
export const AT_START = 0x8000_0000;
export const AT_WORD = 0x4000_0000;
export const KEY_OF = 0x3fff_ffff;

/** Two characters and a place's number share the 53 bits of a number: no more places can be sorted at once. */
export const MOST_PLACES = 2 ** 21;

/** Below this, comparing pairs is faster than packing. */
const FEW = 16;

/**
 * Sorts places by what stands there, two characters at a time (multikey radix sort; Bentley and Sedgewick 1997);
 * equal ones stay in their order.
 */
export function sortPlaces(text: string, places: Uint32Array): Uint32Array {
  if (places.length > MOST_PLACES) throw new RangeError(`More than ${String(MOST_PLACES)} places.`);
  const sorted = places.slice();
  sortGroup(text, sorted, 0);
  return sorted;
}

function sortGroup(text: string, group: Uint32Array, depth: number): void {
  if (group.length <= FEW) {
    insertionSort(text, group, depth);
    return;
  }
  const packed = Float64Array.from(group, (place, index) => pairAt(text, place + depth) * MOST_PLACES + index).sort();
  group.set(Uint32Array.from(packed, (value) => group[value % MOST_PLACES]!));
  for (let first = 0; first < group.length;) {
    const pair = Math.floor(packed[first]! / MOST_PLACES);
    let end = first + 1;
    while (end < group.length && Math.floor(packed[end]! / MOST_PLACES) === pair) end += 1;
    // A pair whose second character is the end has nothing behind it.
    if (end - first > 1 && pair % 0x1_0000 !== 0) sortGroup(text, group.subarray(first, end), depth + 2);
    first = end;
  }
}

/** Two characters as one number. Behind the end there is nothing: the next key's characters do not count. */
function pairAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  return first === 0 ? 0 : first * 0x1_0000 + text.charCodeAt(at + 1);
}

function insertionSort(text: string, group: Uint32Array, depth: number): void {
  for (let index = 1; index < group.length; index += 1) {
    const place = group[index]!;
    let at = index;
    while (at > 0 && compareAt(text, group[at - 1]! + depth, text, place + depth) > 0) {
      group[at] = group[at - 1]!;
      at -= 1;
    }
    group[at] = place;
  }
}

/** Compares what stands at two places, each up to the end of its key. */
export function compareAt(a: string, placeA: number, b: string, placeB: number): number {
  for (let offset = 0; ; offset += 1) {
    const characterA = a.charCodeAt(placeA + offset);
    const difference = characterA - b.charCodeAt(placeB + offset);
    if (difference !== 0) return difference;
    if (characterA === 0) return 0;
  }
}

/** A run of sorted places, from the first to before the end. */
export interface PlaceRange {
  readonly first: number;
  readonly end: number;
}

/** The places where a phrase stands, within a range. */
export function rangeOf(sorted: SortedPlaces, phrase: string, within: PlaceRange = wholeRange(sorted)): PlaceRange {
  const first = lowerBound(sorted, phrase, within);
  return { first, end: upperBound(sorted, phrase, { first, end: within.end }) };
}

export function wholeRange({ places }: SortedPlaces): PlaceRange {
  return { first: 0, end: places.length };
}

/** The first place where the phrase or something after it in the order stands. */
export function lowerBound(sorted: SortedPlaces, phrase: string, { first, end }: PlaceRange): number {
  while (first < end) {
    const middle = (first + end) >>> 1;
    if (compareWith(sorted, middle, phrase) < 0) first = middle + 1;
    else end = middle;
  }
  return first;
}

function upperBound(sorted: SortedPlaces, phrase: string, { first, end }: PlaceRange): number {
  while (first < end) {
    const middle = (first + end) >>> 1;
    if (compareWith(sorted, middle, phrase) <= 0) first = middle + 1;
    else end = middle;
  }
  return first;
}

/** 0 where the phrase stands, whatever follows. */
function compareWith({ text, places }: SortedPlaces, index: number, phrase: string): number {
  const place = places[index]!;
  for (let offset = 0; offset < phrase.length; offset += 1) {
    const difference = text.charCodeAt(place + offset) - phrase.charCodeAt(offset);
    if (difference !== 0) return difference;
  }
  return 0;
}
