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
    const [starts, ends, hashes]: number[][] = [[], [], [0]];
    let hash = 0;
    for (let index = 0; index < units.length; index++) {
      const isBehindWord = index > 0 && isWord(units[index - 1]!);
      if (isBehindWord && isWord(units[index]!)) hashes!.push((hash = hashWith(hash, SPACE)));
      starts!.push(hashes!.length - 1);
      const key = keys[index]!;
      for (let at = 0; at < key.length; at++) hashes!.push((hash = hashWith(hash, key.charCodeAt(at))));
      ends!.push(hashes!.length - 1);
    }
    this.#keys = keys;
    this.starts = starts!;
    this.ends = ends!;
    this.#hashes = hashes!;
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

  /** The hash of a part of the line; that of the same string anywhere. */
  hash(start: number, end: number): number {
    return (this.#hashes[end]! - Math.imul(this.#hashes[start]!, powerOf(end - start))) | 0;
  }

  /** The hash of a part of the line with something else before it. */
  hashBehind(opening: string, start: number, end: number): number {
    return (Math.imul(hashOf(opening), powerOf(end - start)) + this.hash(start, end)) | 0;
  }
}

export function keyLineOf(units: readonly TextUnit[]): KeyLine {
  return new KeyLine(
    units,
    units.map(({ key }) => key),
  );
}
