import type { CheckedText } from '../checked-text.js';
import type { Place } from '../places.js';

/** Pairs of brackets; those of two widths are one kind. */
const KINDS: readonly (readonly [opening: string, closing: string])[] = [
  ['(（', ')）'],
  ['[［', ']］'],
  ['{｛', '}｝'],
  ['【', '】'],
  ['〔', '〕'],
  ['《', '》'],
  ['〈', '〉'],
];
const OPENING = new Map(
  KINDS.flatMap(([opening], kind) => [...opening].map((character) => [character, kind] as const)),
);
const CLOSING = new Map(
  KINDS.flatMap(([, closing], kind) => [...closing].map((character) => [character, kind] as const)),
);

const BRACKET = /[()[\]{}（）［］｛｝【】〔〕《》〈〉]/g;
/** "1)", "a)", "iv)" at the beginning, behind a space or another mark. */
const LIST_MARKER = /(?:^|[\s、，,;；:：。.（(“"])(?:\p{L}|\p{N}{1,3}|[ivx]{1,4})$/u;
const FACE = /[:;=][-'^o]?$/;
/** Numbers on both sides of a comma: "[0, 1)". */
const INTERVAL = /[([]\s*[-−+]?(?:[\p{N}.]{1,12}|∞|\p{L})\s*[,;，]\s*[-−+]?(?:[\p{N}.]{1,12}|∞|\p{L})\s*[)\]]/gu;
const NAMED = [/^(?:"."|'.'|`.`|“.”|‘.’|「.」|«.»|„.“)$/su, /^«\s.\s»$/su];

/** Brackets without a partner of their kind, in order; list markers, faces and half-open intervals have none. */
export function unpairedBrackets(side: CheckedText): readonly Place[] {
  if (side.text.search(BRACKET) < 0) return [];
  const text = side.withoutLiterals.replace(INTERVAL, (interval) => ' '.repeat(interval.length));
  const open: number[][] = KINDS.map(() => []);
  const unpaired: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(BRACKET)) {
    const opening = OPENING.get(bracket);
    if (isNamed(text, index)) continue;
    if (opening === undefined) {
      const isPaired = open[CLOSING.get(bracket)!]!.pop() !== undefined;
      if (!isPaired && !isFace(text, index) && !isMarker(text, index)) unpaired.push(index);
    } else if (!isFace(text, index)) open[opening]!.push(index);
  }
  return [...unpaired, ...open.flat()].sort((a, b) => a - b).map((start) => ({ start, end: start + 1 }));
}

function isMarker(text: string, index: number): boolean {
  return LIST_MARKER.test(text.slice(Math.max(index - 5, 0), index));
}

function isFace(text: string, index: number): boolean {
  const after = text.charAt(index + 1);
  return FACE.test(text.slice(Math.max(index - 2, 0), index)) && (after === '' || /[\s.,!?)]/.test(after));
}

/** A mark that the text speaks about: “(”. */
function isNamed(text: string, index: number): boolean {
  return NAMED.some((named, spaces) => named.test(text.slice(Math.max(index - 1 - spaces, 0), index + 2 + spaces)));
}
