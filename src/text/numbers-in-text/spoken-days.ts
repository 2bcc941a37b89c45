import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../language-tags.js';
import type { NumberInText } from './number-in-text.js';

/** What stands between the day and the month. */
const BETWEEN: Readonly<Record<string, RegExp>> = {
  en: /^ of $/u,
  de: /^ $/u,
  fr: /^ $/u,
  es: /^ de $/u,
  ru: /^ $/u,
};
const LONGEST_BETWEEN = 4;

/** "the first of April", "двадцать первого мая": a number in words right before a month is its day. */
export function withSpokenDays(
  plain: string,
  language: LanguageTag,
  numbers: readonly NumberInText[],
): readonly NumberInText[] {
  const between = BETWEEN[languageOf(language)];
  if (between === undefined) return numbers;
  return numbers.map((number, index) => {
    const month = numbers[index + 1];
    const gap = month?.kind === 'month' ? month.start - number.end : 0;
    if (gap === 0 || gap > LONGEST_BETWEEN || !mayBeDay(number)) return number;
    if (!between.test(plain.slice(number.end, month!.start))) return number;
    return { ...number, kind: 'day', weight: 'certain', date: { start: number.start, end: month!.date!.end } };
  });
}

function mayBeDay({ kind, digits, values: [value], unit }: NumberInText): boolean {
  return kind === 'number' && digits === undefined && unit === undefined && /^(?:[1-9]|[12]\d|3[01])$/u.test(value!);
}
