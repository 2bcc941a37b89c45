import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../language-tags.js';

/** Right before the number, without 到 or 至: so much was added. */
const ADDED: Readonly<Record<string, RegExp>> = {
  zh: /(?:(?<![到至成为達达低少降减缩短小])了|增长|增长率|增加|增|提高|提升|上升|扩大|高出|多出|高|多|快|强|大|上涨|涨|升高|增大|增强|翻|加快|增至不)(?:了|出)?(?:近|约|超过|超|逾|将近|大约|整整|足足)?$|(?:增幅|涨幅|升幅|增速|增长率)(?:高?达到?|为|约为|超过?|逾|近)?(?:近|约)?$/u,
};
const BY = /(?:^|[\s])(?:by)(?:\s(?:about|around|nearly|almost|over|some|more than))?\s$/iu;

/**
 * Whether a fold says how much was added to the one that was there, or how much there is in all.
 * @param comparison what was read after the number
 */
export function isGrowthBefore(
  plain: string,
  start: number,
  language: LanguageTag,
  comparison: string,
): 'added' | 'either' | 'in all' {
  const before = plain.slice(Math.max(0, start - 24), start);
  if (languageOf(language) === 'zh') return ADDED['zh']!.test(before) ? 'added' : 'in all';
  return BY.test(before) || /(?:more|er|plus|más|mehr)$/iu.test(comparison) ? 'either' : 'in all';
}

const SHRINKS = /[低少小短薄轻輕弱慢减減缩縮降窄分細细矮暗冷浅]/u;
const LESS = /(?:less|fewer|(?:small|thinn|light|short|cheap|slow|weak|low|fin|narrow)er)$/iu;
const MORE = /(?:as|that|more|er)$/iu;
const FEW_WORDS = 8;

/** Whether so many times is surely more than there was, which is never said as a part: "5倍", "six times as strong". */
export function isMuchMore(
  plain: string,
  { start, end }: { readonly start: number; readonly end: number },
  language: LanguageTag,
): boolean {
  if (['zh', 'ja'].includes(languageOf(language)))
    return !SHRINKS.test(plain.slice(Math.max(0, start - FEW_WORDS), start));
  const comparison = plain.slice(Math.max(start, end - FEW_WORDS), end);
  return MORE.test(comparison) && !LESS.test(comparison);
}
