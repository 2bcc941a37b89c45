import { byLanguage } from '../../text/by-language.js';
import { WordEdges } from '../../text/word-edges.js';
import type { CheckedText } from '../checked-text.js';
import { type Place, placesOf } from '../places.js';

const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々`;
const BROKEN = new RegExp(`[${CJK}][ \\u00A0]{1,4}(?=[${CJK}])`, 'gu');
const UNSPACED = /\p{Script=Han}(?=[A-Za-z0-9])|[A-Za-z0-9%](?=\p{Script=Han})/gu;
const SENTENCE = /[，。！？；]/;

const edgesIn = byLanguage((language) => new WordEdges(language));
/** Enough for the segmenter to see the words around. */
const BESIDE = 8;

/**
 * Spaces between two characters of Chinese or Japanese, with these: within a word, or anywhere in a sentence. A heading
 * has them between its parts ("深化合作 共谋发展"), a list between its items. At most twenty.
 */
export function brokenHan(source: CheckedText, target: CheckedText): readonly Place[] {
  const { text } = target;
  if (text.search(BROKEN) < 0 || source.text.search(BROKEN) >= 0) return [];
  const isSentence = target.languageName === 'ja' ? isWithOneSpace(text) : SENTENCE.test(text);
  const places = placesOf(BROKEN, text, ({ start, end }) => {
    return !target.hasCode(start, end) && (isSentence || isWithinWord(target, start + 1, end));
  });
  return places.map(({ start, end }) => ({ start, end: end + 1 }));
}

/** Japanese sentences with more spaces than one are divided on purpose. */
function isWithOneSpace(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.endsWith('。') && trimmed.search(/\s/u) >= 0 && trimmed.search(/\s.*\s/su) < 0;
}

function isWithinWord({ text, language }: CheckedText, start: number, end: number): boolean {
  const before = text
    .slice(Math.max(start - BESIDE, 0), start)
    .split(/\s/)
    .at(-1)!;
  const behind = text.slice(end, end + BESIDE).split(/\s/, 1)[0]!;
  return (
    edgesIn(language)
      .of(before + behind)
      ?.has(before.length) === false
  );
}

/** Where a Chinese character and a Latin letter or a digit meet. At most twenty. */
export function unspacedHanLatin({ text }: CheckedText): readonly Place[] {
  return placesOf(UNSPACED, text).map(({ start, end }) => ({ start, end: end + 1 }));
}
