import { languageOf } from '../language-tags.js';
import type { TextInLanguage } from '../text-in-language.js';
import type { NumberInText } from './number-in-text.js';

type Words = Readonly<Record<string, RegExp>>;

/** Right before a number, and right after one. */
const BEFORE: Words = {
  en: /(?:about|around|approximately|approx\.|roughly|some|nearly|almost|over|more than|close to|just under|less than|fewer than|at least|up to|above|below|exceed(?:s|ed|ing)?|~|≈)[ \u00A0]?(?:[$€£¥]|US\$)?$/iu,
  zh: /(?:约|約|大概|近|接近|超|超过|超過|逾|多于|至少|不少于|不到|不足|突破|达到?近|[~≈～])[ ]?$/u,
  ja: /(?:約|およそ|ほぼ|[~≈～])[ ]?$/u,
  de: /(?:etwa|rund|ungefähr|zirka|ca\.|fast|knapp|beinahe|über|mehr als|mindestens|weniger als|gut)[ \u00A0]$/iu,
  fr: /(?:environ|près de|presque|plus de|moins de|quelque|au moins)[ \u00A0]$/iu,
  es: /(?:unos|unas|alrededor de|aproximadamente|cerca de|casi|más de|menos de)[ \u00A0]$/iu,
  ru: /(?:около|примерно|почти|более|менее|свыше|порядка|приблизительно)[ \u00A0]$/iu,
};
const AFTER: Words = {
  en: /^(?:\+| or (?:more|so)| odd)/iu,
  zh: /^(?:左右|上下|以上|[多余餘])/u,
  ja: /^(?:前後|以上|余り|ほど|弱|強|近く)/u,
};
const LONGEST = 20;

/** Whether words beside a number say that it is not exact. */
export function isRounded({ plain, language }: TextInLanguage, { start, end }: NumberInText): boolean {
  const [before, after] = [BEFORE[languageOf(language)], AFTER[languageOf(language)]];
  const ahead = plain.slice(Math.max(0, start - LONGEST), start);
  return (
    (before?.test(ahead) ?? false) ||
    (after?.test(plain.slice(end - 1, end + LONGEST).slice(1)) ?? false) ||
    /[多余餘]/u.test(plain.slice(start, end))
  );
}
