import { readHanNumeral } from '../han-numerals.js';
import { readFraction, fractionValue } from '../number-card/fractions.js';
import { shiftDecimal } from '../decimals.js';
import { withoutMore } from '../number-card/rounding-words.js';
import type { TextInLanguage } from '../text-in-language.js';
import type { NumberInText } from './number-in-text.js';
import { type BareNumber, withWhatIsCounted } from './what-is-counted.js';
import { withDatePart } from './han-date-parts.js';

const FIGURES = '〇零一二三四五六七八九';
/**
 * Units that begin the name of a measure are no numerals: 千瓦, 兆赫, 百分之.
 * Digits are taken whole: else many of them have endless ways to be parted.
 */
const NUMERAL =
  `(?:\\d(?:[\\d.,]*\\d)?(?![.,]*\\d)(?: (?=[百千万萬亿億]))?|[${FIGURES}两兩十廿卅壹贰叁肆伍陆柒捌玖拾佰仟亿億]|[万萬](?!分之|维|能|物|一(?![百千万亿]))` +
  `|百(?!分[之点點]|帕|科|姓)|千(?!分之|[瓦米克伏赫卡帕焦字兆])|兆(?![瓦赫帕字])|点(?=[${FIGURES}]+[万亿萬億%倍个])|[多余餘](?=[百千万萬亿億]))+`;

const RUN = new RegExp(NUMERAL, 'uy');
const SHARE = new RegExp(`(?:([百千万])|${NUMERAL})分[之の](${NUMERAL})`, 'uy');
const TENTHS =
  /([一二三四五六七八九\d])(?:成([一二三四五六七八九])?(?![为成立长功果员熟就了本分效都年])|割(?![りら引]))/uy;
const DOUBLING = /翻了?([一两兩二三四五六七八九1-9])?番|(?<!加)倍增/uy;
/** 十四五, the fourteenth plan of five years. */
const FIVE_YEAR_PLAN = /^十[一二三四五六]五$/u;
const ANY = new RegExp(`[\\d${FIGURES}两兩十廿卅壹贰叁肆伍陆柒捌玖拾佰仟百千万萬亿億翻倍]`, 'u');

/** Whether a text can have a number that readHanNumber reads. */
export function mayHaveHanNumber(plain: string): boolean {
  return ANY.test(plain);
}

/** What was read at a place; without numbers where it is none, up to its end. */
export interface HanNumbers {
  readonly numbers: readonly NumberInText[];
  readonly end: number;
}

/** The number of a Chinese or Japanese text at a place: "3.2亿", "一万五千亿", "三分之一", "七成", "翻两番". */
export function hanNumbersAt(text: TextInLanguage, at: number): HanNumbers {
  const number = shareAt(text, at) ?? tenthsAt(text, at) ?? doublingAt(text, at);
  if (number !== undefined) return { numbers: [number], end: number.end };
  const decades = decadesAt(text, at);
  if (decades.length > 0) return { numbers: decades, end: decades[0]!.end };
  const found = runAt(text, at);
  if (found !== undefined && 'kind' in found && found.kind === 'hour')
    return { numbers: withHalfHour(text, found), end: found.end };
  return { numbers: found === undefined || !('kind' in found) ? [] : [found], end: found?.end ?? at + 1 };
}

const TWO_DECADES = /([一二三四五六七八九])([一二三四五六七八九])十年代/uy;

/** "六七十年代": the sixties and the seventies. */
function decadesAt({ plain }: TextInLanguage, start: number): readonly NumberInText[] {
  const [all, ...figures] = match(TWO_DECADES, plain, start) ?? [];
  if (all === undefined) return [];
  const end = start + all.length;
  return figures.map((figure) => ({
    ...{ start, end, kind: 'decade' as const, values: [`${figureOf(figure)}0`], weight: 'certain' as const, power: 0 },
  }));
}

function match(pattern: RegExp, plain: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(plain);
}

function shareAt({ plain }: TextInLanguage, start: number): NumberInText | undefined {
  const found = match(SHARE, plain, start);
  if (found === null) return undefined;
  const [all, base, number = ''] = found;
  const place = { start, end: start + all.length, power: 0, weight: 'certain' as const };
  if (base !== undefined) {
    const power = { 百: 0, 千: -1, 万: -2 }[base as '百' | '千' | '万'];
    const values = readHanNumeral(withoutMore(number)).map(({ value }) => shiftDecimal(value, power));
    return values.length === 0 ? undefined : { ...place, values, kind: 'percent' };
  }
  const fraction = readFraction(all);
  return fraction && { ...place, values: [fractionValue(fraction)], kind: 'fraction' };
}

function tenthsAt({ plain }: TextInLanguage, start: number): NumberInText | undefined {
  const found = match(TENTHS, plain, start);
  if (found === null) return undefined;
  const [all, tenths = '', hundredths] = found;
  const value = figureOf(tenths) * 10 + (hundredths === undefined ? 0 : figureOf(hundredths));
  return { start, end: start + all.length, values: [String(value)], kind: 'percent', weight: 'certain', power: 0 };
}

function figureOf(figure: string): number {
  return Number(readHanNumeral(figure)[0]?.value ?? 0);
}

