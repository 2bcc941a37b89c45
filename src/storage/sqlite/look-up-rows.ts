import { caseFold } from '../../text/case-fold.js';
import { exactForm } from '../../text/exact-form.js';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Days since 1970 UTC. */
export function dayOf(at: number): number {
  return Math.floor(at / DAY_MILLISECONDS);
}

/** What makes two queries one: they differ in case, width and white space around them at most. */
export function foldedQuery(query: string): string {
  return caseFold(exactForm(query)).trim();
}
