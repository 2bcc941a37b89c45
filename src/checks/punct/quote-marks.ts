import type { CheckedText } from '../checked-text.js';
import type { Place } from '../places.js';

/** A double quotation mark. */
export interface QuoteMark extends Place {
  readonly character: string;
}

const QUOTE = /["＂“”„‟«»「」『』]/g;

/** The double quotation marks of a text, in order. */
export function quoteMarks(side: CheckedText): readonly QuoteMark[] {
  if (side.text.search(QUOTE) < 0) return [];
  const found = side.withoutLiterals.matchAll(QUOTE);
  return Array.from(found, ({ 0: character, index }) => ({ start: index, end: index + 1, character }));
}
