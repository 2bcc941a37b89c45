import type { TextInLanguage } from '../text-in-language.js';
import type { Numeral } from './numeral.js';
import { numeralWordAt } from './numeral-word-at.js';
import { partAt } from './numeral-parts.js';
import { reducedValue } from './reduced-value.js';
import { unitNamed } from './units.js';

/** Those of two that are units of time, too: at the beginning, behind figures and signs, and after these words. */
const SECOND = /^second[oae]?s?$/iu;
const BEFORE_UNIT = /^(?:|per|split|one|por|par|une?|de|d|chaque|cada)$/iu;
/** "a fraction of a second". */
const OF_ONE = /(?:of|in) a $/iu;
/** "every third", "jede dritte": a third of them. */
const EVERY = /^(?:every|each|jede[rnsm]?|alle|кажд\p{L}+|cada|chaque)$/iu;
/** After an ordinal it is a fraction: "пятая часть", "la tercera parte", "a good third of them". */
const OF_WHOLE = /^(?:част[ьи]|дол[яиюей]|partes?|of)$/u;
/** There is a first and a second of them, which nobody leaves out. */
const PERIOD =
  /^(?:quarter|century|millennium|quartals?|jahrhunderts?|jahrtausends?|trimestre|siècle|millénaire|siglo|milenio|квартал[аеу]?|век[ае]?|тысячелети[ея])$/iu;

/**
 * "third", "der Dritte", "пятая часть", "восьмидесятых годах", "vigésima primera" at a token.
 * @param article "a third" may be a part or a place in a row
 */
export function ordinalAt(text: TextInLanguage, index: number, value: number, article?: 'a'): Numeral {
  if (isDecade(text, index, value))
    return { kind: 'decade', values: [String(value)], weight: 'likely', power: 0, next: index + 1 };
  return withOnes(text, index, value) ?? partOfWhole(text, index, value) ?? placeInRow(text, index, { value, article });
}

function withOnes(text: TextInLanguage, index: number, tens: number): Numeral | undefined {
  const ones = tens >= 20 && tens < 100 ? numeralWordAt(text, index + 1) : undefined;
  if (ones?.role !== 'ordinal' || ones.value >= 10) return undefined;
  return { kind: 'number', values: [String(tens + ones.value)], weight: 'certain', power: 0, next: index + 2 };
}

/** "a hundredth of a second". */
function partOfWhole(text: TextInLanguage, index: number, parts: number): Numeral | undefined {
  if (parts <= 2 || !OF_WHOLE.test(text.tokens[index + 1]?.form ?? '')) return undefined;
  const part = partAt(text, index, { count: 1, parts, weight: 'likely' });
  return part === undefined ? undefined : { ...part, kind: 'number', values: [String(parts), ...part.values] };
}

interface Ordinal {
  readonly value: number;
  readonly article: 'a' | undefined;
}

function placeInRow(text: TextInLanguage, index: number, { value, article }: Ordinal): Numeral {
  const before = wordBefore(text.plain, text.tokens[index]!.start);
  const mayBePart = article !== undefined || value >= 1000 || EVERY.test(before);
  const values = [String(value), ...(mayBePart ? [reducedValue(1, value)] : [])];
  const weight = value < 2 || isUnit(text, index, before) ? 'possible' : 'likely';
  return { kind: 'number', values, weight: isOfPeriod(text, index) ? 'likely' : weight, power: 0, next: index + 1 };
}

function isDecade({ tokens }: TextInLanguage, index: number, value: number): boolean {
  if (value < 20 || value % 10 > 0) return false;
  return /(?:[ыо]е|ых|ым)$/u.test(tokens[index]!.form) && /^год/u.test(tokens[index + 1]?.form ?? '');
}

function isOfPeriod({ tokens }: TextInLanguage, index: number): boolean {
  return PERIOD.test(tokens[index + 1]?.form ?? '');
}

/** "per second"; but "second-largest" is said of no time. */
function isUnit({ tokens, plain }: TextInLanguage, index: number, before: string): boolean {
  const { form, start, end } = tokens[index]!;
  const isOfOne = OF_ONE.test(plain.slice(Math.max(0, start - LONGEST_BEFORE), start));
  return SECOND.test(form) && (BEFORE_UNIT.test(before) || isOfOne) && plain.charAt(end) !== '-';
}

const LONGEST_BEFORE = 12;

function wordBefore(plain: string, start: number): string {
  return /(\p{L}+)[ -]$/u.exec(plain.slice(Math.max(0, start - LONGEST_BEFORE), start))?.[1] ?? '';
}

const SOMEBODYS = /(?:his|her|their|my|our|your)(?: early| mid| late)?[ -]$/iu;

/** "the eighties" are years of a century, "in her eighties" those of a life. */
export function decadeAt({ tokens, plain }: TextInLanguage, index: number, value: number): Numeral {
  const { start } = tokens[index]!;
  const place = { values: [String(value)], weight: 'likely' as const, power: 0, next: index + 1 };
  const isAge = SOMEBODYS.test(plain.slice(Math.max(0, start - LONGEST_BEFORE), start));
  return isAge ? { ...place, kind: 'number', unit: unitNamed('year') } : { ...place, kind: 'decade' };
}
