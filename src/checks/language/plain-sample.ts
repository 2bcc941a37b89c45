import type { CheckedText } from '../checked-text.js';

/** Longer texts say nothing more about their language; in UTF-16 units. */
const ENOUGH = 2_000;
/** Markup that stands in the text as text; a "<" by itself is none. */
const MARKUP = /<\/?[a-z][^<>]{0,300}>|&[a-z]{2,8};/giu;

/** The beginning of a text without literals and markup, which are in no language. */
export function plainSample({ text, literals }: CheckedText): string {
  const beginning = text.slice(0, ENOUGH);
  if (literals.length === 0) return withoutMarkup(beginning);
  let rest = '';
  let position = 0;
  for (const { start, end } of literals) {
    if (start >= ENOUGH) break;
    rest += `${text.slice(position, start)} `;
    position = end;
  }
  return withoutMarkup(rest + text.slice(position, ENOUGH));
}

function withoutMarkup(text: string): string {
  return /[<&]/u.test(text) ? text.replaceAll(MARKUP, ' ') : text;
}
