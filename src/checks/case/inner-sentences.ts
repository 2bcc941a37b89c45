import type { CheckedText } from '../checked-text.js';
import { endsInAbbreviation } from '../punct/abbreviations.js';

const CLOSING = `["'”’»」』)\\]）]*`;
/** A stop behind a word, or a mark that needs no space behind it, and the beginning of something. */
const INNER_END = new RegExp(
  `(?:(?<=[\\p{L}\\p{M}]{3})\\.${CLOSING}[ \\u00A0]+|[。！？]${CLOSING}\\s*)(?=[\\p{L}\\p{N}])`,
  'gu',
);

/** What makes it worth while to look for sentences. */
export const SMALL_BEHIND_STOP = /\p{L}{3}\.["'”’»)\]]* \p{Ll}/u;

/**
 * Where sentences begin behind the first one, in UTF-16 units. What follows a question or an exclamation may be the same
 * sentence in languages with spaces (“Why? he asked”), and begins none.
 */
export function innerSentences({ withoutLiterals: text, languageName }: CheckedText): readonly number[] {
  return Array.from(text.matchAll(INNER_END))
    .filter(({ 0: end, index }) => !end.startsWith('.') || !endsInAbbreviation(text, index, languageName))
    .map(({ 0: end, index }) => index + end.length);
}
