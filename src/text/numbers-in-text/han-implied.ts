import type { TextInLanguage } from '../text-in-language.js';
import { languageOf } from '../language-tags.js';
import { matchAt } from './han-numeral-pattern.js';
import { figureOf } from './han-shares.js';
import { unitAfterHalf } from './halves.js';
import type { NumberInText } from './number-in-text.js';
import { unitAfter } from './unit-words.js';
import { unitNamed } from './units.js';

const PAIR = /[双雙両俩倆]/uy;
const AGE = /([五六七八九])旬/uy;
const BORN = /([5-9]0|[01]0|[五六七八九][〇零])[后後](?![来來续續面期])/uy;
const HALF_OF_UNIT = /(?<![上下大后後四]|(?<!提)前)半(?:[个個](?=[月世小星])|(?=[年天日小時时世米公]))/uy;
const FIRST_YEAR = /(?<=令和|平成|昭和|大正|明治)元年/uy;
const FIRST_YEARS: Readonly<Record<string, string>> = {
  令和: '2019',
  平成: '1989',
  昭和: '1926',
  大正: '1912',
  明治: '1868',
};
/** At the head of a table: "（万元）", "单位：亿元". */
const COUNTED_IN = /(?<=[（(：:／/])(千|[百千]?[万萬]|[亿億])/uy;
const SCALES: Readonly<Record<string, string>> = {
  ...{ 千: '1000', 万: '10000', 萬: '10000', 百万: '1000000', 百萬: '1000000' },
  ...{ 千万: '10000000', 千萬: '10000000', 亿: '100000000', 億: '100000000' },
};
const QUARTERS_OF_HOUR = /([一二两兩三123])刻[钟鐘]/uy;
const ZERO = /ゼロ/uy;
const NOON = /正午/uy;
/** What all of them begin with, or what stands in the place. */
const BEGINS = /[双雙両俩倆五六七八九\d一二两兩三半元正ゼ百千万萬亿億]/u;

/** What says a number without naming it: "双方", "八旬", "80后", "半年", "令和元年", "正午". */
export function impliedHanNumberAt(text: TextInLanguage, start: number): NumberInText | undefined {
  const { plain } = text;
  if (!BEGINS.test(plain.charAt(start))) return undefined;
  const place = { start, power: 0, weight: 'possible' as const };
  const pair = matchAt(PAIR, plain, start);
  if (pair !== null) return { ...place, kind: 'number', values: ['2'], end: start + 1 };
  const age = matchAt(AGE, plain, start);
  if (age !== null) return { ...place, ...yearsOf(figureOf(age[1]!) * 10), end: start + 2 };
  if (matchAt(ZERO, plain, start) !== null) return { ...place, kind: 'number', values: ['0'], end: start + 2 };
  return (
    countedInAt(text, start) ??
    bornAt(text, start) ??
    halfOfUnitAt(text, start) ??
    quartersOfHourAt(plain, start) ??
    firstYearAt(plain, start) ??
    noonAt(plain, start)
  );
}

function yearsOf(value: number): Pick<NumberInText, 'kind' | 'values' | 'unit' | 'weight'> {
  return { kind: 'number', values: [String(value)], unit: unitNamed('year'), weight: 'likely' };
}

/** "80后" were born in the eighties. */
function bornAt({ plain, language }: TextInLanguage, start: number): NumberInText | undefined {
  const [all, written] = languageOf(language) === 'zh' ? (matchAt(BORN, plain, start) ?? []) : [];
  if (all === undefined || /\d/u.test(plain.charAt(start - 1))) return undefined;
  const value = /^\d/u.test(written!) ? written! : `${figureOf(written![0]!)}0`;
  return { start, end: start + all.length, kind: 'decade', values: [value], weight: 'likely', power: 0 };
}

function countedInAt({ plain, language }: TextInLanguage, start: number): NumberInText | undefined {
  const [scale] = matchAt(COUNTED_IN, plain, start) ?? [];
  const found = scale === undefined ? undefined : unitAfter(plain, start + scale.length, language);
  return found && { start, kind: 'number', values: [SCALES[scale!]!], weight: 'possible', power: 0, ...found };
}

function halfOfUnitAt(text: TextInLanguage, start: number): NumberInText | undefined {
  const [half] = matchAt(HALF_OF_UNIT, text.plain, start) ?? [];
  const found = half === undefined ? undefined : unitAfterHalf(text, start + half.length);
  return found && { start, kind: 'number', values: ['0.5'], weight: 'likely', power: 0, ...found };
}

/** "一刻钟" is fifteen minutes. */
function quartersOfHourAt(plain: string, start: number): NumberInText | undefined {
  const [all, quarters] = matchAt(QUARTERS_OF_HOUR, plain, start) ?? [];
  if (all === undefined) return undefined;
  const values = [String(figureOf(quarters!) * 15)];
  return { start, end: start + all.length, kind: 'number', values, unit: unitNamed('min'), weight: 'likely', power: 0 };
}

function firstYearAt(plain: string, start: number): NumberInText | undefined {
  if (matchAt(FIRST_YEAR, plain, start) === null) return undefined;
  const year = FIRST_YEARS[plain.slice(start - 2, start)]!;
  return { start, end: start + 2, kind: 'year', values: [year, '1'], weight: 'certain', power: 0 };
}

function noonAt(plain: string, start: number): NumberInText | undefined {
  if (matchAt(NOON, plain, start) === null) return undefined;
  return { start, end: start + 2, kind: 'hour', values: ['12', '0'], weight: 'possible', power: 0 };
}
