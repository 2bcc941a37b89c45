/** Keys that are looked into together. */
const BLOCK = 256;
/** Bits for the grams of a block: a quarter of them is set for terms of twenty letters. */
const BITS = 1 << 14;
export const GRAM = 3;

/**
 * Which groups of three characters occur in each block of keys, as one bit of a hash each: a phrase is looked for only in
 * blocks that may hold it (Bloom 1970, with one hash).
 */
export interface GramBlocks {
  readonly bits: Uint32Array;
}

interface Keys {
  readonly text: string;
  readonly starts: Uint32Array;
}

export function gramBlocksOf({ text, starts }: Keys): GramBlocks {
  const blocks = Math.ceil((starts.length - 1) / BLOCK);
  const bits = new Uint32Array((blocks * BITS) / 32);
  for (let block = 0; block < blocks; block += 1) {
    const { start, end } = extentOf({ text, starts }, block);
    for (let at = start; at + GRAM <= end; at += 1) {
      const bit = block * BITS + gramBit(text, at);
      bits[bit >>> 5]! |= 1 << (bit & 31);
    }
  }
  return { bits };
}

/** The places of a phrase of at least GRAM characters in the text, ascending. */
export function* placesInside({ text, starts }: Keys, { bits }: GramBlocks, phrase: string): Generator<number> {
  const grams = Array.from({ length: phrase.length - GRAM + 1 }, (_, at) => gramBit(phrase, at));
  const blocks = Math.ceil((starts.length - 1) / BLOCK);
  for (let block = 0; block < blocks; block += 1) {
    if (!grams.every((gram) => isSet(bits, block * BITS + gram))) continue;
    const { start, end } = extentOf({ text, starts }, block);
    const extent = text.slice(start, end);
    for (let at = extent.indexOf(phrase); at >= 0; at = extent.indexOf(phrase, at + 1)) yield start + at;
  }
}

function extentOf({ starts }: Keys, block: number): { readonly start: number; readonly end: number } {
  const last = Math.min((block + 1) * BLOCK, starts.length - 1);
  return { start: starts[block * BLOCK]!, end: starts[last]! };
}

function gramBit(text: string, at: number): number {
  let hash = 0;
  for (let offset = 0; offset < GRAM; offset += 1) hash = Math.imul(hash ^ text.charCodeAt(at + offset), 0x9e3779b1);
  return ((hash ^ (hash >>> 15)) >>> 0) & (BITS - 1);
}

function isSet(bits: Uint32Array, bit: number): boolean {
  return ((bits[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
}
