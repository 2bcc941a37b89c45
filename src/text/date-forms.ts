import type { LanguageTag } from '../domain/language-tag.js';
import { byLanguage } from './by-language.js';
import { languageOf, regionOf } from './language-tags.js';
import { monthNamesOf } from './month-names.js';

/** One usual way of writing a date. */
export interface DateForm {
  /** Names it: "D N Y". Y, M and D are digits, N is the name of the month, _ may be a space. */
  readonly shape: string;
  /** Sticky, on text without widths, with the groups `year`, `month`, `name`, `day` and `ending` of the day. */
  readonly pattern: RegExp;
  /** Whether single digits usually get a zero: "05.03.2025". */
  readonly isPadded: boolean;
}

const IN_ANY_LANGUAGE = ['Y-M-D', 'Y/M/D', 'Y.M.D', 'D.M.Y', 'D/M/Y'];
const PADDED = new Set(['Y-M-D', 'D.M.Y', 'D/M/Y']);

const HAN = ['Y_年_M_月_D_日', 'Y_年_M_月', 'M_月_D_日', 'M_月'];

const SHAPES: Readonly<Record<string, readonly string[]>> = {
  en: ['D N Y', 'D N, Y', 'N D, Y', 'N D Y', 'D of N Y', 'D of N, Y', 'D N', 'N D', 'D of N', 'N Y', 'N, Y', 'N'],
  de: ['D. N Y', 'D. N', 'N Y', 'N', 'D.M.'],
  fr: ['D N Y', 'D N', 'N Y', 'N'],
  es: ['D de N de Y', 'D de N del Y', 'D de N', 'N de Y', 'N del Y', 'N Y', 'N'],
  ru: ['D N Y', 'D N', 'N Y', 'N'],
  zh: HAN,
  ja: HAN,
};

/** What may stand right after a day and belongs to it. */
const DAY_ENDINGS: Readonly<Record<string, string>> = { en: 'st|nd|rd|th', fr: 'er' };

export const dateFormsOf = byLanguage((language): readonly DateForm[] => {
  const shapes = [...(SHAPES[languageOf(language)] ?? []), ...numericShapes(language)];
  return shapes.map((shape) => ({
    shape,
    pattern: new RegExp(patternOf(shape, language), 'iuyd'),
    isPadded: PADDED.has(shape),
  }));
});

/** In English without a region nobody knows whether the day or the month comes first. */
function numericShapes(language: LanguageTag): readonly string[] {
  if (languageOf(language) !== 'en') return IN_ANY_LANGUAGE;
  const region = regionOf(language);
  if (region === undefined) return [...IN_ANY_LANGUAGE, 'M/D/Y'];
  return region === 'US' ? [...IN_ANY_LANGUAGE.filter((shape) => shape !== 'D/M/Y'), 'M/D/Y'] : IN_ANY_LANGUAGE;
}

/** Without it "3.2." is a section. */
const BEFORE_DAY = '(?<=(?<!\\p{L})(?:am|ab|bis|bis zum|den|dem|einschließlich|seit|vom|zum|und|[–-])[ \\u00A0]?)';

function patternOf(shape: string, language: LanguageTag): string {
  const ending = DAY_ENDINGS[languageOf(language)];
  const byLetter: Readonly<Record<string, string>> = {
    Y: '(?<year>[12]\\d{3})',
    M: '(?<month>\\d{1,2})',
    D: `(?<day>\\d{1,2})${ending === undefined ? '' : `(?<ending>${ending})?`}${languageOf(language) === 'ru' ? '(?:-го)?' : ''}`,
    N: `(?<name>${monthPattern(language, shape === 'N')})`,
    ' ': '[ \\u00A0\\u2009\\u202F]',
    _: ' ?',
    日: '[日号號]',
    '.': '\\.',
  };
  const pattern = shape.replaceAll(/[YMDN _日.]/gu, (letter) => byLetter[letter]!);
  return shape === 'D.M.' ? BEFORE_DAY + pattern : pattern;
}

function monthPattern(language: LanguageTag, alone: boolean): string {
  const names = monthNamesOf(language).filter(({ isFull }) => isFull || !alone);
  const longestFirst = [...new Set(names.flatMap((spelling) => spelling.names))].sort((a, b) => b.length - a.length);
  return longestFirst.map((name) => name.replaceAll('.', '\\.')).join('|');
}
