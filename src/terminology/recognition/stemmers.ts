import type { LanguageTag } from '../../domain/language-tag.js';
import { foldedText } from '../../text/fold.js';
import { languageOf } from '../../text/language-tags.js';
import { remembering } from '../../text/remembering.js';
import { arabicStem } from './arabic-stem.js';
import { englishSingular } from './english-singular.js';
import { withoutPluralEnding } from './plural-endings.js';

/** From a word as it is written to what its inflected forms have in common, folded. */
export type Stemmer = (word: string) => string;

/**
 * The languages for which stems have been found to bring more than they spoil, and Finnish and Italian, whose forms people miss
 * most. Loaded one by one, since few are asked for.
 */
const SNOWBALL: Readonly<Record<string, () => Promise<{ readonly stemmer: Stemmer }>>> = {
  de: () => import('@orama/stemmers/german'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  it: () => import('@orama/stemmers/italian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ru: () => import('@orama/stemmers/russian'),
  tr: () => import('@orama/stemmers/turkish'),
};
const OWN: Readonly<Record<string, Stemmer>> = {
  ar: (word) => arabicStem(foldedText(word)),
  en: (word) => englishSingular(foldedText(word)),
};
const SHORTEST = 4;
/** What the stemmer leaves on short words: "onda", "onde". */
const ITALIAN_ENDING = /(?<=..)[aeio]$/u;
/** Before a word that is its own stem because it is short or an acronym, so that it is no other word's: Spanish "las", "láser". */
export const UNSTEMMED = '=';

/** Whether terms of a language are found by inflected forms too: by stems, Japanese ones by their endings. */
export function inflects(language: LanguageTag): boolean {
  return hasStemmer(language) || languageOf(language) === 'ja';
}

/** Whether a stemmer can be loaded. */
export function hasStemmer(language: LanguageTag): boolean {
  const name = languageOf(language);
  return name in OWN || name in SNOWBALL;
}

/** @param language one that hasStemmer names */
export async function loadStemmer(language: LanguageTag): Promise<Stemmer> {
  const name = languageOf(language);
  return remembering(OWN[name] ?? snowballOf(name, (await SNOWBALL[name]!()).stemmer));
}

/** The stemmers know accents, so folding comes last. */
function snowballOf(language: string, stemmer: Stemmer): Stemmer {
  return (word) => {
    const lower = word.normalize('NFC').toLowerCase();
    if (lower.length < SHORTEST) return UNSTEMMED + foldedText(lower);
    const stem = stemmer(withoutPluralEnding(language, lower));
    return foldedText(language === 'it' ? stem.replace(ITALIAN_ENDING, '') : stem);
  };
}
