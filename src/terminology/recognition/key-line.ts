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
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
  return hash;
}

/**
 * The keys of a text's units as one line, a space between two words: the keys of some units in a row are a part of it, and the
 * hash of any part takes the same short time. Two rows of units are the same to a look-up when their parts are the same string.
 */
export class KeyLine {
  readonly line: string;
  /** Where the key of each unit begins and ends in the line. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Of all that stands before each place. */
  readonly #hashes: Int32Array;

  constructor(units: readonly TextUnit[], keys: readonly string[]) {
    this.starts = new Uint32Array(units.length);
    this.ends = new Uint32Array(units.length);
    let line = '';
    for (const [index, unit] of units.entries()) {
      if (index > 0 && isWord(unit) && isWord(units[index - 1]!)) line += ' ';
      this.starts[index] = line.length;
      line += keys[index]!;
      this.ends[index] = line.length;
    }
    this.line = line;
    this.#hashes = new Int32Array(line.length + 1);
    for (let at = 0; at < line.length; at++) {
      this.#hashes[at + 1] = (Math.imul(this.#hashes[at]!, BASE) + line.charCodeAt(at)) | 0;
    }
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
