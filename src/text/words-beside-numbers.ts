import type { LanguageTag } from '../domain/language-tag.js';
import { languageOf } from './language-tags.js';

/** "18th" -> "21st": the ending of an English ordinal. */
export function englishOrdinalEnding(digits: string): string {
  if (/1[123]$/u.test(digits)) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[digits.at(-1)!] ?? 'th';
}

/**
 * What stands right after digits, changed for other digits: the ending of an ordinal.
 * @param after the letters as written; may be empty
 * @param digits the new ones
 * @returns undefined where they do not fit the new digits
 */
export function endingFor(after: string, digits: string, language: LanguageTag): string | undefined {
  const fits = (condition: boolean): string | undefined => (condition ? after : undefined);
  const isWhole = !digits.includes('.');
  switch (languageOf(language)) {
    case 'en':
      if (!/^(?:st|nd|rd|th)$/iu.test(after)) return after;
      if (!isWhole) return undefined;
      return after === after.toUpperCase() ? englishOrdinalEnding(digits).toUpperCase() : englishOrdinalEnding(digits);
    case 'fr':
      if (/^(?:er|re|ère|ers|res)$/iu.test(after)) return fits(digits === '1');
      return /^(?:e|es|ème|èmes)$/iu.test(after) ? fits(isWhole && digits !== '1') : after;
    default:
      return after;
  }
}

const ARTICLE = /(?<!\p{L})an?[ \u00A0]$/iu;

/** Whether "a" or "an" before the old digits goes with the new ones too; true without one. */
export function articleFits(before: string, was: string, digits: string, language: LanguageTag): boolean {
  if (languageOf(language) !== 'en' || !ARTICLE.test(before)) return true;
  return beginsWithVowel(was) === beginsWithVowel(digits);
}

/** Eight, eleven and eighteen, in thousands and millions too. */
function beginsWithVowel(digits: string): boolean {
  const [whole = ''] = digits.split('.', 1);
  return whole.startsWith('8') || (whole.length % 3 === 2 && /^1[18]/u.test(whole));
}
