import { compareText } from './build-part.js';
import { gramBlocksOf } from './gram-blocks.js';
import type { HeldConcepts } from './held-concepts.js';
import { compareAt, KEY_OF, type SortedPlaces } from './sorted-places.js';
import { IS_SHORTENED, keyText, type TermPart } from './term-part.js';

/** Where a key of the new part comes from. */
interface KeyOrigin {
  readonly part: TermPart;
  readonly key: number;
}

/** The terms of two parts as one, without those whose concepts are hidden. Linear: both are in order already. */
export function mergeParts(a: TermPart, b: TermPart, concepts: HeldConcepts): TermPart {
  const origins = mergedKeys(a, b, concepts);
  const text = origins.map(({ part, key }) => part.text.slice(part.starts[key], part.starts[key + 1])).join('');
  const starts = new Uint32Array(origins.length + 1);
  origins.forEach(({ part, key }, index) => {
    starts[index + 1] = starts[index]! + part.starts[key + 1]! - part.starts[key]!;
  });
  const moved = [a, b].map((part) => newKeysOf(part, origins));
  const words = mergedWords([a, b], moved, { text, starts });
  return {
    ...{ size: origins.length, text, starts, words },
    ranks: Uint32Array.from(origins, ({ part, key }) => part.ranks[key]!),
    handles: Uint32Array.from(origins, ({ part, key }) => part.handles[key]!),
    positions: Uint16Array.from(origins, ({ part, key }) => part.positions[key]!),
    flags: Uint8Array.from(origins, ({ part, key }) => part.flags[key]!),
    pinyin: mergedReadings([a.pinyin, b.pinyin], moved),
    initials: mergedReadings([a.initials, b.initials], moved),
    blocks: gramBlocksOf({ text, starts }),
  };
}

const GONE = 0xffff_ffff;

function mergedKeys(a: TermPart, b: TermPart, concepts: HeldConcepts): readonly KeyOrigin[] {
  const shown = [a, b].map((part) =>
    Array.from(part.handles, (handle, key) => ({ part, key, handle })).filter(({ handle }) => concepts.isShown(handle)),
  );
  return mergeSorted(shown[0]!, shown[1]!, (one, other) => compareKeys(one, other, concepts));
}

/** As build-part orders terms; the shortened form of a term stays behind the whole. */
function compareKeys(a: KeyOrigin, b: KeyOrigin, concepts: HeldConcepts): number {
  const [wholeA, wholeB] = [wholeKeyOf(a), wholeKeyOf(b)];
  return (
    a.part.ranks[a.key]! - b.part.ranks[b.key]! ||
    compareText(keyText(a.part, wholeA), keyText(b.part, wholeB)) ||
    compareText(concepts.idOf(a.part.handles[a.key]!), concepts.idOf(b.part.handles[b.key]!)) ||
    a.part.positions[a.key]! - b.part.positions[b.key]!
  );
}

function wholeKeyOf({ part, key }: KeyOrigin): number {
  return (part.flags[key]! & IS_SHORTENED) === 0 ? key : key - 1;
}

/** Two sorted lists as one; of equals the first list's come first. */
function mergeSorted<Item>(a: readonly Item[], b: readonly Item[], compare: (a: Item, b: Item) => number): Item[] {
  const merged: Item[] = [];
  let next = 0;
  for (const item of a) {
    while (next < b.length && compare(b[next]!, item) < 0) merged.push(b[next++]!);
    merged.push(item);
  }
  return merged.concat(b.slice(next));
}

/** For each key of the old part its number in the new one, or GONE. */
function newKeysOf(old: TermPart, origins: readonly KeyOrigin[]): Uint32Array {
  const numbers = new Uint32Array(old.size).fill(GONE);
  origins.forEach(({ part, key }, index) => {
    if (part === old) numbers[key] = index;
  });
  return numbers;
}

interface Merged {
  readonly text: string;
  readonly starts: Uint32Array;
}

function mergedWords(
  parts: readonly TermPart[],
  moved: readonly Uint32Array[],
  { text, starts }: Merged,
): SortedPlaces {
  const lists = parts.map(({ words, starts: oldStarts }, from) => {
    const kept = Array.from(words.keys.keys()).filter((index) => moved[from]![words.keys[index]! & KEY_OF] !== GONE);
    return kept.map((index) => {
      const key = words.keys[index]! & KEY_OF;
      const newKey = moved[from]![key]!;
      const place = starts[newKey]! + words.places[index]! - oldStarts[key]!;
      return { place, key: (newKey | (words.keys[index]! & ~KEY_OF)) >>> 0 };
    });
  });
  const merged = mergeSorted(lists[0]!, lists[1]!, (one, other) => compareAt(text, one.place, text, other.place));
  return {
    text,
    places: Uint32Array.from(merged, ({ place }) => place),
    keys: Uint32Array.from(merged, ({ key }) => key),
  };
}

/** Readings stand one after the other in a text of their own, which need not be in any order: the two texts are joined. */
function mergedReadings(readings: readonly SortedPlaces[], moved: readonly Uint32Array[]): SortedPlaces {
  const texts = readings.map((one, from) => readingsKept(one, moved[from]!));
  const text = texts.map((one) => one.text).join('');
  const second = texts[0]!.text.length;
  const later = texts[1]!.places.map(({ place, key }) => ({ place: place + second, key }));
  const merged = mergeSorted(texts[0]!.places, later, (one, other) => compareAt(text, one.place, text, other.place));
  return {
    text,
    places: Uint32Array.from(merged, ({ place }) => place),
    keys: Uint32Array.from(merged, ({ key }) => key),
  };
}

interface KeptReadings {
  readonly text: string;
  readonly places: readonly { readonly place: number; readonly key: number }[];
}

function readingsKept({ text, places, keys }: SortedPlaces, moved: Uint32Array): KeptReadings {
  let kept = '';
  const newPlaces: { place: number; key: number }[] = [];
  places.forEach((place, index) => {
    const key = moved[keys[index]! & KEY_OF]!;
    if (key === GONE) return;
    newPlaces.push({ place: kept.length, key: (key | (keys[index]! & ~KEY_OF)) >>> 0 });
    kept += text.slice(place, text.indexOf('\0', place) + 1);
  });
  return { text: kept, places: newPlaces };
}
