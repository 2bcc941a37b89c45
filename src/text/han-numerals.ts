import { addDecimals, decimalLengths, shiftDecimal } from './decimals.js';
import { parseNumber } from './numbers.js';

/** What a Chinese or Japanese numeral may stand for. */
export interface HanReading {
  /** Decimal digits, exact. */
  readonly value: string;
  /** Why so, where there are several readings. */
  readonly note?: string;
  /** How Japanese and Taiwan read it, where the mainland reads otherwise. */
  readonly isLiteral: boolean;
}

/** Digits, or a unit: ten to 10^12. */
type Item = { readonly digits: string; readonly isHan: boolean; readonly power?: never } | { readonly power: number };

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 兆: 12 };

/** Traditional, Japanese and financial characters, and the other words for two and twenty, as simplified ones. */
const VARIANTS: Readonly<Record<string, string>> = {
  ...{ 萬: '万', 億: '亿', 两: '二', 兩: '二', 廿: '二十', 卅: '三十', 點: '点', 拾: '十', 佰: '百', 仟: '千' },
  ...{
    壹: '一',
    贰: '二',
    貳: '二',
    叁: '三',
    參: '三',
    肆: '四',
    伍: '五',
    陆: '六',
    陸: '六',
    柒: '七',
    捌: '八',
    玖: '九',
  },
};

