import { readHanNumeral } from '../han-numerals.js';
import { withoutMore } from '../number-card/rounding-words.js';
import type { TextInLanguage } from '../text-in-language.js';
import { approximationsAt, bareUnitAt, isVague, powerOfUnits, vagueAt, vagueNumber } from './han-approximations.js';
import { isCounted } from './han-counters.js';
import { withDatePart } from './han-date-parts.js';
import { impliedHanNumberAt } from './han-implied.js';
import { FIGURES, HAN_NUMERAL, matchAt } from './han-numeral-pattern.js';
import { figureOf, shareAt } from './han-shares.js';
import { andAHalf, unitAfterHalf } from './halves.js';
import type { NumberInText } from './number-in-text.js';
import { type BareNumber, withWhatIsCounted } from './what-is-counted.js';

const RUN = new RegExp(HAN_NUMERAL, 'uy');
const DOUBLING = /翻了?([一两兩二三四五六七八九1-9])?番|(?<!加)倍[增増]/uy;
/** 十四五, the fourteenth plan of five years. */
const FIVE_YEAR_PLAN = /^十[一二三四五六]五$/u;
const ANY = new RegExp(`[\\d${FIGURES}两兩十廿卅壹贰叁肆伍陆柒捌玖拾佰仟百千万萬亿億翻倍半双雙両俩倆元正ゼ]`, 'u');

/** Whether a text can have a number that readHanNumber reads. */
export function mayHaveHanNumber(plain: string): boolean {
  return ANY.test(plain);
}

/** What was read at a place; without numbers where it is none, up to its end. */
export interface HanNumbers {
  readonly numbers: readonly NumberInText[];
  readonly end: number;
}

/** "零点几秒": less than one, and nobody knows how much. */
const PART_OF_ONE = /(?:[零〇0]点|[0零]\.)(?:几|幾|多少|[数數])|コンマ[数何]|(?:0|ゼロ|零)コンマ[数何]?/uy;

/** The coldest and the hottest days of a year. */
const SEASON = /三九(?=天|寒|[严嚴]|隆|时节|，夏)|三伏|(?<=[数數])九(?=寒|天|隆)|[头頭二三]伏/uy;

/** The number of a Chinese or Japanese text at a place: "3.2亿", "一万五千亿", "三分之一", "七成", "翻两番". */
export function hanNumbersAt(text: TextInLanguage, at: number): HanNumbers {
  const none = matchAt(PART_OF_ONE, text.plain, at) ?? matchAt(SEASON, text.plain, at);
  return none === null ? readAt(text, at) : { numbers: [], end: at + none[0].length };
}

function readAt(text: TextInLanguage, at: number): HanNumbers {
  const number = shareAt(text, at) ?? doublingAt(text, at) ?? impliedHanNumberAt(text, at);
  if (number !== undefined) return { numbers: [number], end: number.end };
  const several = [...decadesAt(text, at), ...approximationsAt(text, at)];
  if (several.length > 0) return { numbers: several, end: several[0]!.end };
  const found = runAt(text, at);
  if (found !== undefined && 'kind' in found && found.kind === 'hour')
    return { numbers: withPartOfHour(text, found), end: found.end };
  return { numbers: found === undefined || !('kind' in found) ? [] : [found], end: found?.end ?? at + 1 };
}

const TWO_DECADES = /([一二三四五六七八九])([一二三四五六七八九])十年代/uy;

/** "六七十年代": the sixties and the seventies. */
function decadesAt({ plain }: TextInLanguage, start: number): readonly NumberInText[] {
  const [all, ...figures] = matchAt(TWO_DECADES, plain, start) ?? [];
  if (all === undefined) return [];
  const end = start + all.length;
  return figures.map((figure) => ({
    ...{ start, end, kind: 'decade' as const, values: [`${figureOf(figure)}0`], weight: 'certain' as const, power: 0 },
  }));
}

function doublingAt({ plain }: TextInLanguage, start: number): NumberInText | undefined {
  const found = matchAt(DOUBLING, plain, start);
  if (found === null) return undefined;
  const values = [String(2 ** figureOf(found[1] ?? '一'))];
  return { start, end: start + found[0].length, values, kind: 'fold', weight: 'likely', power: 0, isGrowth: true };
}

const PART_OF_HOUR = /半(?![价価價])|([一三])刻/uy;

/** "3点半" and "3:30", "三点一刻" and "3:15". */
function withPartOfHour({ plain }: TextInLanguage, hour: NumberInText): readonly NumberInText[] {
  const [part, quarters] = matchAt(PART_OF_HOUR, plain, hour.end) ?? [];
  if (part === undefined) return [hour];
  const minutes = quarters === undefined ? '30' : quarters === '一' ? '15' : '45';
  const place = { start: hour.end, end: hour.end + part.length, power: 0 };
  return [hour, { ...place, kind: 'number', values: [minutes], weight: 'certain' }];
}

/** Longer ones are no numbers that anybody writes. */
const LONGEST_NUMERAL = 100;