function doublingAt({ plain }: TextInLanguage, start: number): NumberInText | undefined {
  const found = match(DOUBLING, plain, start);
  if (found === null) return undefined;
  const values = [String(2 ** figureOf(found[1] ?? '一'))];
  return { start, end: start + found[0].length, values, kind: 'fold', weight: 'likely', power: 0, isGrowth: true };
}

/** "3点半" and "3:30". */
function withHalfHour({ plain }: TextInLanguage, hour: NumberInText): readonly NumberInText[] {
  if (plain.charAt(hour.end) !== '半') return [hour];
  const { end } = hour;
  return [hour, { start: end, end: end + 1, kind: 'number', values: ['30'], weight: 'possible', power: 0 }];
}

/** Longer ones are no numbers that anybody writes. */
const LONGEST_NUMERAL = 100;

function runAt(text: TextInLanguage, start: number): NumberInText | { readonly end: number } | undefined {
  const { plain } = text;
  const [run] = match(RUN, plain, start) ?? [];
  if (run === undefined) return undefined;
  const written = run.trimEnd();
  const end = start + written.length;
  if (written.length > LONGEST_NUMERAL) return { end };
  if (FIVE_YEAR_PLAN.test(written)) {
    return { start, end, kind: 'number', values: [String(10 + figureOf(written[1]!))], weight: 'possible', power: 0 };
  }
  if (/^十$/u.test(written) && /^分(?!钟|之|鐘)/u.test(plain.slice(end, end + 2))) return { end };
  const readings = readHanNumeral(withoutMore(written), /[多余餘]/u.test(written));
  const values = [...new Set(readings.map(({ value }) => value))];
  if (values.length === 0) return vagueAt(plain, start, end, written) ?? { end };
  if (isVague(plain, start)) return vague(start - 1, end, values[0]!.length - 1);
  if (isApproximation(written)) return { end };
  return completed(text, {
    ...{ start, end, values },
    ...powerOf(written),
    weight: weightOf(text, start, end, written),
  });
}

function completed(text: TextInLanguage, bare: BareNumber): NumberInText {
  const { plain } = text;
  const isMore =
    /[多余餘来來几幾]/u.test(plain.charAt(bare.end)) &&
    !/^余[额数下]|^多[种样元次]/u.test(plain.slice(bare.end, bare.end + 2));
  const number = { ...bare, end: bare.end + (isMore ? 1 : 0) };
  return withDatePart(text, number) ?? withWhatIsCounted(text, number);
}

function powerOf(written: string): Pick<BareNumber, 'power' | 'digits'> {
  const [, digits, units] = /^(\d[\d.,]*)?(.*)$/su.exec(written)!;
  const power = /^(?:[十百千]?[万萬亿億]|[万萬][亿億]|[百千])$/u.test(units!.trim()) ? lengthOf(units!.trim()) : 0;
  return { power, ...(digits !== undefined && { digits: units === '' ? digits : written }) };
}

function lengthOf(units: string): number {
  return [...units].reduce((sum, unit) => sum + ({ 十: 1, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 }[unit] ?? 0), 0);
}

/** "数十", "几千万", "上万", "近百": of so many digits. */
function isVague(plain: string, start: number): boolean {
  if (plain.slice(Math.max(0, start - 2), start) === '数以') return true;
  return /[数數几幾好]/u.test(plain.charAt(start - 1)) && !/[参函系指计分次少多]/u.test(plain.charAt(start - 2));
}

function vagueAt(plain: string, start: number, end: number, written: string): NumberInText | undefined {
  return /^[十百千万萬亿億]+$/u.test(written) && isVague(plain, start)
    ? vague(start - 1, end, lengthOf(written))
    : undefined;
}

function vague(start: number, end: number, power: number): NumberInText {
  return { start, end, kind: 'vague', values: [`1${'0'.repeat(power)}`], weight: 'likely', power };
}

/** "七八个", "三五年": about so many. */
function isApproximation(written: string): boolean {
  return /^[一二三四五六七八九]{2,3}$/u.test(written);
}

const COUNTER =
  /^[多余餘]?(?:[个個名位件项項座家次届屆份条條种種篇所台臺套辆輛架艘人户戶村县省市国國块颗枚只隻头对对张張层層页頁章节節卷册期场場天年月日周岁项部类類级級批支组組本幅株棵门間间方点大步代期轮輪环号號線线路万元吨米克升倍度秒分時时週歳回杯箱階校社店台つ番冊]|公[里斤顷]|千[米克瓦]|厘米|毫米)/u;

function weightOf(text: TextInLanguage, start: number, end: number, written: string): NumberInText['weight'] {
  if (/\d/u.test(written)) return 'certain';
  const { plain } = text;
  const isOrdinal = plain.charAt(start - 1) === '第';
  const isCounted = isOrdinal || COUNTER.test(plain.slice(end, end + 3)) || /^[%倍]/u.test(plain.slice(end, end + 1));
  if (/^[一壹]$/u.test(written)) return 'possible';
  if (/^[〇零一二三四五六七八九两兩十]$/u.test(written)) return isCounted ? 'likely' : 'possible';
  return isCounted || /[万亿億萬]/u.test(written) ? 'certain' : 'likely';
}
