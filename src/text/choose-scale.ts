import type { LanguageTag } from '../domain/language-tag.js';
import { decimalLengths, shiftDecimal } from './decimals.js';
import { languageOf } from './language-tags.js';
import type { WrittenNumber } from './numbers-in-language.js';
import { type ScaleWord, scaleWordsOf, wordsAreOptional } from './scale-words.js';

/** A number divided into digits and the word after them. */
export interface ScaledDigits {
  /** ASCII with a dot. */
  readonly digits: string;
  readonly word?: ScaleWord;
}

type Amount = Pick<WrittenNumber, 'digits' | 'scale'>;

/**
 * How a number is divided in the place of another one: by its word where that is usual, else by a word of the same
 * series ("90 million" by "9 billion"), else without one where the language allows that.
 * @returns undefined where none is usual: at most three decimals, and no "0.05 million"
 */
export function chooseScale(
  place: WrittenNumber,
  number: WrittenNumber,
  language: LanguageTag,
): ScaledDigits | undefined {
  const own = place.scale?.word;
  if (isPercent(place) !== isPercent(number)) return undefined;
  if (own?.percent === true) return { digits: number.digits, word: own };
  if (own === undefined) return scaleOfPlain(place, number, language);
  const kept = inUnitsOf(own, number);
  const powerStays = number.scale?.word.power === own.power;
  if (powerStays || isUsual(kept.digits, own) || Number(kept.digits) === 0) return kept;
  const series = scaleWordsOf(language).filter((word) => own.series !== undefined && word.series === own.series);
  return bestOf(series, number) ?? withoutWord(place, number, language);
}

/**
 * How a number is said in a language, wherever it stands: by the largest usual word that leaves at most three decimals,
 * else in digits alone.
 * @param value decimal digits, not negative
 */
export function spokenScale(value: string, language: LanguageTag): ScaledDigits {
  return bestOf(usualWordsOf(language), { digits: value }) ?? { digits: value };
}

/** The words in full of a language, or the Chinese units where the language has those; none where none are known. */
function usualWordsOf(language: LanguageTag): readonly ScaleWord[] {
  const hasUnits = ['zh', 'ja'].includes(languageOf(language));
  return scaleWordsOf(language).filter(({ series }) => series === (hasUnits ? 'units' : 'words'));
}

function isPercent({ scale }: WrittenNumber): boolean {
  return scale?.word.percent === true;
}

/** As written where the power of ten stays: "5.20" is not "5.2". */
function inUnitsOf(word: ScaleWord, number: Amount): ScaledDigits {
  const power = number.scale?.word.power ?? 0;
  return { digits: power === word.power ? number.digits : shiftDecimal(number.digits, power - word.power), word };
}

/** Digits stay digits, unless the new number comes with a word and the old one was too small for any. */
function scaleOfPlain(place: WrittenNumber, number: WrittenNumber, language: LanguageTag): ScaledDigits {
  const usual = usualWordsOf(language);
  const smallest = Math.min(...usual.map(({ power }) => power));
  const wantsWord = number.scale !== undefined && wordsAreOptional(language) && !place.isCompound;
  const wasTooSmall = decimalLengths(place.value).integer <= smallest;
  return (wantsWord && wasTooSmall ? bestOf(usual, number) : undefined) ?? plainDigits(number);
}

function plainDigits(number: WrittenNumber): ScaledDigits {
  return { digits: number.scale === undefined ? number.digits : number.value };
}

/** The largest word that leaves a usual number, else one that leaves at most six digits before the decimal sign. */
function bestOf(words: readonly ScaleWord[], number: Amount): ScaledDigits | undefined {
  const largestFirst = [...words].sort((a, b) => b.power - a.power).map((word) => inUnitsOf(word, number));
  const long = ({ digits }: ScaledDigits): boolean => hasUsualLengths(digits, 6);
  return largestFirst.find(({ digits, word }) => isUsual(digits, word!)) ?? largestFirst.find(long);
}

function isUsual(digits: string, { isHan }: ScaleWord): boolean {
  return hasUsualLengths(digits, isHan ? 4 : 3);
}

function hasUsualLengths(digits: string, most: number): boolean {
  const { integer, fraction } = decimalLengths(digits);
  return integer <= most && fraction <= 3 && !/^0(?:\.|$)/u.test(digits);
}

/** The full stop of "Mio." may also be that of the sentence. */
function withoutWord(place: WrittenNumber, number: WrittenNumber, language: LanguageTag): ScaledDigits | undefined {
  const { word, form } = place.scale!;
  const stays = !wordsAreOptional(language) || word.forms[form]!.endsWith('.') || number.value.includes('.');
  return stays ? undefined : { digits: number.value };
}
