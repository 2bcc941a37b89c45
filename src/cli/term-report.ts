import type { TermRef, Terms } from './answers/terms.js';
import { tableLines } from './table.js';
import type { Paint } from './terminal.js';

/** Terms for people: one line each, further translations below the first. A status is named unless it is preferred. */
export function termLines({ hits }: Terms, paint: Paint): readonly string[] {
  if (hits.length === 0) return [];
  const rows = hits.flatMap(({ term, translations, matchedBy }) => {
    const [first, ...others] = translations.map(namedTerm);
    return [[namedTerm(term), first ?? '-', matchedBy], ...others.map((other) => ['', other, ''])];
  });
  const [head, ...lines] = tableLines([['Term', 'Translation', 'Found by'], ...rows]);
  return [paint.strong(head!), ...lines];
}

/** "dark matter", "hidden matter (deprecated)". */
export function namedTerm({ text, status }: TermRef): string {
  return status === 'preferred' ? text : `${text} (${status})`;
}
