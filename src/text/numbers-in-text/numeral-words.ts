import type { LanguageTag } from '../../domain/language-tag.js';
import { byLanguage } from '../by-language.js';
import { languageOf } from '../language-tags.js';
import { ARABIC } from './numeral-lists/arabic.js';
import { ENGLISH } from './numeral-lists/english.js';
import { FRENCH } from './numeral-lists/french.js';
import { GERMAN } from './numeral-lists/german.js';
import { ITALIAN } from './numeral-lists/italian.js';
import { KOREAN } from './numeral-lists/korean.js';
import { PORTUGUESE } from './numeral-lists/portuguese.js';
import { RUSSIAN } from './numeral-lists/russian.js';
import { SPANISH } from './numeral-lists/spanish.js';
import type { ImpliedNumber, ListedNumerals } from './numeral-lists/listed-numerals.js';
import { type Unit, unitNamed } from './units.js';

/** What a word does in a numeral of several words. */
export type NumeralWord =
  | { readonly role: 'figure'; readonly value: number; /** The next figure must be smaller. */ readonly room: number }
  /** "hundred", "dozen": multiplies a figure before it. */
  | { readonly role: 'multiple'; readonly value: number; readonly mayBegin: boolean }
  | { readonly role: 'scale'; readonly power: number; readonly mayBegin: boolean }
  /** Ends a numeral. */
  | { readonly role: 'ordinal'; readonly value: number }
  /** "third", "quarter": after a figure, so many parts of a whole. */
  | { readonly role: 'part'; readonly value: number; readonly isLoose: boolean }
  /** "doubled", "вдвое": how many times as much. */
  | { readonly role: 'fold'; readonly value: number; readonly isLoose: boolean; readonly isIncrease?: boolean }
  /** "the eighties", "in her thirties". */
  | { readonly role: 'decade'; readonly value: number }
  /** "both", "noon", "century"; "dreijährig". */
  | ({ readonly role: 'implied'; readonly unit?: Unit; readonly weight: 'likely' | 'possible' } & Pick<
      ImpliedNumber,
      'kind' | 'value'
    >);

const LISTED: Readonly<Record<string, ListedNumerals>> = {
  ...{
    en: ENGLISH,
    fr: FRENCH,
    es: SPANISH,
    pt: PORTUGUESE,
    it: ITALIAN,
    ru: RUSSIAN,
    de: GERMAN,
    ar: ARABIC,
    ko: KOREAN,
  },
};

/** By their forms in lower case; ё as е. */
export const numeralWordsOf = byLanguage((language): ReadonlyMap<string, NumeralWord> => {
  const listed = LISTED[languageOf(language)];
  const words = new Map<string, NumeralWord>();
  for (const [form, word] of listed === undefined ? [] : wordsOf(listed)) if (!words.has(form)) words.set(form, word);
  return words;
});

/** The likelier use of a form first. */
function wordsOf(listed: ListedNumerals): (readonly [string, NumeralWord])[] {
  const isFrench = listed === FRENCH;
  return [
    ...counted(listed.small, 0, 1).map(([form, value]) => [form, figure(value, isFrench)] as const),
    ...counted(listed.tens, 20, 10).map(([form, value]) => [form, figure(value, isFrench)] as const),
    ...each(listed.figures, (value) => figure(value, false)),
    ...each(listed.halves, (value) => ({ role: 'figure', value, room: 0 })),
    ...each(listed.multiples, (value, mayBegin) => ({ role: 'multiple', value, mayBegin })),
    ...each(listed.scales, (power, mayBegin) => ({ role: 'scale', power, mayBegin })),
    ...counted(listed.ordinals ?? '', 1, 1).map(([form, value]) => [form, { role: 'ordinal', value }] as const),
    ...each(listed.tenth, (value) => ({ role: 'ordinal', value })),
    ...each(listed.parts, (value) => ({ role: 'part', value, isLoose: false })),
    ...each(listed.looseParts, (value) => ({ role: 'part', value, isLoose: true })),
    ...each(listed.multiplied, (value) => ({ role: 'fold', value, isLoose: false, isIncrease: true })),
    ...each(listed.folds, (value) => ({ role: 'fold', value, isLoose: false })),
    ...each(listed.looseFolds, (value) => ({ role: 'fold', value, isLoose: true })),
    ...counted(listed.decades ?? '', 20, 10).map(([form, value]) => [form, { role: 'decade', value }] as const),
    ...(listed.implied ?? []).flatMap(({ words, kind, value, unit, weight = 'possible' as const }) => {
      const word: NumeralWord = {
        role: 'implied',
        kind,
        value,
        weight,
        ...(unit !== undefined && { unit: unitNamed(unit) }),
      };
      return words.split(' ').map((form) => [form, word] as const);
    }),
  ];
}

/** French counts on to nineteen after sixty and eighty, and says dix-sept. */
function figure(value: number, isFrench: boolean): NumeralWord {
  if (isFrench && value === 10) return { role: 'figure', value, room: 10 };
  const room = value >= 100 ? 100 : value < 20 ? 0 : isFrench && value === 60 ? 20 : 10;
  return { role: 'figure', value, room: value % 10 === 0 || value >= 100 ? room : 0 };
}

function counted(words: string, first: number, step: number): (readonly [string, number])[] {
  if (words === '') return [];
  return words
    .split(' ')
    .flatMap((forms, index) => forms.split('/').map((form) => [form, first + index * step] as const));
}

function each(
  words: Readonly<Record<string, string>> = {},
  word: (value: number, mayBegin: boolean) => NumeralWord,
): (readonly [string, NumeralWord])[] {
  return Object.entries(words).flatMap(([value, forms]) =>
    forms.split(' ').map((form) => [form.replace('*', ''), word(Number(value), form.startsWith('*'))] as const),
  );
}

/** What may stand between the words of a numeral: "two hundred and five", "treinta y uno", "vingt et un". */
const JOINING_WORDS: Readonly<Record<string, string>> = { en: 'and', es: 'y', fr: 'et', pt: 'e' };

export function joiningWordOf(language: LanguageTag): string | undefined {
  return JOINING_WORDS[languageOf(language)];
}

/** Words that say only a power of ten, by their forms in lower case, and those that leave open how many of a scale there are. */
interface VagueWords {
  readonly powers: ReadonlyMap<string, number>;
  readonly several: ReadonlySet<string>;
}

export const vagueWordsOf = byLanguage((language): VagueWords => {
  const { vague = {}, several = '' } = LISTED[languageOf(language)] ?? {};
  const forms = Object.entries(vague).flatMap(([power, words]) =>
    words.split(' ').map((form) => [form, Number(power)] as const),
  );
  return { powers: new Map(forms), several: new Set(several.split(' ')) };
});
