import type { TextInLanguage } from '../text-in-language.js';
import type { Numeral } from './numeral.js';
import { partAt } from './numeral-parts.js';
import { reducedValue } from './reduced-value.js';
import { unitNamed } from './units.js';

/** Those of two that are units of time, too: only after a word that goes before a noun. */
const SECOND = /^second[oae]?$/u;
const BEFORE_NOUN =
  /^(?:the|a|and|or|only|ranke?d?s?|came|placed|every|each|its|their|his|her|our|this|el|la|su|este|un|una)$/iu;
/** After an ordinal it is a fraction: "пятая часть", "la tercera parte", "a good third of them". */
const OF_WHOLE = /^(?:част[ьи]|дол[яиюей]|partes?|of)$/u;
/** There is a first and a second of them, which nobody leaves out. */
const PERIOD =
  /^(?:quarter|century|millennium|quartals?|jahrhunderts?|jahrtausends?|trimestre|siècle|millénaire|siglo|milenio|квартал[аеу]?|век[ае]?|тысячелети[ея])$/iu;

/**
 * "third", "der Dritte", "пятая часть", "восьмидесятых годах" at a token.
 * @param article "a third" may be a part or a place in a row
 */
export function ordinalAt(text: TextInLanguage, index: number, value: number, article?: 'a'): Numeral {
  const place = { power: 0, next: index + 1 };
  if (isDecade(text, index, value)) return { ...place, kind: 'decade', values: [String(value)], weight: 'likely' };
  const isPart = value > 2 && OF_WHOLE.test(text.tokens[index + 1]?.form ?? '');
  const part = isPart ? partAt(text, index, { count: 1, parts: value, weight: 'likely' }) : undefined;
  if (part?.unit !== undefined) return part;
  const mayBePart = isPart || article !== undefined || value >= 1000;
  const values = [String(value), ...(mayBePart ? [reducedValue(1, value)] : [])];
  return { ...place, kind: 'number', values, weight: isLoose(text, index, value) ? 'possible' : 'likely' };
}

function isDecade({ tokens }: TextInLanguage, index: number, value: number): boolean {
  if (value < 20 || value % 10 > 0) return false;
  return /(?:[ыо]е|ых|ым)$/u.test(tokens[index]!.form) && /^год/u.test(tokens[index + 1]?.form ?? '');
}

function isLoose({ tokens, plain }: TextInLanguage, index: number, value: number): boolean {
  const { form, start } = tokens[index]!;
  if (PERIOD.test(tokens[index + 1]?.form ?? '')) return false;
  if (value < 2) return true;
  // "second-largest".
  const isBeforeNoun = BEFORE_NOUN.test(wordBefore(plain, start)) || plain.charAt(start + form.length) === '-';
  return SECOND.test(form.toLowerCase()) && !isBeforeNoun;
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
