import type { CheckedText } from '../checked-text.js';
import type { Place } from '../places.js';

/** A word of a script that puts spaces between words. */
export interface ProseWord extends Place {
  readonly form: string;
  /** In lower case. */
  readonly lower: string;
}

const SPACED_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}]/u;

/** The words that are no part of a literal, nor kept. */
export function proseWords(side: CheckedText, isKept: (place: Place) => boolean): readonly ProseWord[] {
  const words: ProseWord[] = [];
  for (const { kind, form, start, end } of side.tokens) {
    if (kind !== 'word' || !SPACED_WORD.test(form) || isKept({ start, end })) continue;
    words.push({ form, lower: form.toLowerCase(), start, end });
  }
  return words;
}

/** A word that is no name and no abbreviation: three letters, none of them a capital. */
export function isPlainWord({ form, lower }: ProseWord): boolean {
  return form.length >= 3 && form === lower && /^[\p{L}\p{M}]+$/u.test(form);
}
