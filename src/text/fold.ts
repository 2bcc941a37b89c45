import { caseFold } from './case-fold.js';
import { exactForm } from './exact-form.js';

/** A text folded for search, and where each of its UTF-16 units came from. */
export interface FoldedText {
  readonly text: string;
  /**
   * For each UTF-16 unit of `text`, where the character that it came from begins in the original, in UTF-16 units;
   * one more entry than `text` has units, the last one being the original's length.
   */
  readonly offsets: Uint32Array;
}

/**
 * Either (captured) a run of what folds to its lower case and to nothing else, printable ASCII and the common Han
 * characters, with no mark behind it; or one character with everything that may compose with it: a Hangul syllable of
 * jamo, a base with its combining marks, a half-width kana with its voicing mark.
 */
const PIECE =
  /([ -~\u4E00-\u9FFF]+(?![\p{M}\uFF9E\uFF9F]))|(?:[\u1100-\u1112][\u1161-\u1175][\u11A8-\u11C2]?|[\uAC00-\uD7A3][\u11A8-\u11C2]?|[^])[\p{M}\uFF9E\uFF9F]*/gu;

/** A text that is one such run. */
const RUN = /^[ -~\u4E00-\u9FFF]*$/;

/** Only here is a mark an accent. Elsewhere it makes another letter: Cyrillic й, kana が, Indic vowels. */
const ACCENTED_SCRIPT = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const MARKS = /\p{M}+/gu;

/** Letters and digits (CO₂, m²) that people type without what sets them apart, though Unicode does not decompose them so. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ё', 'е'],
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['\u0640', ''],
  ...Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹', (digit, value) => [digit, String(value)] as const),
  ...Array.from('₀₁₂₃₄₅₆₇₈₉', (digit, value) => [digit, String(value)] as const),
]);

/**
 * Folds for search: case, width, kind of space, and accents where the script has them (Latin, Greek, Arabic, Hebrew).
 * Never for comparing segments: that is `exactForm`.
 */
export function fold(text: string): FoldedText {
  const offsets: number[] = [];
  let folded = '';
  for (const { 0: piece, 1: run, index } of text.matchAll(PIECE)) {
    const result = run === undefined ? foldCharacter(piece) : run.toLowerCase();
    folded += result;
    // A run keeps its length; all units of a folded character come from where that one began.
    for (let unit = 0; unit < result.length; unit++) offsets.push(run === undefined ? index : index + unit);
  }
  offsets.push(text.length);
  return { text: folded, offsets: Uint32Array.from(offsets) };
}

/** The text that `fold` gives, for those who need no places in the original. */
export function foldedText(text: string): string {
  if (RUN.test(text)) return text.toLowerCase();
  let folded = '';
  for (const { 0: piece, 1: run } of text.matchAll(PIECE)) folded += run?.toLowerCase() ?? foldCharacter(piece);
  return folded;
}

/**
 * The part of the original that a part of the folded text came from: whole characters with their marks.
 * @param start first folded UTF-16 unit
 * @param end the unit after the last one; equal to `start` for an empty part
 */
export function rangeInOriginal(
  folded: FoldedText,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const { offsets } = folded;
  const first = offsets[start]!;
  if (end <= start) return { start: first, end: first };
  const last = offsets[end - 1]!;
  let after = end;
  while (after < offsets.length - 1 && offsets[after] === last) after++;
  return { start: first, end: offsets[after]! };
}

/** What single UTF-16 units fold to, filled as they are met. */
const known = new Map<string, string>();

function foldCharacter(character: string): string {
  if (character.length > 1) return foldAnew(character);
  const found = known.get(character);
  if (found !== undefined) return found;
  const folded = foldAnew(character);
  known.set(character, folded);
  return folded;
}

function foldAnew(character: string): string {
  if (/^\s$/u.test(character)) return ' ';
  const letter = caseFold(exactForm(character)).normalize('NFD');
  const plain = ACCENTED_SCRIPT.test(letter) ? letter.replaceAll(MARKS, '') : letter;
  const composed = plain.normalize('NFC');
  return PLAIN_LETTERS.get(composed) ?? composed;
}
