import type { CheckedText } from '../checked-text.js';
import { type Place, placesOf } from '../places.js';

const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々`;
const IS_CJK = new RegExp(`[${CJK}]`, 'u');
/** What may stand beside a mark that belongs to the Chinese or Japanese text. */
const BEFORE = `(?<=[${CJK}”’」』）》])`;
const AFTER = `[ \\t]{0,3}(?:$|[\\n\\r${CJK}“‘「『（《])`;

const ANY = /[,.:;!?()"]/;
/** Behind a Chinese or Japanese character and before another one, or at the end of the line; "名前.項目" is a path. */
const DIVIDING = new RegExp(`${BEFORE}(?:[,;:!?](?=${AFTER})|\\.(?=\\s|$))`, 'gu');
const ENCLOSED = /\([^()\n]{1,80}\)|"[^"\n]{1,80}"/g;
const BEHIND_ENCLOSED = new RegExp(`[${CJK}，。、；：！？）]`, 'u');

/** Marks that are full-width in running text, and left half-width by many in labels and lists. */
const LOOSE = /[:;]/;
/** Japanese leaves these, too. */
const LOOSE_IN_JAPANESE = /[:;!?("]/;
const WIDE_MARK = /[，。；：！？、]/;

export interface NarrowMark extends Place {
  /** Many write it so, in texts like this one. */
  readonly isLoose: boolean;
}

/**
 * ASCII marks that divide a Chinese or Japanese text; brackets and quotes with the Chinese or Japanese words that they
 * enclose. At most forty.
 */
export function narrowMarks(side: CheckedText): readonly NarrowMark[] {
  const text = side.withoutLiterals;
  if (!ANY.test(text)) return [];
  const places = [...placesOf(DIVIDING, text), ...placesOf(ENCLOSED, text, (place) => isWithin(text, place))];
  const isJapanese = side.languageName === 'ja';
  const isMixed = WIDE_MARK.test(text);
  const end = text.trimEnd().length;
  return places.map((place) => {
    const mark = text.charAt(place.start);
    const isLabel = mark === ':' && place.end === end;
    const isLoose = isJapanese ? LOOSE_IN_JAPANESE.test(mark) : isLabel || (LOOSE.test(mark) && !isMixed);
    return { ...place, isLoose };
  });
}

/** Behind a Chinese or Japanese character, around such characters, and before another one or a mark. */
function isWithin(text: string, { start, end }: Place): boolean {
  const isAround = [start - 1, start + 1, end - 2].every((at) => IS_CJK.test(text.charAt(at)));
  return isAround && (end === text.length || BEHIND_ENCLOSED.test(text.charAt(end)));
}

const WIDE: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['!', '！'],
  ['?', '？'],
  ['.', '。'],
  ['(', '（'],
  [')', '）'],
]);

/** A part of a text with its marks widened; quotes as Chinese in simplified characters has them. */
export function widened(text: string): string {
  const isQuoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  const plain = isQuoted ? `“${text.slice(1, -1)}”` : text;
  return plain.replace(/[,;:!?.()]/g, (mark) => WIDE.get(mark)!);
}
