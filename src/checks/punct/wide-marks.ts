import { withoutWidth } from '../../text/width.js';
import type { CheckedText } from '../checked-text.js';
import { type Place, placesOf } from '../places.js';

/** Full-width forms of ASCII, the ideographic space, and marks that only Chinese and Japanese have. */
const WIDE = /[\u3000-\u3002\u300A\u300B\u3010\u3011\uFF01-\uFF5E\uFF61\uFF64]/g;
/** Korean has angle brackets for titles, too. */
const WIDE_IN_KOREAN = /[\u3001\u3002\uFF01-\uFF5E\uFF61\uFF64]/g;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What other languages write for those that are no wider form of an ASCII character. */
const NARROW: ReadonlyMap<string, string> = new Map([
  ['、', ','],
  ['。', '.'],
  ['｡', '.'],
  ['､', ','],
  ['【', '['],
  ['】', ']'],
]);

/**
 * Wide marks, digits and letters in a text of a language without them. Those beside Chinese or Japanese characters, or
 * around them, belong to a quotation. At most twenty.
 */
export function wideMarks(side: CheckedText): readonly Place[] {
  const pattern = side.languageName === 'ko' ? WIDE_IN_KOREAN : WIDE;
  const text = side.withoutLiterals;
  if (text.search(pattern) < 0) return [];
  return placesOf(pattern, text, ({ start, end }) => !CJK.test(text.slice(Math.max(start - 2, 0), end + 2)));
}

/** A part of a text with its wide marks narrowed; undefined where that takes more than widths ("《" may be italics). */
export function narrowed(text: string): string | undefined {
  const plain = withoutWidth(text).replace(/[、。｡､【】]/g, (mark) => NARROW.get(mark)!);
  return /[\u3000-\u303F]/.test(plain) ? undefined : plain;
}
