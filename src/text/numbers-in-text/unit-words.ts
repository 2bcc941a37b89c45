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
import { RUSSIAN_UNITS } from './unit-spellings/russian.js';
import type { UnitSpellings } from './unit-spellings/unit-spellings.js';

const BY_LANGUAGE: Readonly<Record<string, UnitSpellings>> = {
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

interface KnownSpellings {
  readonly signs: ReadonlyMap<string, Unit>;
  /** In lower case. */
  readonly words: ReadonlyMap<string, Unit>;
  /** In UTF-16 units. */
  readonly longest: number;
}

const BY_SIGN: ReadonlyMap<string, Unit> = new Map(spelled(SIGNS_OF_UNITS, (sign) => sign));

const spellingsOf = byLanguage((language): KnownSpellings => {
  const words = new Map(spelled(BY_LANGUAGE[languageOf(language)] ?? {}, (word) => word.toLowerCase()));
  const spellings = [...BY_SIGN.keys(), ...words.keys()];
  return { signs: BY_SIGN, words, longest: Math.max(...spellings.map(({ length }) => length)) };
});

function spelled(words: UnitSpellings, form: (word: string) => string): (readonly [string, Unit])[] {
  return Object.entries(words).flatMap(([name, spellings]) =>
    spellings.split(' ').map((word) => [form(word.replaceAll('_', ' ')), unitNamed(name)] as const),
  );
}

export interface UnitAt {
  readonly unit: Unit;
  /** Exclusive. */
  readonly end: number;
}

const GAP = /[ \u00A0\u2009\u202F-]?/uy;
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
  const { signs, words, longest } = spellingsOf(language);
  const ahead = plain.slice(start, start + longest + 1);
  for (let length = Math.min(longest, ahead.length); length > 0; length -= 1) {
    const written = ahead.slice(0, length);
    const unit = signs.get(written) ?? words.get(written.toLowerCase());
    if (unit !== undefined && !goesOn(written, ahead.slice(length))) return { unit, end: start + length };
  }
  return undefined;
}

const MONEY_BEFORE = /(HK\$|US\$|\$|€|£|₽|RMB|CNY|USD|EUR|GBP|HKD|CHF|JPY)[ \u00A0]?$/u;

/** The sign of a currency before digits. */
export function currencyBefore(plain: string, at: number): Unit | undefined {
  const [, sign] = MONEY_BEFORE.exec(plain.slice(Math.max(0, at - 5), at)) ?? [];
  return sign === undefined ? undefined : BY_SIGN.get(sign);
}
