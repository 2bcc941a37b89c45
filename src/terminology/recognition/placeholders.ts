/** Placeholders of printf, of ICU messages and templates, and escapes, as they stand in software texts. */
const PLACEHOLDER =
  /(?<!\d)%(?:\d+\$)?[-+0#]*\d*(?:\.\d+)?(?:hh|h|ll|l)?[sdiufFeEgGxXc@]|%\([\w.]+\)[sd]|[%$]\{[\w.]+\}|\{\{?[\w.-]+\}?\}|\\[ntr]/gu;
/** U+FFFC, the object replacement character, is punctuation to the tokens. */
const HOLE = '\ufffc';

/** The text with each placeholder as if it were punctuation, so that a word glued to one stands alone; every place stays the same. */
export function withoutPlaceholders(text: string): string {
  return /[%{\\]/u.test(text) ? text.replaceAll(PLACEHOLDER, ({ length }) => HOLE.repeat(length)) : text;
}
