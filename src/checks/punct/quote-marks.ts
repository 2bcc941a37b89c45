import type { CheckedText } from '../checked-text.js';
import type { Place } from '../places.js';
import { tagsInText } from '../tags-in-text.js';

/** A double quotation mark. */
export interface QuoteMark extends Place {
  readonly character: string;
}

const QUOTE = /["＂“”„‟«»「」『』]/g;

/** The double quotation marks of a text, in order; those of the attributes of tags are none. */
export function quoteMarks(side: CheckedText): readonly QuoteMark[] {
  if (side.text.search(QUOTE) < 0) return [];
  const found = side.withoutLiterals.matchAll(QUOTE);
  const marks = Array.from(found, ({ 0: character, index }) => ({ start: index, end: index + 1, character }));
  return outside(tagsInText(side.text), marks);
}

/** Both in order. */
function outside(tags: readonly Place[], marks: readonly QuoteMark[]): readonly QuoteMark[] {
  let next = 0;
  return marks.filter(({ start }) => {
    while (next < tags.length && tags[next]!.end <= start) next++;
    return next === tags.length || start < tags[next]!.start;
  });
}
