import type { TermInText } from '../../../domain/document.js';

/** The translations that may be used, each once. */
export function preferredTranslations({ translations }: TermInText): readonly string[] {
  const usable = translations.filter(({ status }) => status === 'preferred' || status === 'admitted');
  return [...new Set(usable.map(({ text }) => text))];
}
