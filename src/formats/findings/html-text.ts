/**
 * Text as HTML reads it back: CR as a reference, or a reader would turn it into LF; NUL and halves of characters, which HTML
 * does not hold, as U+FFFD. In an attribute the double quote would end it.
 */
export function htmlText(text: string): string {
  return text.replace(/[&<>"\r\0]|\p{Surrogate}/gu, (character) => ESCAPES.get(character) ?? REPLACEMENT);
}

const REPLACEMENT = '\ufffd';
const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\r', '&#13;'],
]);
