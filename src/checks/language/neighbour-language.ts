import type { LanguageTag } from '../../domain/language-tag.js';
import { countHanVariants } from './han-variants.js';

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;

/** What only the neighbour writes, or only the language itself, by the language. */
const TELLING: ReadonlyMap<string, (text: string) => string | undefined> = new Map<
  string,
  (text: string) => string | undefined
>([
  ['zh', (text) => (isJapanese(text) ? 'ja' : undefined)],
  ['ja', (text) => (isChinese(text) ? 'zh' : undefined)],
  ['ru', (text) => (countOf(text, /[іїєґ]/giu) >= 3 && !/[ыэъё]/iu.test(text) ? 'uk' : undefined)],
  ['uk', (text) => (countOf(text, /[ыэъё]/giu) >= 3 && !/[іїєґ]/iu.test(text) ? 'ru' : undefined)],
]);

/** The language that shares the script and that a text is written in by its letters; undefined where they do not tell. */
export function neighbourOf(text: string, language: string): LanguageTag | undefined {
  return TELLING.get(language)?.(text) as LanguageTag | undefined;
}

/** A quoted word of it makes no Japanese text. */
function isJapanese(text: string): boolean {
  const kana = countOf(text, KANA);
  return kana >= 4 && kana * 8 >= countOf(text, HAN) + kana;
}

function isChinese(text: string): boolean {
  if (countOf(text, HAN) < 8 || countOf(text, KANA) > 0) return false;
  return countHanVariants(text).simplified >= 3;
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