const ITEM =
  /(\d(?:[\d.,'’\u00A0\u2009\u202F]*\d)?)|([〇零一二三四五六七八九]+(?:点[〇零一二三四五六七八九]+)?)|([十百千万亿兆])/uy;

/**
 * Reads a numeral of Han characters, of digits, or of both: "一万五千亿", "3亿5000万", "二〇二四", "三点二亿".
 * @param text without widths and without the word 多 or 余
 * @param takesBareUnit "万" before 多 is ten thousand, which alone it is not
 * @returns likeliest first as the mainland reads it; empty when it is no numeral
 */
export function readHanNumeral(text: string, takesBareUnit = false): readonly HanReading[] {
  const items = itemsOf(takesBareUnit ? text.replace(/^(?=[百千万亿萬億])/u, '一') : text);
  if (items === undefined || isBareUnit(items)) return [];
  const spoken = readItems(items, true)?.value;
  const written = readItems(items, false)?.value;
  if (spoken === undefined || written === undefined) return [];
  if (spoken !== written) {
    return [
      { value: spoken, note: 'the last unit left out, as it is said', isLiteral: false },
      { value: written, note: 'every unit as written', isLiteral: true },
    ];
  }
  return mayMeanMega(items)
    ? [
        { value: shiftDecimal(written, -6), note: '兆 as 10^6', isLiteral: false },
        { value: written, note: '兆 as 10^12', isLiteral: true },
      ]
    : [{ value: written, isLiteral: false }];
}

function itemsOf(text: string): readonly Item[] | undefined {
  const plain = [...text].map((character) => VARIANTS[character] ?? character).join('');
  const joined = plain.replaceAll(/ ?([〇零一二三四五六七八九十百千万亿兆]) ?/gu, '$1');
  const items: Item[] = [];
  ITEM.lastIndex = 0;
  let end = 0;
  while (end < joined.length) {
    const [, ascii, han, unit] = ITEM.exec(joined) ?? [];
    end = ITEM.lastIndex;
    const item = unit === undefined ? digitsItem(ascii, han) : { power: UNITS[unit]! };
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items.length === 0 ? undefined : items;
}

function digitsItem(ascii: string | undefined, han: string | undefined): Item | undefined {
  if (han !== undefined) {
    const digits = han.replaceAll('〇', '零').replaceAll(/[^点]/gu, (digit) => String(DIGITS.indexOf(digit)));
    return { digits: digits.replace('点', '.'), isHan: true };
  }
  const parts = ascii === undefined ? undefined : parseNumber(ascii, '.');
  if (parts === undefined) return undefined;
  return { digits: parts.fraction === '' ? parts.integer : `${parts.integer}.${parts.fraction}`, isHan: false };
}

/** "万" and "万亿" ask for a number before them; so do 百 and 千 alone, but not 十. */
function isBareUnit(items: readonly Item[]): boolean {
  return items.length === 1 && (items[0]!.power ?? 0) > 1;
}

/** "5兆": five million as in 兆瓦, or five million million. Beside 万 or 亿 it is the large one. */
function mayMeanMega(items: readonly Item[]): boolean {
  return items.at(-1)!.power === 12 && items.filter(({ power }) => power !== undefined && power >= 4).length === 1;
}

interface Part {
  readonly value: string;
  /** The power of ten of its last place: 3 in "一万五千". What follows must be smaller than that. */
  readonly lowest: number;
}

/** What stands before the largest unit is multiplied by it ("一万五千" in "一万五千亿"); what stands after is added. */
function readItems(items: readonly Item[], spoken: boolean): Part | undefined {
  const largest = Math.max(...items.map(({ power }) => power ?? 0));
  if (largest === 0) return items.length === 1 ? plainDigits(items[0]!) : undefined;
  const at = items.findIndex(({ power }) => power === largest);
  let end = at + 1;
  while (largest >= 4 && items[end]?.power === largest) end += 1;
  const power = largest * (end - at);
  const coefficient = readCoefficient(items.slice(0, at), largest, spoken);
  if (coefficient === undefined) return undefined;
  const head = { value: shiftDecimal(coefficient.value, power), lowest: coefficient.lowest + power };
  return end === items.length ? head : withRest(head, items.slice(end), spoken);
}

function plainDigits({ digits }: Item & { readonly digits?: string }): Part | undefined {
  if (digits === undefined) return undefined;
  return { value: shiftDecimal(digits, 0), lowest: -decimalLengths(digits).fraction };
}

function readCoefficient(items: readonly Item[], unit: number, spoken: boolean): Part | undefined {
  if (unit >= 4) return items.length === 0 ? undefined : readItems(items, spoken);
  const [item, ...others] = items;
  if (others.length > 0) return undefined;
  if (item === undefined) return { value: '1', lowest: 0 };
  const part = plainDigits(item);
  // "零十" in "一千零十五".
  if (part?.value === '0') return unit === 1 ? { value: '1', lowest: 0 } : undefined;
  return part !== undefined && isOneFigure(item) ? part : undefined;
}

/** 十, 百 and 千 take one Chinese figure, digits as they come: "2.5千". */
function isOneFigure(item: Item): boolean {
  if (item.power !== undefined) return false;
  return !item.isHan || item.digits.includes('.') || item.digits.replace(/^0+/u, '').length === 1;
}

function withRest(head: Part, items: readonly Item[], spoken: boolean): Part | undefined {
  const rest = spoken ? (readLeftOut(head, items) ?? readItems(items, spoken)) : readItems(items, spoken);
  if (rest === undefined || head.lowest <= 0 || decimalLengths(rest.value).integer > head.lowest) return undefined;
  if (items.length === 1 && head.lowest < 4 && !isOneFigure(items[0]!)) return undefined;
  return { value: addDecimals(head.value, rest.value), lowest: rest.lowest };
}

/** "三万五" is 三万五千, "三亿五千" is 三亿五千万: without 零 between, the unit below is meant. */
function readLeftOut({ lowest }: Part, [item, unit, ...others]: readonly Item[]): Part | undefined {
  const digits = item?.power === undefined ? item?.digits : undefined;
  if (digits === undefined || !/^[1-9]$/u.test(digits) || others.length > 0) return undefined;
  if (unit === undefined)
    return lowest > 1 ? { value: shiftDecimal(digits, lowest - 1), lowest: lowest - 1 } : undefined;
  return unit.power === 3 && lowest === 8 ? { value: shiftDecimal(digits, 7), lowest: 7 } : undefined;
}
