import type { LanguageTag } from '../../domain/language-tag.js';
import { strangeIn } from '../script/script-characters.js';

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;

/** What only the neighbour writes, or only the language itself, by the language. */
const TELLING: ReadonlyMap<string, (text: string) => string | undefined> = new Map<
  string,
  (text: string) => string | undefined
>([
  ['zh', (text) => (isJapanese(text) ? 'ja' : undefined)],
  ['ja', (text) => (isChinese(text) ? 'zh' : undefined)],
  ['ru', cyrillicNeighbour],
  ['uk', (text) => (countOf(text, /[ыэъё]/giu) >= 3 && !/[іїєґ]/iu.test(text) ? 'ru' : undefined)],
]);

/** The language that shares the script and that a text is written in by its letters; undefined where they do not tell. */
export function neighbourOf(text: string, language: string): LanguageTag | undefined {
  return TELLING.get(language)?.(text) as LanguageTag | undefined;
}

/** Letters that Russian does not have, and the language that has them. */
const NOT_RUSSIAN: readonly (readonly [letters: RegExp, language: string])[] = [
  [/ў/iu, 'be'],
  [/[ѓќѕ]/giu, 'mk'],
  [/[јљњђћџ]/giu, 'sr'],
  [/[іїєґ]/giu, 'uk'],
];

function cyrillicNeighbour(text: string): string | undefined {
  if (!/[іїєґўѓќѕјљњђћџ]/iu.test(text)) return undefined;
  const [, language] = NOT_RUSSIAN.find(([letters]) => letters.test(text)) ?? [];
  const strange = NOT_RUSSIAN.reduce((count, [letters]) => count + countOf(text, letters), 0);
  // Belarusian has "ы" and "э", too.
  return strange >= 2 && (language === 'be' || !/[ыэъё]/iu.test(text)) ? language : undefined;
}

/** A quoted word of it makes no Japanese text. */
function isJapanese(text: string): boolean {
  const kana = countOf(text, KANA);
  return kana >= 4 && kana * 8 >= countOf(text, HAN) + kana;
}

function isChinese(text: string): boolean {
  if (countOf(text, HAN) < 6 || countOf(text, KANA) > 0) return false;
  return countChineseOnly(text) >= 2;
}

/** Simplified characters that are the Japanese ones, too. */
const ALSO_JAPANESE = new Set(
  '学国会来体数点声当万旧条写区医号画参双独虫党乱礼麦蚕灯尽昼随窃欧殴枢炉断台宝担胆壮状将浅践残争静浄尔弥弁余予岳装寿属嘱盗缶潜触称' +
    '糸蛮湾恋与寝痴没励献峡狭挟誉巣着竜炎欠径茎斗机了后里面系制复致卷采回布朱松云干周志注準准同克向向姜夸家席幸御扎托折据摆',
);

/** How many characters there are that neither Japanese nor traditional Chinese writes. */
export function countChineseOnly(text: string): number {
  const { forms } = strangeIn('Hant');
  let count = 0;
  for (const character of text) if (forms.has(character) && !ALSO_JAPANESE.has(character)) count++;
  return count;
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
