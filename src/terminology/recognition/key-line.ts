import { isWord, type TextUnit } from './text-units.js';

const BASE = 0x01000193;

/** BASE to the power of each length met so far, modulo 2^32. */
let powers = Int32Array.of(1);

function powerOf(length: number): number {
  if (length >= powers.length) {
    const grown = new Int32Array(Math.max(length + 1, powers.length * 2));
    grown.set(powers);
    for (let at = powers.length; at < grown.length; at++) grown[at] = Math.imul(grown[at - 1]!, BASE);
    powers = grown;
  }
  return powers[length]!;
}

/** A polynomial hash of 32 bits. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = hashWith(hash, text.charCodeAt(at));
  return hash;
}

/** The hash of a text with one more UTF-16 unit. */
function hashWith(hash: number, unit: number): number {
  return (Math.imul(hash, BASE) + unit) | 0;
}

const SPACE = 0x20;

/** The hashes of all beginnings of a line, by their length. @param starts where its keys begin: right behind each other or a space */
function hashesOf(keys: readonly string[], starts: readonly number[], length: number): readonly number[] {
  const hashes = new Array<number>(length + 1);
  hashes[0] = 0;
  let [hash, at] = [0, 0];
  for (let index = 0; index < keys.length; index++) {
    if (at < starts[index]!) hashes[++at] = hash = hashWith(hash, SPACE);
    const key = keys[index]!;
    for (let unit = 0; unit < key.length; unit++) hashes[++at] = hash = hashWith(hash, key.charCodeAt(unit));
  }
  return hashes;
}

/**
 * The keys of a text's units as one line, a space between two words: the keys of some units in a row are a part of it, and the
 * hash of any part takes the same short time. Two rows of units are the same to a look-up when their parts are the same string.
 */
export class KeyLine {
  #line: string | undefined;
  readonly #keys: readonly string[];
  /** Where the key of each unit begins and ends in the line. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Of all that stands before each place. */
  readonly #hashes: readonly number[];

  constructor(units: readonly TextUnit[], keys: readonly string[]) {
    const starts = new Array<number>(units.length);
    const ends = new Array<number>(units.length);
    let length = 0;
    for (let index = 0; index < units.length; index++) {
      if (index > 0 && isWord(units[index]!) && isWord(units[index - 1]!)) length++;
      starts[index] = length;
      length += keys[index]!.length;
      ends[index] = length;
    }
    this.#keys = keys;
    this.starts = starts;
    this.ends = ends;
    this.#hashes = hashesOf(keys, starts, length);
  }

  /** The line itself, which few texts are asked for: first the hashes have to fit. */
  get line(): string {
    return (this.#line ??= this.#keys.reduce((line, key, index) => line.padEnd(this.starts[index]!) + key, ''));
  }

  get length(): number {
    return this.#hashes.length - 1;
  }

  /** The hash of the key of a unit. */
  hashOfUnit(index: number): number {
    return this.hash(this.starts[index]!, this.ends[index]!);
  }

  /** The hash of a part of the line; that of the same string anywhere. @param opening what is to stand before it */
  hash(start: number, end: number, opening = ''): number {
    return (Math.imul(hashOf(opening) - this.#hashes[start]!, powerOf(end - start)) + this.#hashes[end]!) | 0;
  }
}

export function keyLineOf(units: readonly TextUnit[]): KeyLine {
  return new KeyLine(
    units,
    units.map(({ key }) => key),
  );
}
