import type { Content } from '../domain/content.js';
import { formatNumber, numberValue, parseNumber } from '../text/numbers.js';
import { type Token, tokenise } from '../text/tokens.js';
import type { AnalysedText } from './analysed-text.js';
import type { TextComparison } from './similarity.js';

/**
 * A match's target with the query's numbers, for a match in which only numbers differ.
 *
 * A number is put in where it corresponds one to one: its value stands in the target as often as in the memory's source.
 * It is written as the target had the old one. Plain digits and % only; a number with 万 or 亿 is not adapted yet.
 * @returns undefined when more than numbers differs, when any changed number has no such place, cannot be written
 *   there, or has a code inside it: all or nothing, so that no number of the old text stays by accident
 */
export function adaptNumbers(
  query: AnalysedText,
  source: AnalysedText,
  target: Content,
  comparison: TextComparison,
): Content | undefined {
  if (comparison.tenths < 1000 || !comparison.numbersDiffer) return undefined;
  const changes = changedNumbers(query, source);
  if (changes.size === 0) return undefined;
  const places = numberTokens(target.text).filter(({ form }) => changes.has(numberValue(form)));
  for (const value of changes.keys()) {
    if (countOf(value, source.numbers) !== places.filter(({ form }) => numberValue(form) === value).length)
      return undefined;
  }
  const edits: Edit[] = [];
  for (const place of places) {
    const written = target.text.slice(place.start, place.end);
    const text = rewritten(changes.get(numberValue(place.form))!, place.form, FULL_WIDTH_DIGIT.test(written));
    if (text === undefined || hasCodeInside(target, place)) return undefined;
    edits.push({ ...place, text });
  }
  return applyEdits(target, edits);
}

/** The memory's values whose number has another value in the query, with the form that the query gives it. */
function changedNumbers(query: AnalysedText, source: AnalysedText): ReadonlyMap<string, string> {
  const forms = query.tokens.filter(({ kind }) => kind === 'number').map(({ form }) => form);
  const changes = source.numbers.map((value, index) => [value, forms[index]!] as const);
  return new Map(changes.filter(([value, form]) => numberValue(form) !== value));
}

const FULL_WIDTH_DIGIT = /[\uFF10-\uFF19]/u;

function rewritten(form: string, like: string, inFullWidth: boolean): string | undefined {
  const [number, written] = [parseNumber(form), parseNumber(like)];
  if (number === undefined || written === undefined || /[万亿]/u.test(number.unit + written.unit)) return undefined;
  const text = formatNumber(number, written);
  return inFullWidth ? text?.replaceAll(/[!-~]/gu, toFullWidth) : text;
}

function toFullWidth(ascii: string): string {
  return String.fromCharCode(ascii.charCodeAt(0) + 0xfee0);
}

function numberTokens(text: string): Token[] {
  return tokenise(text).filter(({ kind }) => kind === 'number');
}

function countOf(value: string, values: readonly string[]): number {
  return values.filter((other) => other === value).length;
}

function hasCodeInside({ codes }: Content, { start, end }: Token): boolean {
  return codes.some(({ at }) => at > start && at < end);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits are in the order of the text and do not touch; codes move along. */
function applyEdits({ text, codes }: Content, edits: readonly Edit[]): Content {
  const growthBefore = (at: number): number =>
    edits.filter(({ end }) => end <= at).reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  let adapted = '';
  let position = 0;
  for (const edit of edits) {
    adapted += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return {
    text: adapted + text.slice(position),
    codes: codes.map((code) => ({ ...code, at: code.at + growthBefore(code.at) })),
  };
}
