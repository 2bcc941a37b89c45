import type { CodeKind, Content } from '../domain/content.js';
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
  return levenshtein(...codeSymbols(...codeTraits(a, b, comparison)));
}

/** What is compared of a code. */
export interface CodeTraits {
  readonly kind: CodeKind;
  /** Which of the open pairs it closes, counted from the innermost; -1 for none. */
  readonly depth: number;
  readonly place: number;
}

/** The codes of two contents as they are compared. */
export function codeTraits(
  a: AnalysedContent,
  b: AnalysedContent,
  comparison: TextComparison,
): readonly [CodeTraits[], CodeTraits[]] {
  const placeOf = comparison.equal ? characterPlace : comparison.tenths === 1000 ? tokenPlace : noPlace;
  return [traitsOf(a, placeOf(a)), traitsOf(b, placeOf(b))];
}

/** Equal numbers for equal codes. */
export function codeSymbols(a: readonly CodeTraits[], b: readonly CodeTraits[]): readonly [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const numberOf = (traits: CodeTraits): number => {
    const key = keyOf(traits);
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  };
  return [Int32Array.from(a, numberOf), Int32Array.from(b, numberOf)];
}

/** A string that is the same for contents with equal text and equal codes. */
export function contentKey(content: Content): string {
  return [...traitsOf(content, characterPlace(content)).map(keyOf), exactForm(content.text)].join('\u0000');
}

type PlaceOf = (at: number) => number;

function traitsOf({ codes }: Content, placeOf: PlaceOf): CodeTraits[] {
  const open: string[] = [];
  return codes.map(({ kind, id, pair = id, at }) => {
    const depth = kind === 'close' ? closePair(open, pair) : 0;
    if (kind === 'open') open.push(pair);
    return { kind, depth, place: placeOf(at) };
  });
}

function keyOf({ kind, depth, place }: CodeTraits): string {
  return `${kind} ${depth} ${place}`;
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
