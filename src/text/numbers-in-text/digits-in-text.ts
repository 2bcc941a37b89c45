import { addDecimals, shiftDecimal } from '../decimals.js';
import { numberSignsOf } from '../number-signs.js';
import { parseNumber } from '../numbers.js';
import type { TextInLanguage } from '../text-in-language.js';
import { endAfter, wordsAfterOf } from './after-numbers.js';
import { withHalf } from './halves.js';
import type { NumberInText } from './number-in-text.js';
import type { NumeralWord } from './numeral-words.js';
import { numeralWordAt } from './numeral-word-at.js';
import { currencyBefore, isSignOfUnit, unitAfter } from './unit-words.js';
import { clockAt } from './clock-times.js';
import { shortYearAt } from './short-years.js';
import { type BareNumber, withWhatIsCounted } from './what-is-counted.js';

/** A number that begins with a number token, in a language that does not count with Han units. */
export function numberOfDigitsAt(text: TextInLanguage, index: number): readonly NumberInText[] {
  const { plain, language } = text;
  const run = digitsAt(text, index);
  const parts = parseNumber(run.form, numberSignsOf(language).decimal);
  const place = { start: run.start, end: run.end, digits: run.form, weight: 'certain' as const, power: 0 };
  if (parts === undefined) return severalNumbers(run);
  const digits = parts.fraction === '' ? parts.integer : `${parts.integer}.${parts.fraction}`;
  const bare = withSignOfPart(plain, { ...place, values: [shiftDecimal(digits, 0)] });
  const clock = clockAt(text, bare);
  if (clock.length > 0) return clock;
  const year = shortYearAt(plain, bare);
  if (year !== undefined) return [year];
  const ordinal = ordinalAt(text, bare);
  if (ordinal !== undefined) return [ordinal];
  const scaled = withScaleWords(text, run.next, bare);
  const counted = withWhatIsCounted(text, scaled);
  const number = counted.unit === undefined && counted.kind === 'number' ? withHalf(text, counted) : counted;
  return [number.end === run.end && isLabel(plain, number) ? { ...number, kind: 'label', weight: 'likely' } : number];
}

const PARTS: Readonly<Record<string, string>> = { '½': '0.5', '¼': '0.25', '¾': '0.75', '⅕': '0.2', '⅛': '0.125' };

/** "2½". */
function withSignOfPart<Of extends BareNumber>(plain: string, bare: Of): Of {
  const part = PARTS[plain.charAt(bare.end)];
  if (part === undefined) return bare;
  return { ...bare, end: bare.end + 1, values: [addDecimals(bare.values[0]!, part)] };
}

/** "2,4,8" are three numbers, "3.10.8" is a version or a section. */
function severalNumbers({ start, form }: Digits): readonly NumberInText[] {
  let at = start;
  return form.split(',').map((digits): NumberInText => {
    const place = { start: at, end: at + digits.length };
    at = place.end + 1;
    const value = /^\d+(?:\.\d+)?$/u.test(digits) ? shiftDecimal(digits, 0) : digits;
    return { ...place, kind: 'number', values: [value], digits, weight: 'certain', power: 0 };
  });
}

interface Digits {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly form: string;
}

