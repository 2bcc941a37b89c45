import type { CheckedText } from '../checked-text.js';
import type { Place } from '../places.js';

/** A word of a script that puts spaces between words. */
export interface ProseWord extends Place {
  readonly form: string;
  /** In lower case. */
  readonly lower: string;
}

const SPACED_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}]/u;

/** What holds parts of a name of a file, a program, a compound together. */
const JOINT = new Set('-._/\\@:=&');

/** The words that are no part of a literal, nor kept; those with a hyphen or the like between them as one. */
export function proseWords(side: CheckedText, isKept: (place: Place) => boolean): readonly ProseWord[] {
  const words: { form: string; lower: string; start: number; end: number }[] = [];
  for (const { kind, form, start, end } of side.tokens) {
    if (kind !== 'word' || !SPACED_WORD.test(form)) continue;
    const last = words.at(-1);
    if (last?.end === start - 1 && JOINT.has(side.text.charAt(start - 1))) {
      last.form = last.lower = side.text.slice(last.start, end);
      last.end = end;
    } else words.push({ form, lower: form.toLowerCase(), start, end });
  }
  return words.filter((word) => !isKept(word));
}

/** A word that is no name and no abbreviation: three letters, none of them a capital. */
export function isPlainWord({ form, lower }: ProseWord): boolean {
  return form.length >= 3 && form === lower && /^[\p{L}\p{M}]+$/u.test(form);
}
