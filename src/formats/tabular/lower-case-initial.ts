import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../../text/language-tags.js';

/** Their nouns begin with a capital wherever they stand. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb', 'nds', 'gsw', 'bar']);

/**
 * "Photon" as "photon": the first letter in lower case where it is the only capital of the term. "DNA", "Higgs boson of the
 * Standard Model" and German nouns stay.
 */
export function lowerCaseInitial(text: string, language: LanguageTag): string {
  if (CAPITAL_NOUNS.has(languageOf(language)) || !/^\p{Lu}(?=\p{Ll})\P{Lu}*$/u.test(text)) return text;
  const [initial = ''] = text;
  return initial.toLocaleLowerCase(language) + text.slice(initial.length);
}
