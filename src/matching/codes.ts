import type { Content } from '../domain/content.js';
import { exactForm } from '../text/exact-form.js';
import type { AnalysedText } from './analysed-text.js';
import { levenshtein } from './levenshtein.js';
import type { TextComparison } from './similarity.js';

/** A text with its codes; the text analysed. */
export interface AnalysedContent extends Content {
  readonly analysed: AnalysedText;
}

/**
 * How many codes would have to be added, removed, changed or moved for two contents to have equal ones: kind and pairing
 * in order, ids and display not compared. The place counts where the texts can be laid over each other: to the
 * character when they are equal, to the token when only numbers or white space differ, not at all otherwise.
 */
export function countCodeDifferences(a: AnalysedContent, b: AnalysedContent, comparison: TextComparison): number {
  if (a.codes.length === 0 || b.codes.length === 0) return Math.max(a.codes.length, b.codes.length);
  const placeOf = comparison.equal ? characterPlace : comparison.tenths === 1000 ? tokenPlace : noPlace;
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  };
  const [first, second] = [a, b].map((content) => Int32Array.from(codeKeys(content, placeOf(content)), numberOf));
  return levenshtein(first!, second!);
}

/** A string that is the same for contents with equal text and equal codes. */
export function contentKey(content: Content): string {
  return [...codeKeys(content, characterPlace(content)), exactForm(content.text)].join('\u0000');
}

type PlaceOf = (at: number) => number;

/** One key for each code: its kind, which of the open pairs it closes (counted from the innermost), its place. */
function codeKeys({ codes }: Content, placeOf: PlaceOf): string[] {
  const open: string[] = [];
  return codes.map(({ kind, id, pair = id, at }) => {
    const depth = kind === 'close' ? closePair(open, pair) : 0;
    if (kind === 'open') open.push(pair);
    return `${kind} ${depth} ${placeOf(at)}`;
  });
}

/** Takes a pair off the open ones; returns how many were opened after it, -1 when it was not open. */
function closePair(open: string[], pair: string): number {
  const index = open.lastIndexOf(pair);
  if (index < 0) return -1;
  const depth = open.length - 1 - index;
  open.splice(index, 1);
  return depth;
}

/** In the exact form, so that a decomposed letter before the code does not move it. */
function characterPlace({ text }: Content): PlaceOf {
  return (at) => exactForm(text.slice(0, at)).length;
}

function tokenPlace({ analysed }: AnalysedContent): PlaceOf {
  return (at) => analysed.tokens.filter(({ end }) => end <= at).length;
}

function noPlace(): PlaceOf {
  return () => 0;
}
