import { languageOf } from '../language-tags.js';
import type { TextInLanguage } from '../text-in-language.js';
import type { NumberInText } from './number-in-text.js';

/** Right before one of a unit. */
const BEFORE: Readonly<Record<string, RegExp>> = {
  en: /(?:per|every|each)(?: additional| extra)? $/iu,
  de: /(?:pro|je|jede[rnsm]?)(?: weitere[rnsm]?)? $/iu,
  fr: /(?:par|chaque|tous les|toutes les) $/iu,
  es: /(?:por|cada) $/iu,
  ru: /(?:на|кажд\p{L}{2,3}) $/iu,
  zh: /[每毎][\p{Script=Han}]{0,4}$/u,
};
/** Behind it. */
const AFTER: Readonly<Record<string, RegExp>> = {
  ja: /^\p{Script=Hiragana}?[\p{Script=Han}\p{Script=Hiragana}]{0,8}(?:ごと|毎|につき|当たり|あたり|たび)/u,
};
const LONGEST = 16;

/** Whether it is the one that so much of something else belongs to, which is as well left out: "每升高1摄氏度", "per 1 °C". */
export function isOneOfRate({ plain, language }: TextInLanguage, { start, end, values, unit }: NumberInText): boolean {
  if (values[0] !== '1' || unit === undefined) return false;
  const [before, after] = [BEFORE[languageOf(language)], AFTER[languageOf(language)]];
  return (
    (before?.test(plain.slice(Math.max(0, start - LONGEST), start)) ?? false) ||
    (after?.test(plain.slice(end, end + LONGEST)) ?? false)
  );
}
