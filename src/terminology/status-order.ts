import type { TermStatus } from '../domain/glossary.js';

/** From the best on. */
const STATUSES: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated', 'forbidden'];

/** 0 for the best. */
export function placeOfStatus(status: TermStatus): number {
  return STATUSES.indexOf(status);
}

/** Preferred, admitted, deprecated, forbidden. */
export function compareStatus(a: TermStatus, b: TermStatus): number {
  return placeOfStatus(a) - placeOfStatus(b);
}
