import type { TermAnswer, TermsAnswer } from './api-answers.js';
import type { PreferredTerm } from './look-up-state.js';

/** May be used as it is; the others are shown struck through. */
export function isUsable(status: TermAnswer['status']): boolean {
  return status === 'preferred' || status === 'admitted';
}

/** The concepts whose preferred term has to be shown beside the one that was found. */
export function conceptsToAsk({ hits }: TermsAnswer): readonly string[] {
  return [...new Set(hits.filter(({ term }) => !isUsable(term.status)).map(({ conceptId }) => conceptId))];
}

export function preferredOf(terms: readonly TermAnswer[]): readonly PreferredTerm[] {
  return terms.filter(({ status }) => status === 'preferred').map(({ text, language }) => ({ text, language }));
}
