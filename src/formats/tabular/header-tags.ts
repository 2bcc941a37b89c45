import type { LanguageTag } from '../../domain/language-tag.js';
import { tagOf } from '../known-tags.js';

/** BCP 47 also allows languages of five to eight letters, but none exists: "source" and "client" are words. */
const LANGUAGE_OF_TWO_OR_THREE = /^[a-z]{2,3}(?:[-_]|$)/i;

/** Codes of small languages that tables use as words. Our own tables write such a language as `term:pos`. */
const WORDS = /^(?:pos|def|key|ref|num|tag|src|tgt|url|alt|ext|col|row|end|men|abb)$/i;

/** The language tag that a header cell is; undefined for every other word. */
export function headerTag(cell: string): LanguageTag | undefined {
  return WORDS.test(cell) ? undefined : spelledTag(cell);
}

/** The language tag that a text is which cannot be one of those words: what follows a colon. */
export function spelledTag(text: string): LanguageTag | undefined {
  return LANGUAGE_OF_TWO_OR_THREE.test(text) ? tagOf(text) : undefined;
}
