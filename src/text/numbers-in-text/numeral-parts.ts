import type { TextInLanguage } from '../text-in-language.js';
import type { NumberInText } from './number-in-text.js';
import { numeralWordAt } from './numeral-word-at.js';
import type { Numeral } from './numeral.js';
import { reducedValue } from './reduced-value.js';
import { unitAfter } from './unit-words.js';

/** So many parts of a whole. */
interface Parts {
  readonly count: number;
  readonly parts: number;
  readonly weight: NumberInText['weight'];
}

/** "two thirds", "half a million", "half an hour". @param index of the word that names the parts */
export function partAt(text: TextInLanguage, index: number, share: Parts): Numeral | undefined {
  return partOfScale(text, index, share) ?? partOfUnit(text, index, share);
}

/** From here on an ordinal is likelier a part than a place in a row: "a thousandth of a millimetre", "the millionth visitor". */
const PARTS_OF_POWERS = 1000;

/** "a third of it", "one-millionth". @param index of the word that is the ordinal */
export function partOrOrdinal(text: TextInLanguage, index: number, count: number, parts: number): Numeral | undefined {
  const read = partAt(text, index, { count, parts, weight: 'likely' });
  const mayBeOrdinal = count === 1 && read?.unit === undefined && parts >= PARTS_OF_POWERS;
  return mayBeOrdinal && read !== undefined ? { ...read, values: [...read.values, String(parts)] } : read;
}

/** "half a million", "halbe Million", "a quarter of a million", "четверть миллиарда". */
function partOfScale(text: TextInLanguage, index: number, { count, parts }: Parts): Numeral | undefined {
  const at = afterJoints(text, index + 1);
  const unit = numeralWordAt(text, at);
  if (unit?.role !== 'scale' && unit?.role !== 'multiple') return undefined;
  const [power, times] = unit.role === 'scale' ? [unit.power, 1] : [0, unit.value];
  const value = (count * times * 10 ** power) / parts;
  if (!Number.isInteger(value)) return undefined;
  return { kind: 'number', values: [String(value)], weight: 'certain', power, next: at + 1 };
}

const JOINT = /^(?:an?|of|de|d|un|une|['’-])$/iu;
const MOST_JOINTS = 3;

/** The first token that is none of the small words between a part and what it is a part of. */
function afterJoints({ tokens }: TextInLanguage, index: number): number {
  let at = index;
  while (at < index + MOST_JOINTS && JOINT.test(tokens[at]?.form ?? '')) at += 1;
  return at;
}

const QUARTERS = 4;

/** "two thirds", "half", and with what is divided "half an hour". */
function partOfUnit(text: TextInLanguage, index: number, { count, parts, weight }: Parts): Numeral | undefined {
  // "three halves", but no "hundred thirds"; "the two halves" are things.
  if (count === parts || count >= 2 * parts) return undefined;
  const values = [reducedValue(count, parts)];
  const at = afterJoints(text, index + 1);
  const whole = text.tokens[at];
  const unit = whole?.kind === 'word' ? unitAfter(text.plain, whole.start, text.language)?.unit : undefined;
  if (unit !== undefined) return { kind: 'number', values, weight, unit, power: 0, next: at + 1 };
  // "three quarters" may be of a year: so many.
  const quarters = parts === QUARTERS && count > 1 ? [String(count)] : [];
  return { kind: 'fraction', values: [...values, ...quarters], weight, power: 0, next: index + 1 };
}
