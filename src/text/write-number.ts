import { agreeingForm } from './number-agreement.js';
import { type ScaledDigits, chooseScale } from './choose-scale.js';
import { writeHanCompound } from './han-compound.js';
import { inCaseOf } from './letter-case.js';
import { numberSignsOf } from './number-signs.js';
import type { WrittenNumber } from './numbers-in-language.js';
import type { ScaleWord } from './scale-words.js';
import type { TextEdit } from './text-edits.js';
import type { TextInLanguage } from './text-in-language.js';
import { articleFits, endingFor } from './words-beside-numbers.js';
import { languageOf } from './language-tags.js';
import { inWidthOf, writeDigits } from './written-digits.js';

/**
 * Writes a number, read in any language, in the place of another one and as that one is written.
 * @param place a number of this text that has parts
 * @param number has parts
 * @returns the edits in order; undefined where it cannot be written there without doubt
 */
export function writeNumber(text: TextInLanguage, place: WrittenNumber, number: WrittenNumber): TextEdit[] | undefined {
  const scaled = chooseScale(place, number, text.language);
  if (scaled === undefined) return undefined;
  if (isCompoundAt(place, scaled, text)) return compoundEdit(text, place, number);
  const before = text.plain.slice(Math.max(0, place.start - 4), place.start);
  if (!articleFits(before, place.digits, scaled.digits, text.language)) return undefined;
  const digits = digitsFor(text, place, number, scaled);
  const after = digits === undefined ? undefined : afterDigits(text, place, scaled);
  if (digits === undefined || after === undefined) return undefined;
  const edits = [{ start: place.start, end: place.digitsEnd, text: digits }, ...after];
  return edits.filter((edit) => text.text.slice(edit.start, edit.end) !== edit.text);
}

const LETTERS = /\p{L}+/uy;

function lettersAfter({ plain }: TextInLanguage, { digitsEnd, scale }: WrittenNumber): string {
  LETTERS.lastIndex = digitsEnd;
  return scale === undefined ? (LETTERS.exec(plain)?.[0] ?? '') : '';
}

function digitsFor(
  text: TextInLanguage,
  place: WrittenNumber,
  number: WrittenNumber,
  { digits, word }: ScaledDigits,
): string | undefined {
  const [like, signs] = [place.parts!, numberSignsOf(text.language)];
  // "5G" may be a name or an amount: a decimal sign is as in the query where that is also the language's.
  const needsSign = digits.includes('.') && like.decimal === '' && /^[A-Za-z]/u.test(lettersAfter(text, place));
  if (needsSign && number.parts!.decimal !== signs.decimal) return undefined;
  const hasWord = number.scale !== undefined && !number.scale.word.percent;
  const isQuantity = word?.isHan !== true && (hasWord || word?.percent === false || number.parts!.group !== '');
  const written = text.text.slice(place.start, place.digitsEnd);
  return writeDigits({ digits, isQuantity }, like, written, signs);
}

/** What changes after the digits: the word of the scale, or the ending of an ordinal. */
function afterDigits(text: TextInLanguage, place: WrittenNumber, scaled: ScaledDigits): TextEdit[] | undefined {
  const { digitsEnd, end, scale } = place;
  const { word } = scaled;
  if (word === undefined && scale !== undefined) return [{ start: digitsEnd, end, text: '' }];
  if (word === undefined) return endingEdit(text, place, scaled);
  const form = formFor(word, place, scaled.digits);
  if (form === undefined) return undefined;
  if (scale === undefined) {
    const isLabel = !word.isHan && lettersAfter(text, place) !== '';
    return isLabel ? undefined : [{ start: digitsEnd, end: digitsEnd, text: word.isHan ? form : ` ${form}` }];
  }
  const listed = scale.word.forms[scale.form]!;
  // The unit that stays is left as it is: 萬 or 万, full width or not.
  return form === listed
    ? []
    : [{ start: scale.start, end, text: inCaseOf(text.text.slice(scale.start, end), listed, form) }];
}

function endingEdit(text: TextInLanguage, place: WrittenNumber, { digits }: ScaledDigits): TextEdit[] | undefined {
  const letters = lettersAfter(text, place);
  const ending = endingFor(letters, digits, text.language);
  const end = place.digitsEnd + letters.length;
  return ending === undefined ? undefined : [{ start: place.digitsEnd, end, text: ending }];
}

function formFor(word: ScaleWord, { scale, digits: was }: WrittenNumber, digits: string): string | undefined {
  const { agreement, forms } = word;
  if (scale === undefined) return forms[agreement[0]!(digits)];
  const form = agreeingForm(agreement, { number: was, form: scale.form }, digits);
  return form === undefined ? undefined : forms[form];
}

/** Japanese writes "3億2000万" where Chinese writes "3.2亿", unless the old number has a decimal sign too. */
function isCompoundAt(place: WrittenNumber, { digits, word }: ScaledDigits, { language }: TextInLanguage): boolean {
  const needsFraction = digits.includes('.') && !place.digits.includes('.');
  return place.isCompound || (languageOf(language) === 'ja' && word?.isHan === true && needsFraction);
}

function compoundEdit(
  { text, language }: TextInLanguage,
  place: WrittenNumber,
  { value }: WrittenNumber,
): TextEdit[] | undefined {
  if (!/^\d+$/u.test(value)) return undefined;
  const { start, end, scale, digitsEnd } = place;
  // "3000多万" has no compound.
  if (scale !== undefined && scale.start !== digitsEnd) return undefined;
  return [{ start, end, text: inWidthOf(text.slice(start, end), writeHanCompound(value, language)) }];
}
