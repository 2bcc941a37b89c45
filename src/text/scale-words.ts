import type { LanguageTag } from '../domain/language-tag.js';
import { byLanguage } from './by-language.js';
import { type Agreement, ARABIC, INVARIABLE, ONE_OR_MORE, RUSSIAN, TWO_OR_MORE } from './number-agreement.js';
import { languageOf, languageScriptOf } from './language-tags.js';

/** What makes another value of the digits before it: "million", "Mrd.", "亿", "%". */
export interface ScaleWord {
  /** The power of ten; 0 for a percentage. */
  readonly power: number;
  readonly percent: boolean;
  /** Words of one series can stand in each other's place; undefined stands for itself alone. */
  readonly series?: string;
  /** Its spellings by number, as `agreement` counts them. */
  readonly forms: readonly string[];
  readonly agreement: Agreement;
  /** Chinese and Japanese units: four digits stand before one where others have three. */
  readonly isHan: boolean;
}

/** The words of a language. Any text may have % and Chinese units. */
export const scaleWordsOf = byLanguage((language): readonly ScaleWord[] => {
  const own = WORDS[languageOf(language)] ?? [];
  return [...own, ...hanUnitsOf(language), PERCENT_SIGN];
});

/**
 * Whether a plain number can take the place of one with a word, and the other way round. Not where the word wants a
 * preposition after it ("2 millions de personnes") or the noun depends on it ("2 миллиона человек").
 */
export function wordsAreOptional(language: LanguageTag): boolean {
  return ['en', 'de', 'zh', 'ja'].includes(languageOf(language));
}

function word(power: number, forms: readonly string[], more: Partial<ScaleWord> = {}): ScaleWord {
  return { power, percent: false, forms, agreement: INVARIABLE, isHan: false, ...more };
}

function percent(forms: readonly string[], agreement = INVARIABLE): readonly ScaleWord[] {
  return [word(0, forms, { percent: true, agreement })];
}

const [PERCENT_SIGN] = percent(['%']) as [ScaleWord];

/** Words that replace each other, by their powers of ten. */
function series(name: string, words: Readonly<Record<number, readonly string[]>>, agreement = INVARIABLE): ScaleWord[] {
  return Object.entries(words).map(([power, forms]) => word(Number(power), forms, { series: name, agreement }));
}

const WORDS: Readonly<Record<string, readonly ScaleWord[]>> = {
  en: [
    ...series('words', { 6: ['million'], 9: ['billion'], 12: ['trillion'] }),
    ...series('short', { 6: ['mn'], 9: ['bn'], 12: ['tn'] }),
    word(15, ['quadrillion']),
    word(18, ['quintillion']),
    word(3, ['thousand']),
    ...percent(['percent']),
    ...percent(['per cent']),
  ],
  de: [
    ...series(
      'words',
      { 6: ['Million', 'Millionen'], 9: ['Milliarde', 'Milliarden'], 12: ['Billion', 'Billionen'] },
      ONE_OR_MORE,
    ),
    ...series('short', { 6: ['Mio.'], 9: ['Mrd.'], 12: ['Bio.'] }),
    word(15, ['Billiarde', 'Billiarden'], { agreement: ONE_OR_MORE }),
    word(18, ['Trillion', 'Trillionen'], { agreement: ONE_OR_MORE }),
    word(3, ['Tausend']),
    ...percent(['Prozent']),
  ],
  fr: [
    // A thousand milliards is the usual word for what "billion" means.
    ...series('words', { 6: ['million', 'millions'], 9: ['milliard', 'milliards'] }, TWO_OR_MORE),
    ...series('short', { 6: ['Mio'], 9: ['Mrd'] }),
    word(12, ['billion', 'billions'], { agreement: TWO_OR_MORE }),
    word(12, ['mille milliards']),
    word(15, ['billiard', 'billiards'], { agreement: TWO_OR_MORE }),
    word(18, ['trillion', 'trillions'], { agreement: TWO_OR_MORE }),
    word(3, ['mille']),
    ...percent(['pour cent']),
  ],
  es: [
    // Nine milliards are "9000 millones".
    ...series('words', { 6: ['millón', 'millones'], 12: ['billón', 'billones'] }, ONE_OR_MORE),
    word(9, ['mil millones']),
    word(18, ['trillón', 'trillones'], { agreement: ONE_OR_MORE }),
    word(3, ['mil']),
    ...percent(['por ciento']),
  ],
  ru: [
    ...series(
      'words',
      {
        6: ['миллион', 'миллиона', 'миллионов'],
        9: ['миллиард', 'миллиарда', 'миллиардов'],
        12: ['триллион', 'триллиона', 'триллионов'],
      },
      RUSSIAN,
    ),
    ...series('short', { 6: ['млн'], 9: ['млрд'], 12: ['трлн'] }),
    word(15, ['квадриллион', 'квадриллиона', 'квадриллионов'], { agreement: RUSSIAN }),
    word(18, ['квинтиллион', 'квинтиллиона', 'квинтиллионов'], { agreement: RUSSIAN }),
    word(3, ['тыс.']),
    ...percent(['процент', 'процента', 'процентов'], RUSSIAN),
  ],
  ja: percent(['パーセント']),
  ar: [
    ...series('words', { 6: ['مليون', 'ملايين'], 9: ['مليار', 'مليارات'], 12: ['تريليون', 'تريليونات'] }, ARABIC),
    word(3, ['ألف', 'آلاف'], { agreement: ARABIC }),
    ...percent(['في المائة']),
    ...percent(['بالمائة']),
  ],
};

function hanUnits(units: Readonly<Record<number, readonly string[]>>, others: string): readonly ScaleWord[] {
  const written = others.split(' ').map((form) => word(powerOfHan(form), [form], { isHan: true }));
  return [...series('units', units).map((unit) => ({ ...unit, isHan: true })), ...written];
}

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8, 兆: 12 };

function powerOfHan(form: string): number {
  return [...form].reduce((sum, character) => sum + POWERS[character]!, 0);
}

const SIMPLIFIED = hanUnits({ 4: ['万'], 8: ['亿'], 12: ['万亿'] }, '百万 千万 十亿 百亿 千亿');
const TRADITIONAL = hanUnits({ 4: ['萬'], 8: ['億'], 12: ['兆'] }, '百萬 千萬 十億 百億 千億 萬億');
const JAPANESE = hanUnits({ 4: ['万'], 8: ['億'], 12: ['兆'] }, '百万 千万 十億 百億 千億 万億');

function hanUnitsOf(language: LanguageTag): readonly ScaleWord[] {
  if (languageOf(language) === 'ja') return JAPANESE;
  return languageScriptOf(language) === 'zh-Hant' ? TRADITIONAL : SIMPLIFIED;
}
