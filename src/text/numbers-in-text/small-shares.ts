import type { LanguageTag } from '../../domain/language-tag.js';
import { byLanguage } from '../by-language.js';
import { languageOf } from '../language-tags.js';
import { matchAt } from './han-numeral-pattern.js';
import type { NumberInText } from './number-in-text.js';

/** A share that is counted in less than hundredths, by the words after its number. */
interface SmallShare {
  readonly kind: 'percent' | 'points';
  /** Of one of it in hundredths: -1 for thousandths. */
  readonly power: number;
  /** Sources of patterns by language; under "any" what is written in all. */
  readonly words: Readonly<Record<string, string>>;
}

const SMALL_SHARES: readonly SmallShare[] = [
  {
    ...{ kind: 'percent', power: -1 },
    words: {
      any: '‰',
      en: '(?:parts? )?per (?:thousand|mille?)|permille?',
      de: 'Promille',
      fr: 'pour mille',
      es: 'por mil',
      ru: 'промилле',
      ja: 'パーミル',
    },
  },
  {
    ...{ kind: 'percent', power: -4 },
    words: {
      any: 'ppm',
      en: '(?:parts? )?per million',
      de: 'Teile? (?:pro|je) Million',
      fr: 'parties? par million',
      es: 'partes? por millón',
      ru: 'част\\p{L}{1,2} на миллион',
    },
  },
  {
    ...{ kind: 'percent', power: -7 },
    words: {
      any: 'ppb',
      en: '(?:parts? )?per billion',
      de: 'Teile? (?:pro|je) Milliarde',
      fr: 'parties? par milliard',
      es: 'partes? por mil millones',
      ru: 'част\\p{L}{1,2} на миллиард',
    },
  },
  {
    ...{ kind: 'points', power: -2 },
    words: {
      en: 'basis[ -]points?',
      zh: '个?基点',
      ja: 'ベーシスポイント',
      de: 'Basispunkte?n?',
      fr: 'points? de base',
      es: 'puntos? básicos?',
      ru: 'базисн\\p{L}{2,3} пункт\\p{L}{0,2}',
    },
  },
];

interface SmallSharePatterns {
  readonly any: string;
  readonly each: readonly { readonly share: SmallShare; readonly pattern: RegExp }[];
}

const GAP = '[ \\u00A0\\u2009\\u202F-]?';
const END = '(?![\\p{Script=Latin}\\p{Script=Cyrillic}])';

const patternsOf = byLanguage((language): SmallSharePatterns => {
  const sourceOf = ({ words }: SmallShare): string | undefined =>
    [words['any'], words[languageOf(language)]].filter((source) => source !== undefined).join('|') || undefined;
  const known = SMALL_SHARES.flatMap((share) => {
    const source = sourceOf(share);
    return source === undefined ? [] : [{ share, source: `(?:${source})${END}` }];
  });
  return {
    any: known.map(({ source }) => source).join('|'),
    each: known.map(({ share, source }) => ({ share, pattern: new RegExp(GAP + source, 'iuy') })),
  };
});

/** The source of a pattern for all words of small shares of a language. */
export function smallShareSource(language: LanguageTag): string {
  return patternsOf(language).any;
}

/** "5‰", "420 ppm", "25 basis points": what the words after a number make of it. */
export function smallShareAfter(
  plain: string,
  at: number,
  language: LanguageTag,
): (Pick<NumberInText, 'power' | 'end'> & { readonly kind: 'percent' | 'points' }) | undefined {
  for (const { share, pattern } of patternsOf(language).each) {
    const [found] = matchAt(pattern, plain, at) ?? [];
    if (found !== undefined) return { kind: share.kind, power: share.power, end: at + found.length };
  }
  return undefined;
}
