import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../language-tags.js';
import { englishOrdinalEnding } from '../words-beside-numbers.js';

/** Digits in brackets; in lower case. */
const SPELLINGS: readonly RegExp[] = [
  /^第 ?(.+)$/u,
  /^(\d+) ?(?:st|nd|rd|th)$/u,
  /^(\d+) ?(?:er|ère|re|e|ème|eme)$/u,
  /^(\d+)[.\u00A0 ]?[ºª°]$/u,
  /^(\d+) ?[-‑–]?(?:й|я|е|го|му|ый|ая|ое|ой|ом)$/u,
  /^الـ?(\d+)$/u,
];

/**
 * What a text counts off: the "6" of "6th", "6e", "6-й", the "六" of "第六".
 * @param languages German first among those written with ordinals: "6." is one there, digits and a full stop elsewhere
 */
export function withoutOrdinalSign(text: string, languages: readonly LanguageTag[]): string | undefined {
  const german = languages.some((language) => languageOf(language) === 'de') ? [/^(\d+)\.$/u] : [];
  return [...SPELLINGS, ...german].map((spelling) => spelling.exec(text)?.[1]).find((digits) => digits !== undefined);
}

/** @param digits ASCII, whole */
export function writeOrdinal(digits: string, language: LanguageTag): string {
  switch (languageOf(language)) {
    case 'zh':
    case 'ja':
      return `第${digits}`;
    case 'en':
      return digits + englishOrdinalEnding(digits);
    case 'fr':
      return digits + (digits === '1' ? 'er' : 'e');
    case 'es':
      return `${digits}.º`;
    case 'ru':
      return `${digits}-й`;
    case 'ar':
      return `الـ${digits}`;
    default:
      return `${digits}.`;
  }
}
