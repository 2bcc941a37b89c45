import type { LanguageTag } from '../../domain/language-tag.js';
import { byLanguage } from '../by-language.js';
import { languageOf } from '../language-tags.js';
import { type Unit, unitNamed } from './units.js';
import { SIGNS_OF_UNITS } from './unit-spellings/signs.js';
import { CHINESE_UNITS } from './unit-spellings/chinese.js';
import { JAPANESE_UNITS } from './unit-spellings/japanese.js';
import { ENGLISH_UNITS } from './unit-spellings/english.js';
import { GERMAN_UNITS } from './unit-spellings/german.js';
import { FRENCH_UNITS } from './unit-spellings/french.js';
import { SPANISH_UNITS } from './unit-spellings/spanish.js';
import { RUSSIAN_SIGNS, RUSSIAN_UNITS } from './unit-spellings/russian.js';
import type { UnitSpellings } from './unit-spellings/unit-spellings.js';

const BY_LANGUAGE: Readonly<Record<string, readonly UnitSpellings[]>> = {
  ...{
    zh: CHINESE_UNITS,
    ja: JAPANESE_UNITS,
    en: ENGLISH_UNITS,
    de: GERMAN_UNITS,
    fr: FRENCH_UNITS,
    es: SPANISH_UNITS,
    ru: RUSSIAN_UNITS,
  },
};

/** The spellings that begin with a character, the longest first. */
type KnownSpellings = ReadonlyMap<string, readonly Spelling[]>;

interface Spelling {
  /** Signs in their case, words in lower case. */
  readonly written: string;
  readonly isSign: boolean;
  readonly unit: Unit;
}

/** What languages with letters of their own write in place of the signs that all others share. */
const SIGNS_BY_LANGUAGE: Readonly<Record<string, UnitSpellings>> = { ru: RUSSIAN_SIGNS };

const SIGNS = spelled(SIGNS_OF_UNITS, true);
const BY_SIGN: ReadonlyMap<string, Unit> = new Map(SIGNS.map(({ written, unit }) => [written, unit]));

const spellingsOf = byLanguage((language): KnownSpellings => {
  const words = (BY_LANGUAGE[languageOf(language)] ?? []).flatMap((spellings) => spelled(spellings, false));
  const signs = spelled(SIGNS_BY_LANGUAGE[languageOf(language)] ?? {}, true);
  const spellings = [...SIGNS, ...signs, ...words].sort((a, b) => b.written.length - a.written.length);
  const firsts = (spelling: Spelling): string[] => [
    spelling.written.charAt(0),
    spelling.written.charAt(0).toUpperCase(),
  ];
  const byFirst = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    for (const first of new Set(spelling.isSign ? firsts(spelling).slice(0, 1) : firsts(spelling))) {
      const known = byFirst.get(first);
      if (known === undefined) byFirst.set(first, [spelling]);
      else known.push(spelling);
    }
  }
  return byFirst;
});

function spelled(words: UnitSpellings, isSign: boolean): Spelling[] {
  return Object.entries(words).flatMap(([name, spellings]) =>
    spellings.split(' ').map((word) => {
      const written = word.replaceAll('_', ' ');
      return { written: isSign ? written : written.toLowerCase(), isSign, unit: unitNamed(name) };
    }),
  );
}

export interface UnitAt {
  readonly unit: Unit;
  /** Exclusive. */
  readonly end: number;
}

const GAP = /[ \u00A0\u2009\u202F-]?/uy;
const FIXED_SPACE = /[\u00A0\u2009\u202F]/gu;
const SPACED_CHARACTER = /[\p{L}\p{M}\p{Nd}²³](?<![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** Whether a word in letters that want a space after it is only the beginning of another one. */
function goesOn(word: string, after: string): boolean {
  return SPACED_CHARACTER.test(word.slice(-1)) && SPACED_CHARACTER.test(after.slice(0, 1));
}

/**
 * The unit that stands after a number.
 * @param plain without widths
 */
export function unitAfter(plain: string, at: number, language: LanguageTag): UnitAt | undefined {
  GAP.lastIndex = at;
  const start = at + GAP.exec(plain)![0].length;
  const spellings = spellingsOf(language).get(plain.charAt(start));
  if (spellings === undefined) return undefined;
  const ahead = plain.slice(start, start + spellings[0]!.written.length + 1).replaceAll(FIXED_SPACE, ' ');
  const lower = ahead.toLowerCase();
  for (const { written, isSign, unit } of spellings) {
    const end = written.length;
    if (!(isSign ? ahead : lower).startsWith(written) || goesOn(written, ahead.slice(end))) continue;
    return { unit, end: start + end };
  }
  return undefined;
}

const MONEY_BEFORE = /(HK\$|US\$|\$|€|£|₽|RMB|CNY|USD|EUR|GBP|HKD|CHF|JPY)[ \u00A0]?$/u;

/** Whether a word is, in its case, the sign of a unit: "MW", but not "mw". */
export function isSignOfUnit(word: string): boolean {
  return BY_SIGN.has(word);
}

/** The sign of a currency before digits. */
export function currencyBefore(plain: string, at: number): Unit | undefined {
  const [, sign] = MONEY_BEFORE.exec(plain.slice(Math.max(0, at - 5), at)) ?? [];
  return sign === undefined ? undefined : BY_SIGN.get(sign);
}
