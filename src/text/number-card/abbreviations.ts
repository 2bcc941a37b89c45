import type { LanguageTag } from '../../domain/language-tag.js';
import { byLanguage } from '../by-language.js';
import { languageOf } from '../language-tags.js';

/**
 * Short forms for the words of scale-words.ts that a number card reads and running text must not: "5 m" are metres more
 * often than millions.
 */
const ABBREVIATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    ...{ k: 'thousand', m: 'million', mio: 'million', mln: 'million', b: 'billion' },
    ...{ bln: 'billion', trn: 'trillion', millions: 'million', billions: 'billion' },
  },
  de: { mio: 'mio.', 'mill.': 'mio.', mrd: 'mrd.', bio: 'bio.', 'tsd.': 'tausend', tsd: 'tausend' },
  fr: { 'mio.': 'mio', 'mrd.': 'mrd', m: 'million', md: 'milliard', mds: 'milliard', k: 'mille' },
  es: { millon: 'millón', billon: 'billón', m: 'millón', mm: 'millón', mdm: 'mil millones' },
  ru: {
    ...{ тыс: 'тыс.', тысяча: 'тыс.', тысячи: 'тыс.', тысяч: 'тыс.', 'млн.': 'млн', 'млрд.': 'млрд' },
    ...{ 'трлн.': 'трлн', к: 'тыс.', '%.': '%' },
  },
  ar: { الف: 'ألف', ألاف: 'آلاف', مليونا: 'مليون', مليارا: 'مليار' },
};

/** Numerals that may stand where digits would, before a word of scale; 1 comes first, its forms divided by strokes. */
const SMALL_NUMERALS: Readonly<Record<string, string>> = {
  de: 'ein/eine/einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  fr: 'un/une deux trois quatre cinq six sept huit neuf dix onze douze',
  es: 'un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce',
  ru: 'один/одна два/две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать',
  ar: 'واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة',
};

/** Words of scale that need nothing before them: "mil millones" is a number, "million" is a word. */
const NUMERALS_BY_THEMSELVES: Readonly<Record<string, readonly string[]>> = {
  de: ['tausend'],
  fr: ['mille', 'mille milliards'],
  es: ['mil', 'mil millones'],
  ru: ['тысяча', 'миллион', 'миллиард', 'триллион'],
  ar: ['ألف', 'مليون', 'مليار', 'تريليون'],
};

const smallNumeralsOf = byLanguage((language): ReadonlyMap<string, string> => {
  const words = (SMALL_NUMERALS[languageOf(language)] ?? '').split(' ');
  return new Map(words.flatMap((forms, index) => forms.split('/').map((form) => [form, String(index + 1)])));
});

/** "320m" as "320 million", "zwei Milliarden" as "2 Milliarden", "mil millones" as "1 mil millones". */
export function spelledOut(text: string, language: LanguageTag): string {
  const name = languageOf(language);
  const full = NUMERALS_BY_THEMSELVES[name]?.includes(text) === true ? `1 ${text}` : withDigits(text, language);
  const [, digits, word] = /^(\d[^\p{L}]*?) ?(\p{L}[^ ]*)$/u.exec(full) ?? [];
  const known = ABBREVIATIONS[name] ?? {};
  return digits === undefined || !Object.hasOwn(known, word!) ? full : `${digits} ${known[word!]!}`;
}

function withDigits(text: string, language: LanguageTag): string {
  const [first, ...others] = text.split(' ');
  const digits = smallNumeralsOf(language).get(first!);
  return digits === undefined || others.length === 0 ? text : [digits, ...others].join(' ');
}
