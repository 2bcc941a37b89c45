import { languageOf } from '../../text/language-tags.js';
import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { CheckedText } from '../checked-text.js';

type Part = 'year' | 'month' | 'day';

/** What names a year, a month or a day by the one in which it is written, in place of its number. */
const WORDS: Readonly<Record<string, Readonly<Record<Part, RegExp>>>> = {
  zh: {
    year: /[今去明后當当同次翌上]年|前年(?!来)|本年度|本世纪|本世紀|年[内内底末初](?!的)/u,
    month: /[本上下当當同次]月|[上下]个月|[上下]個月|年[底末初中]/u,
    day: /[今昨明前后當当次翌同][天日]|日前|近日|除夕|元旦|国庆|國慶/u,
  },
  ja: {
    year: /[今昨来去同翌前当](?:年|年度)|一昨年|本年|年[末頭]/u,
    month: /[今先来同翌当]月|年[末頭始]/u,
    day: /[今昨明本同翌前当]日|一昨日|明後日|大晦日|元日|元旦/u,
  },
  en: {
    year: /\b(?:this|last|next|that|same|current|previous|following|coming|past)(?: (?:fiscal|financial|academic|calendar))? year|\byear (?:before|earlier|later|after|ago)|\b(?:this|last|next) (?:spring|summer|autumn|fall|winter|month|quarter|january|february|march|april|may|june|july|august|september|october|november|december)\b/iu,
    month:
      /\b(?:this|last|next|that|same|current|previous|following|coming) month|\bmonth (?:before|earlier|later|after|ago)|\b(?:turn|end|beginning|start) of the year|new year/iu,
    day: /\b(?:yesterday|today|tomorrow|tonight|same day|(?:next|following|previous) day|day (?:before|earlier|later|after)|recently)\b|new year|\b(?:on|last|this|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day/iu,
  },
};

/** Whether a text says part of a date by where it stands in time: "去年" and "last year" for 2023. */
export function namesRelatively({ text, language }: CheckedText, kind: NumberInText['kind']): boolean {
  if (kind !== 'year' && kind !== 'month' && kind !== 'day') return false;
  return WORDS[languageOf(language)]?.[kind].test(text) ?? false;
}
