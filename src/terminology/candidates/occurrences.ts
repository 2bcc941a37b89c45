import type { TextRange } from '../../domain/match.js';

/** How often a candidate stands in a text, and where first. */
export interface Occurrences {
  readonly count: number;
  /** In UTF-16 units; -1 when the count is 0. */
  readonly at: number;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{Nd}]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Finds candidates in one text, whatever their number. */
export class TextOccurrences {
  readonly #text: string;
  readonly #small: string;
  /** For each UTF-16 unit how many before it are no part of a known term, nor white space. */
  readonly #unknownBefore: Uint32Array;
  /** For each position whether a known term goes on over it. */
  readonly #cutsKnown: Uint8Array;

  /** @param known what the glossaries have: places that lie in them, or in several that adjoin, or cut one, do not count */
  constructor(text: string, known: readonly TextRange[]) {
    this.#text = text;
    this.#small = smallLetters(text);
    this.#unknownBefore = unknownBefore(text, known);
    this.#cutsKnown = new Uint8Array(text.length + 1);
    for (const { start, end } of known) this.#cutsKnown.fill(1, start + 1, end);
  }

  /** Places that do not overlap, in any letter case, from word to word where words have spaces. */
  of(candidate: string): Occurrences {
    const wanted = smallLetters(candidate);
    let count = 0;
    let first = -1;
    for (let at = this.#small.indexOf(wanted); at >= 0;) {
      const isOne = this.#isWhole(at, at + wanted.length) && this.#isUnknown(at, at + wanted.length);
      if (isOne && count === 0) first = at;
      if (isOne) count++;
      at = this.#small.indexOf(wanted, isOne ? at + wanted.length : at + 1);
    }
    return { count, at: first };
  }

  #isWhole(start: number, end: number): boolean {
    return !continues(this.#text, start) && !continues(this.#text, end);
  }

  #isUnknown(start: number, end: number): boolean {
    if (this.#cutsKnown[start] === 1 || this.#cutsKnown[end] === 1) return false;
    return this.#unknownBefore[end]! > this.#unknownBefore[start]!;
  }
}

/** Whether a word of a script with spaces goes on over a position. */
function continues(text: string, position: number): boolean {
  const [before, after] = [text.charAt(position - 1), text.charAt(position)];
  return [before, after].every((character) => WORD_CHARACTER.test(character) && !UNSPACED.test(character));
}

/** As long as the text: a capital whose small letter is longer (İ) stays. */
export function smallLetters(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return text.replaceAll(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}

function unknownBefore(text: string, known: readonly TextRange[]): Uint32Array {
  const isKnown = new Uint8Array(text.length);
  for (const { start, end } of known) isKnown.fill(1, start, end);
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    counts[at + 1] = counts[at]! + (isKnown[at] === 1 || text.charCodeAt(at) === 0x20 ? 0 : 1);
  }
  return counts;
}
