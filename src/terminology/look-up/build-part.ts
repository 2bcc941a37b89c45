import { gramBlocksOf } from './gram-blocks.js';
import type { ReadyKey, ReadyTerm } from './ready-term.js';
import { AT_START, AT_WORD, END, type SortedPlaces, sortPlaces } from './sorted-places.js';
import { IS_ACRONYM, IS_SHORTENED, type TermPart } from './term-part.js';

interface NumberedKey extends ReadyKey {
  readonly term: ReadyTerm;
  readonly isShortened: boolean;
}

/** Arranges terms. Yields now and then, so that others have a turn meanwhile. */
export function* buildPart(terms: readonly ReadyTerm[]): Generator<undefined, TermPart> {
  const keys = terms.toSorted(compareReady).flatMap(keysOf);
  const text = keys.map(({ key }) => key + END).join('');
  const starts = startsOf(keys.map(({ key }) => key.length));
  yield;
  const words = wordsOf(text, starts, keys);
  yield;
  const pinyin = readingsIn(keys, ({ readings }) => readings.pinyin);
  const initials = readingsIn(keys, ({ readings }) => readings.initials);
  yield;
  return {
    ...{ size: keys.length, text, starts, words, pinyin, initials },
    ranks: Uint32Array.from(keys, ({ term }) => term.rank),
    handles: Uint32Array.from(keys, ({ term }) => term.handle),
    positions: Uint16Array.from(keys, ({ term }) => term.position),
    flags: Uint8Array.from(keys, ({ term, isShortened }) => flagsOf(term, isShortened)),
    blocks: gramBlocksOf({ text, starts }),
  };
}

/** The order of answers that are met in the same way. */
function compareReady(a: ReadyTerm, b: ReadyTerm): number {
  return (
    a.rank - b.rank ||
    compareText(a.keys[0]!.key, b.keys[0]!.key) ||
    compareText(a.conceptId, b.conceptId) ||
    a.position - b.position
  );
}

/** By UTF-16 units. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function keysOf(term: ReadyTerm): readonly NumberedKey[] {
  return term.keys.map((key, index) => ({ ...key, term, isShortened: index > 0 }));
}

function flagsOf({ isAcronym }: ReadyTerm, isShortened: boolean): number {
  return (isAcronym ? IS_ACRONYM : 0) | (isShortened ? IS_SHORTENED : 0);
}

/** Where each begins when they stand one after the other with END behind each, and where the last one ends. */
export function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    starts[index + 1] = starts[index]! + length + END.length;
  });
  return starts;
}

function wordsOf(text: string, starts: Uint32Array, keys: readonly NumberedKey[]): SortedPlaces {
  // By place; a map of as many entries takes longer than all the sorting.
  const kinds = new Uint8Array(text.length);
  keys.forEach(({ wordStarts, characterStarts }, key) => {
    const start = starts[key]!;
    for (const at of characterStarts) kinds[start + at] = CHARACTER;
    for (const at of wordStarts) kinds[start + at] = WORD;
  });
  const sorted = sortPlaces(text, placesOf(kinds));
  const keyAt = keyFinder(starts);
  const keyWithMarks = (place: number) => {
    const key = keyAt(place);
    const atStart = starts[key] === place ? AT_START : 0;
    return (key | atStart | (kinds[place] === WORD ? AT_WORD : 0)) >>> 0;
  };
  return { text, places: sorted, keys: sorted.map(keyWithMarks) };
}

const CHARACTER = 1;
const WORD = 2;

function placesOf(kinds: Uint8Array): Uint32Array {
  const places = new Uint32Array(kinds.reduce((count, kind) => count + Number(kind > 0), 0));
  let next = 0;
  kinds.forEach((kind, place) => {
    if (kind > 0) places[next++] = place;
  });
  return places;
}

/** Finds the key in which a place lies. */
export function keyFinder(starts: Uint32Array): (place: number) => number {
  return (place) => {
    let low = 0;
    let high = starts.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (starts[middle]! <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

function readingsIn(keys: readonly NumberedKey[], of: (term: ReadyTerm) => readonly string[]): SortedPlaces {
  const readings = keys.flatMap(({ term, isShortened }, key) =>
    isShortened ? [] : of(term).map((reading) => ({ reading, key })),
  );
  const text = readings.map(({ reading }) => reading + END).join('');
  const starts = startsOf(readings.map(({ reading }) => reading.length));
  const places = sortPlaces(text, starts.subarray(0, -1));
  const readingAt = keyFinder(starts);
  const keyAt = (place: number) => (readings[readingAt(place)]!.key | AT_START | AT_WORD) >>> 0;
  return { text, places, keys: places.map(keyAt) };
}
