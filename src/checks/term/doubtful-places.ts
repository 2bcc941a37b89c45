import { foldHan } from '../../terminology/han-folding.js';
import type { TermPlace } from '../document-under-check.js';
import type { CheckedText } from '../checked-text.js';

const HAN = /^\p{Script=Han}$/u;
const KATAKANA = /^\p{Script=Katakana}$/u;
/** Everyday words that begin like words of science and have little to do with them: e-mail, e-commerce, microwave ovens. */
const EVERYDAY =
  /^(?:电子(?:邮|信箱|商务|政务|版|书|表格|票|签名|游戏|メール|マネー|レンジ|レジ)|原子笔|卫星城|卫星电视)/u;
const LONGEST_EVERYDAY = 6;
/** Short words of everyday: "visit", "double", "cell"; acronyms and names have capitals. */
const SHORT_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]{1,6}$/u;
const UPPER = /\p{Lu}/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Whether what a place was taken for may well be something else: a short word of everyday; one character; two Han characters of which one makes a word with
 * its other neighbour, 程序 in 排程序列; kanji that go on in katakana, 電子 in 電子メール.
 */
export function isDoubtful(
  { term: { text: listed }, start, end }: TermPlace,
  { text, languageName }: CheckedText,
): boolean {
  const term = Array.from(text.slice(start, end));
  if (term.length === 1 || (SHORT_WORD.test(listed) && !UPPER.test(listed))) return true;
  if (term.length !== 2 || !term.every((character) => HAN.test(character))) return false;
  const [before, behind] = [text.slice(start - 1, start), text.slice(end, end + 1)];
  if (languageName === 'ja') return KATAKANA.test(behind);
  return (HAN.test(before) && isWord(before + term[0]!)) || (HAN.test(behind) && isWord(term[1]! + behind));
}

/** Whether a place begins a word of everyday that has nothing to do with what the term means. */
export function isOfEverydayWord({ start, end }: TermPlace, { text }: CheckedText): boolean {
  return end - start === 2 && EVERYDAY.test(foldHan(text.slice(start, start + LONGEST_EVERYDAY)));
}

function isWord(text: string): boolean {
  const [first] = segmenter.segment(text);
  return first?.segment === text;
}
