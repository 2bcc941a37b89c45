import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { CheckedText } from '../checked-text.js';

type Time = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const HAN_TIMES: Readonly<Record<string, Time>> = {
  ...{ 秒: 'second', 分: 'minute', 时: 'hour', 時: 'hour', 天: 'day', 日: 'day' },
  ...{ 周: 'week', 週: 'week', 月: 'month', 年: 'year' },
};
/** Before the number, with a few words between: "每秒可采集约3GB", "毎分600リットル", "時速300キロ", "1日に". */
const BEFORE =
  /(?:[每毎][个個]?小?([秒分时時天日周週月年])|([秒分时時])速|1(日)に)[\p{Script=Han}\p{Script=Hiragana}\s]{0,6}$/u;

/** Behind its unit; a few words may stand before one that is said for nothing else. */
const PER = /^\s*(?:per|an?|pro|je|in der|par|por|al|в|за|每|毎)\s*|^\s*\/\s*|^(?:\s\p{L}+){1,3}\sper\s/iu;
const AFTER: readonly (readonly [Time, RegExp])[] = [
  ['second', /^(?:seconds?|sekunde|secondes?|segundo|секунду|sec(?!\p{L})|s(?!\p{L})|с(?!\p{L})|秒)/iu],
  ['minute', /^(?:minutes?|minute|minuto|минуту|min(?!\p{L})|мин(?!\p{L})|分)/iu],
  ['hour', /^(?:hours?|stunde|heures?|hora|час|h(?!\p{L})|ч(?!\p{L})|小时|時)/iu],
  ['day', /^(?:days?|tag|jours?|día|день|сутки|d(?!\p{L})|天|日)/iu],
  ['week', /^(?:weeks?|woche|semaine|semana|неделю|周|週)/iu],
  ['month', /^(?:months?|monat|mois|mes(?!\p{L})|месяц|月)/iu],
  ['year', /^(?:years?|jahr|ans?(?!\p{L})|année|año|год|年)/iu],
];
const LONGEST = 16;
const LONGEST_AFTER = 40;

/** A number with the time in which so much is or is done. */
export interface Rate {
  readonly time: Time;
  readonly start: number;
  readonly end: number;
}

/** "600 litres per hour"; undefined where no time is named beside the number. */
export function rateOf({ text }: CheckedText, { start, end }: Pick<NumberInText, 'start' | 'end'>): Rate | undefined {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const named = BEFORE.exec(before);
  if (named !== null) {
    const time = HAN_TIMES[(named[1] ?? named[2] ?? named[3])!]!;
    return { time, start: start - (before.length - named.index), end };
  }
  const after = text.slice(end, end + LONGEST_AFTER);
  const per = PER.exec(after)?.[0];
  if (per === undefined) return undefined;
  for (const [time, pattern] of AFTER) {
    const [word] = pattern.exec(after.slice(per.length)) ?? [];
    if (word !== undefined) return { time, start, end: end + per.length + word.length };
  }
  return undefined;
}
