import type { TextInLanguage } from '../text-in-language.js';
import type { NumberInText } from './number-in-text.js';
import type { BareNumber } from './what-is-counted.js';

/** The first year of an era, less one. */
const ERAS: Readonly<Record<string, number>> = {
  ...{ 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 },
  ...{ 民国: 1911, 民國: 1911, 宣统: 1908, 光绪: 1874, 同治: 1861, 咸丰: 1850, 道光: 1820, 嘉庆: 1795 },
  ...{ 乾隆: 1735, 雍正: 1722, 康熙: 1661 },
};
const DATE_BEFORE = /(?:年|月|至|到|[-–—~～、和或]|から) ?$/u;

/** "2024年", "3月", "15日", and the years of Japanese eras; undefined where the number is no part of a date. */
export function withDatePart({ plain }: TextInLanguage, number: BareNumber): NumberInText | undefined {
  if (!/^\d{1,4}$/u.test(number.values[0]!)) return undefined;
  const at = plain.charAt(number.end) === ' ' ? number.end + 1 : number.end;
  const next = plain.charAt(at + 1);
  const dated = { ...number, end: at + 1 };
  const sign = plain.charAt(at);
  // "3月" alone may be said otherwise, and "1日" may be how long something takes.
  const isInDate = followsDate(plain, number.start) || (sign !== '日' && /[\d一二三四五六七八九十]/u.test(next));
  const weight = isInDate ? number.weight : 'likely';
  if (sign === '年') return next === '代' ? undefined : yearOf(plain, dated);
  if (sign === '月')
    return isWithin(number, 12) && !/[球亮光饼餅]/u.test(next) ? { ...dated, kind: 'month', weight } : undefined;
  return isDay(plain, number, sign, next) ? { ...dated, kind: 'day', weight } : undefined;
}

/** "1日2回", "1日当たり3食": so often a day; but "1日14時". */
const TIMES_A_DAY =
  /^(?:当たり|あたり|につき|に|平均|約|およそ|最大|最低)*(?:\d+(?!\d|[時时点點.])|\d+時間|[一二三四五六七八九十数何](?![時时点點]))|^(?:当たり|あたり|につき)/u;
const LONGEST_BEHIND = 12;

function isRateOfDay(plain: string, { start, end, values }: BareNumber): boolean {
  return (
    values[0] === '1' && !followsDate(plain, start) && TIMES_A_DAY.test(plain.slice(end + 1, end + LONGEST_BEHIND))
  );
}

/** 号 is the number of a house or a train, too. */
function isDay(plain: string, number: BareNumber, sign: string, next: string): boolean {
  if (!/[日号號]/u.test(sign) || !isWithin(number, 31)) return false;
  return sign === '日'
    ? !/[間元均以内半]/u.test(next) && !isRateOfDay(plain, number)
    : followsDate(plain, number.start);
}

function isWithin({ values: [value] }: BareNumber, most: number): boolean {
  return Number(value) >= 1 && Number(value) <= most;
}

function followsDate(plain: string, start: number): boolean {
  return DATE_BEFORE.test(plain.slice(Math.max(0, start - 3), start));
}

/** "逾1200年" is how long. */
const LONG_TIME = /[逾约約近超]/u;

/** "两千多年", "2,000年": years by their number have no unit, and nobody groups their digits. */
function isCount(written: string): boolean {
  return /[千,多余餘几幾来來]/u.test(written);
}

function yearOf(plain: string, number: BareNumber): NumberInText | undefined {
  const [value = ''] = number.values;
  const era = ERAS[plain.slice(Math.max(0, number.start - 2), number.start)];
  if (era !== undefined) return { ...number, kind: 'year', values: [String(era + Number(value)), value] };
  if (LONG_TIME.test(plain.charAt(number.start - 1)) || isCount(plain.slice(number.start, number.end)))
    return undefined;
  return /^[12]\d{3}$/u.test(value) ? { ...number, kind: 'year' } : undefined;
}