function runAt(text: TextInLanguage, start: number): NumberInText | { readonly end: number } | undefined {
  const { plain } = text;
  const [run] = matchAt(RUN, plain, start) ?? [];
  if (run === undefined) return undefined;
  const written = run.trimEnd();
  const end = start + written.length;
  if (written.length > LONGEST_NUMERAL) return { end };
  // "2年零3个月"
  if (/^零\d/u.test(written)) return { end: start + 1 };
  if (FIVE_YEAR_PLAN.test(written)) return fiveYearPlan(start, written);
  if (/^十$/u.test(written) && /^分(?!钟|之|鐘)/u.test(plain.slice(end, end + 2))) return { end };
  const readings = readHanNumeral(withoutMore(written), /[多余餘]/u.test(written));
  const values = [...new Set(readings.map(({ value }) => value))];
  if (values.length === 0) return unitsAt(text, start, written) ?? { end };
  // 马赫数6 is a number, 数十 is not.
  if (/^[十百千万萬亿億]/u.test(written) && isVague(plain, start))
    return vagueNumber(start - 1, end, values[0]!.length - 1);
  return completed(text, {
    ...{ start, end, values },
    ...powerOf(written),
    weight: weightOf(text, start, end, written),
  });
}

function fiveYearPlan(start: number, written: string): NumberInText {
  const values = [String(10 + figureOf(written[1]!))];
  return { start, end: start + written.length, kind: 'number', values, weight: 'possible', power: 0 };
}

/** Units without a figure: "数百万", "近百". */
function unitsAt(text: TextInLanguage, start: number, written: string): NumberInText | undefined {
  const vague = vagueAt(text.plain, start, start + written.length, written);
  if (vague !== undefined) return vague;
  const bare = bareUnitAt(text, start, written);
  return bare && completed(text, bare);
}

function completed(text: TextInLanguage, bare: BareNumber): NumberInText {
  const { plain } = text;
  const isMore =
    /[多余餘来來几幾]/u.test(plain.charAt(bare.end)) &&
    !/^余[额数下]|^多[种样元次]/u.test(plain.slice(bare.end, bare.end + 2));
  const number = { ...bare, end: bare.end + (isMore ? 1 : 0) };
  return withDatePart(text, number) ?? halfAndUnit(text, number) ?? ofItsUnit(withWhatIsCounted(text, number));
}

/** "两" may be anything, "两小时" is two of something; "一年" may be said "a year", but "一季度" is the first. */
function ofItsUnit(number: NumberInText): NumberInText {
  const { unit, weight, values } = number;
  const isCounted = unit !== undefined && weight === 'possible' && (values[0] !== '1' || unit.name === 'quarter');
  return isCounted ? { ...number, weight: 'likely' } : number;
}

const HALF_BEFORE_UNIT = /[个個]半/uy;

/** "三个半月", "一个半小时". */
function halfAndUnit(text: TextInLanguage, number: BareNumber): NumberInText | undefined {
  const half = matchAt(HALF_BEFORE_UNIT, text.plain, number.end);
  if (half === null) return undefined;
  const counted = andAHalf(number, number.end + half[0].length);
  const found = unitAfterHalf(text, counted.end);
  return found === undefined ? withWhatIsCounted(text, counted) : { ...counted, kind: 'number', ...found };
}

function powerOf(written: string): Pick<BareNumber, 'power' | 'digits'> {
  const [, digits, units] = /^(\d[\d.,]*)?(.*)$/su.exec(written)!;
  const power = /^(?:[十百千]?[万萬亿億]|[万萬][亿億]|[百千])$/u.test(units!.trim()) ? powerOfUnits(units!.trim()) : 0;
  return { power, ...(digits !== undefined && { digits: units === '' ? digits : written }) };
}

/** "1リットル当たり" is "per litre". */
const PER_ONE = /^[^\d\s、。]{1,5}(?:当たり|あたり|につき)/u;

function weightOf(text: TextInLanguage, start: number, end: number, written: string): NumberInText['weight'] {
  const { plain } = text;
  if (/\d/u.test(written)) return written === '1' ? weightOfOne(plain, end) : 'certain';
  const isOrdinal = plain.charAt(start - 1) === '第';
  const isOfThings = isOrdinal || isCounted(plain, end) || /[%倍]/u.test(plain.charAt(end));
  if (/^[一壹]$/u.test(written)) return 'possible';
  if (/^[〇零一二三四五六七八九两兩十]$/u.test(written)) return isOfThings ? 'likely' : 'possible';
  // "百万像素" is a megapixel.
  if (/^[百千]?[万萬亿億]$/u.test(written)) return 'likely';
  return isOfThings || /[万亿億萬]/u.test(written) ? 'certain' : 'likely';
}

/** "1名学生" is "a student". */
function weightOfOne(plain: string, end: number): NumberInText['weight'] {
  if (PER_ONE.test(plain.slice(end, end + 8))) return 'possible';
  return isCounted(plain, end) ? 'likely' : 'certain';
}
