import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { CheckedText } from '../checked-text.js';

type Time = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** Right before the number: "每秒120米", "毎分600リットル", "時速300キロ". */
const BEFORE: readonly (readonly [Time, RegExp])[] = [
  ['second', /(?:[每毎]秒|秒速)$/u],
  ['minute', /(?:[每毎]分|分速)$/u],
  ['hour', /(?:每(?:个)?小时|毎時|[时時]速)$/u],
  ['day', /(?:[每毎]日|每天|1日に)$/u],
  ['week', /(?:[每毎]週|每周)$/u],
  ['month', /(?:[每毎]月)$/u],
  ['year', /(?:[每毎]年)$/u],
];
/** What may stand between: "每秒可达约120米". */
const BETWEEN = /(?:可|能|可达|可達|高达|达|达到|約|约|近|超过|超|逾|处理|产生|钟|的|为|最高|最大|\s)*$/u;

/** Right behind its unit. */
const PER = /^\s*(?:per|an?|pro|je|in der|par|por|al|в|за|每|毎)\s*|^\s*\/\s*/iu;
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

/** The time in which so much is or is done: "600 litres per hour"; undefined where none is named right beside the number. */
export function timeOfRate(
  { text }: CheckedText,
  { start, end }: Pick<NumberInText, 'start' | 'end'>,
): Time | undefined {
  const before = text.slice(Math.max(0, start - LONGEST), start).replace(BETWEEN, '');
  const named = BEFORE.find(([, pattern]) => pattern.test(before));
  if (named !== undefined) return named[0];
  const after = text.slice(end, end + LONGEST);
  const per = PER.exec(after)?.[0];
  return per === undefined ? undefined : AFTER.find(([, pattern]) => pattern.test(after.slice(per.length)))?.[0];
}