/** As the international system of units wants it, in any language. */
const SPACED = /(?<![\d.,] ?)[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?(?![\d.,]*\d| \d)/uy;

function digitsAt({ plain, tokens, ends }: TextInLanguage, index: number): Digits {
  const { start, end, form } = tokens[index]!;
  SPACED.lastIndex = start;
  const [spaced] = SPACED.exec(plain) ?? [];
  const next = spaced === undefined ? undefined : ends.get(start + spaced.length);
  if (next !== undefined) return { start, end: start + spaced!.length, next, form: spaced! };
  const bare = form.replace(/[%万亿萬億]+$/u, '');
  return { start, end: end - (form.length - bare.length), next: index + 1, form: bare };
}

/** "21st", "3e", "19. Jahrhundert"; the decade of "80-е" is none. */
function ordinalAt({ plain, language }: TextInLanguage, bare: BareNumber): NumberInText | undefined {
  const { ordinal, decade } = wordsAfterOf(language);
  const end = endAfter(ordinal, plain, bare.end);
  if (end === undefined || (/^\d*\d0$/u.test(bare.values[0]!) && endAfter(decade, plain, bare.end) !== undefined))
    return undefined;
  const counted = unitAfter(plain, end, language);
  const isAge = counted?.unit.name === 'century' || counted?.unit.name === 'millennium';
  return { ...bare, kind: 'number', end, ...(isAge && counted) };
}

/** Beside money and, right at the digits, before a unit: "$3m", "€3 m", "3,2 Md€", "3m tonnes". */
const SHORT_SCALE = /([ \u00A0\u202F]?)(k|m|mln|bn?|mds?|tr?n)(?![\p{L}\p{N}])/iuy;
const SHORT_SCALES: Readonly<Record<string, number>> = {
  ...{ k: 3, m: 6, mln: 6, b: 9, bn: 9, md: 9, mds: 9, tn: 12, trn: 12 },
};
/** Those that stand before money: "3 M€". */
const SCALE_OF_MONEY = /^(?:k|M|mln|Mds?|bn?)$/u;

/** "320 million", "9 hundred thousand", and after a sign of money or before a unit "$3m", "3m tonnes". */
function withScaleWords(
  text: TextInLanguage,
  next: number,
  bare: BareNumber & { readonly digits: string },
): BareNumber {
  const [digits] = bare.values as [string];
  let [power, end, at] = [0, bare.end, next];
  for (;;) {
    // "a 100-billion-yuan mark".
    const word = text.tokens[at]?.form === '-' ? at + 1 : at;
    // "3 MN" are meganewtons, "3 mn" are millions.
    const isScale = isRightAfter(text, word, end) && !isSignOfUnit(text.tokens[word]!.form);
    const more = isScale ? powerOfWord(numeralWordAt(text, word)) : 0;
    if (more === 0) break;
    power += more;
    end = text.tokens[word]!.end;
    at = word + 1;
  }
  if (power === 0) return shortScale(text, bare) ?? bare;
  // The full stop of "Mio." but not that of the sentence.
  const isShort =
    end - text.tokens[at - 1]!.start <= 4 && text.plain.charAt(end) === '.' && end + 1 < text.plain.length;
  if (isShort) end += 1;
  return { ...bare, end, values: [shiftDecimal(digits, power)], power, digits: text.plain.slice(bare.start, end) };
}

function powerOfWord(word: NumeralWord | undefined): number {
  if (word?.role === 'scale') return word.power;
  return word?.role === 'multiple' && word.value === 100 ? 2 : 0;
}

function isRightAfter({ plain, tokens }: TextInLanguage, at: number, end: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    (token.start === end || (token.start <= end + 2 && /^[\s.-]{1,2}$/u.test(plain.slice(end, token.start))))
  );
}

function shortScale({ plain, language }: TextInLanguage, bare: BareNumber): BareNumber | undefined {
  SHORT_SCALE.lastIndex = bare.end;
  const [all, gap, scale] = SHORT_SCALE.exec(plain) ?? [];
  if (all === undefined) return undefined;
  const end = bare.end + all.length;
  if (currencyBefore(plain, bare.start) === undefined) {
    const counted = unitAfter(plain, end, language);
    const isMoney = counted?.unit.dimension === 'money' && SCALE_OF_MONEY.test(scale!);
    const isOfUnit = counted !== undefined && gap === '' && plain.charAt(end) === ' ' && /^(?:k|m|bn?)$/iu.test(scale!);
    if (!isMoney && !isOfUnit) return undefined;
  }
  const power = SHORT_SCALES[scale!.toLowerCase()]!;
  return { ...bare, end, values: [shiftDecimal(bare.values[0]!, power)], power };
}

/** "5G", "3D", "2x": letters right after it, of which no unit is known. */
function isLabel(plain: string, { end, kind, unit }: NumberInText): boolean {
  return (
    kind === 'number' &&
    unit === undefined &&
    /^\p{L}(?<![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/u.test(
      plain.slice(end, end + 2),
    )
  );
}
