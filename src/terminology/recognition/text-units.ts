import type { LanguageTag } from '../../domain/language-tag.js';
import { exactForm } from '../../text/exact-form.js';
import { fold, foldedText, rangeInOriginal } from '../../text/fold.js';
import { languageOf } from '../../text/language-tags.js';
import { type Token, tokenise } from '../../text/tokens.js';
import { foldHan } from '../han-folding.js';

/** What a unit is made of; `mark` is punctuation, a symbol, or anything else. */
export type UnitKind = 'letters' | 'digits' | 'han' | 'katakana' | 'hiragana' | 'hangul' | 'mark';

/**
 * The smallest part at which a term may begin or end: a run of letters or of digits, one Chinese, Japanese or Korean
 * character, one punctuation mark. "COVID19" is two, so that it meets "COVID-19". Spaces, hyphens and apostrophes are none.
 */
export interface TextUnit {
  readonly kind: UnitKind;
  /** As it is written, in NFC and one width. */
  readonly form: string;
  /** What it is compared by: folded, for Chinese in one script. */
  readonly key: string;
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
}

/** Hyphens and apostrophes, which make no difference; a dash sets apart what it stands between. */
const IGNORED = /^[-\u00ad\u200b\u2010\u2011\u2013'’‘ʼ]$/u;
const KINDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/^\p{Nd}/u, 'digits'],
  [/^\p{Script=Han}/u, 'han'],
  [/^[\p{Script=Katakana}ー]/u, 'katakana'],
  [/^\p{Script=Hiragana}/u, 'hiragana'],
  [/^\p{Script=Hangul}/u, 'hangul'],
  [/^[\p{L}\p{M}\p{N}]/u, 'letters'],
];
/** What may hide several units in one token: letters beside digits, and Korean beside anything. */
const SEVERAL = /[\p{L}\p{M}]\p{Nd}|\p{Nd}\p{L}|\p{Script=Hangul}/u;
const PARTS = /\p{Script=Hangul}|\p{Nd}+|[^\p{Nd}\p{Script=Hangul}]+/gu;
const SOFT_HYPHEN = /\u00ad/gu;

/** The units of a text or of a term. Linear in its length. */
export function textUnits(text: string, language: LanguageTag): readonly TextUnit[] {
  const folded = languageOf(language) === 'zh' ? foldHan(text) : text;
  const units: TextUnit[] = [];
  for (const token of tokenise(folded)) {
    if (IGNORED.test(token.form)) continue;
    if (token.kind === 'word' && token.form.length > 1 && SEVERAL.test(token.form)) addParts(units, folded, token);
    else addUnit(units, token.form, token.start, token.end);
  }
  return units;
}

function addParts(units: TextUnit[], text: string, { start, end }: Token): void {
  const written = text.slice(start, end);
  const folded = fold(written);
  for (const { 0: part, index } of folded.text.matchAll(PARTS)) {
    const place = rangeInOriginal(folded, index, index + part.length);
    addUnit(units, exactForm(written.slice(place.start, place.end)), start + place.start, start + place.end);
  }
}

function addUnit(units: TextUnit[], form: string, start: number, end: number): void {
  const key = foldedText(form).replace(SOFT_HYPHEN, '');
  if (key !== '') units.push({ kind: kindOf(form), form, key, start, end });
}

const known = new Map<string, UnitKind>();

/** By the first character, of which texts have few. */
function kindOf(form: string): UnitKind {
  const first = form.charAt(0);
  const found = known.get(first);
  if (found !== undefined) return found;
  const kind = KINDS.find(([pattern]) => pattern.test(form))?.[1] ?? 'mark';
  // Half a surrogate pair says nothing.
  if (form.codePointAt(0)! <= 0xffff) known.set(first, kind);
  return kind;
}

/** Whether a unit is a word or a number of a script with spaces between words. */
export function isWord({ kind }: TextUnit): boolean {
  return kind === 'letters' || kind === 'digits';
}
