import type { LanguageTag } from '../../domain/language-tag.js';
import { exactForm } from '../../text/exact-form.js';
import { fold, foldedText, rangeInOriginal } from '../../text/fold.js';
import { languageOf } from '../../text/language-tags.js';
import { remembering } from '../../text/remembering.js';
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

/**
 * The units of a text or of a term. Linear in its length.
 * @param tokens those of the text, where they are known
 */
export function textUnits(
  text: string,
  language: LanguageTag,
  tokens: readonly Token[] = tokenise(text),
): readonly TextUnit[] {
  const readForm = languageOf(language) === 'zh' ? readChineseForm : readPlainForm;
  const units: TextUnit[] = [];
  for (const { form, start, end } of tokens) {
    const { kind, key, isSeveral } = readForm(form);
    if (isSeveral) addParts(units, text.slice(start, end), start);
    else if (key !== '') units.push({ kind, form, key, start, end });
  }
  return units;
}

function addParts(units: TextUnit[], written: string, at: number): void {
  const folded = fold(written);
  for (const { 0: part, index } of folded.text.matchAll(PARTS)) {
    const place = rangeInOriginal(folded, index, index + part.length);
    const form = exactForm(written.slice(place.start, place.end));
    const { kind, key } = readPlainForm(form);
    if (key !== '') units.push({ kind, form, key, start: at + place.start, end: at + place.end });
  }
}

/** What a token is as a unit, wherever it stands. */
interface FormAsUnit {
  readonly kind: UnitKind;
  /** '' where it is none. */
  readonly key: string;
  /** It hides several. */
  readonly isSeveral: boolean;
}

const readPlainForm = remembering((form) => formAsUnit(form, form));
const readChineseForm = remembering((form) => formAsUnit(form, foldHan(form)));

/** @param compared the form in one script */
function formAsUnit(form: string, compared: string): FormAsUnit {
  const kind = KINDS.find(([pattern]) => pattern.test(form))?.[1] ?? 'mark';
  const key = IGNORED.test(form) ? '' : foldedText(compared).replace(SOFT_HYPHEN, '');
  return { kind, key, isSeveral: kind !== 'digits' && form.length > 1 && SEVERAL.test(form) };
}

/** Whether a unit is a word or a number of a script with spaces between words. */
export function isWord({ kind }: TextUnit): boolean {
  return kind === 'letters' || kind === 'digits';
}
