import { detectLanguage } from '../checks/language/detect-language.js';
import type { LanguageGuess } from '../domain/language-guess.js';
import type { LanguageTag } from '../domain/language-tag.js';

/** What language each text seems to be in, in order. Up to a millisecond a text: for a thread that may be busy. */
export function detectLanguages(texts: readonly string[], among?: readonly LanguageTag[]): LanguageGuess[] {
  return texts.map((text) => detectLanguage(text, among));
}
