import type { TermPlace } from '../document-under-check.js';

/** Whether a place of the source belongs to a term: how that is translated is for the checks of terms to judge. */
export function isInTerm(
  terms: readonly TermPlace[],
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return terms.some((term) => term.possible !== true && term.start <= start && end <= term.end);
}
