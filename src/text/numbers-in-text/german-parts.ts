import type { LanguageTag } from '../../domain/language-tag.js';
import { shiftDecimal } from '../decimals.js';
import { germanFigure, germanOrdinalStem } from './german-figures.js';
import type { NumeralWord } from './numeral-words.js';
import { reducedValue } from './reduced-value.js';
import { unitAfter } from './unit-words.js';
import type { Unit } from './units.js';

const GERMAN = 'de' as LanguageTag;
const PART = /^(.+?)s?tel[ns]??(?=$|\p{L}{3})/u;
const COUNT_OF_PARTS = /^(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)(.+)$/u;

/** "zehntausendstel", "Dreiviertelstunde", "Viertelmillion", "Zweidrittelmehrheit", "Halbjahr". @param word in lower case */
export function readGermanPart(word: string): NumeralWord | undefined {
  if (word.startsWith('halb')) return partOfUnit('0.5', word.slice('halb'.length));
  const [all, stem] = PART.exec(word) ?? [];
  if (all === undefined) return undefined;
  const whole = word.slice(all.length);
  const parts = germanOrdinalStem(stem!);
  if (parts !== undefined && whole === '') return { role: 'part', value: parts, isLoose: false };
  if (parts !== undefined) return partOfUnit(reducedValue(1, parts), whole);
  const share = severalParts(stem!);
  return share === undefined ? undefined : (partOfUnit(share, whole) ?? partOf({ kind: 'fraction', value: share }));
}

/** "dreivier" of "dreiviertel": 0.75. */
function severalParts(stem: string): string | undefined {
  const [, figure, ofParts] = COUNT_OF_PARTS.exec(stem) ?? [];
  if (figure === undefined) return undefined;
  const [count, parts] = [germanFigure(figure), germanOrdinalStem(ofParts!)];
  return count === undefined || parts === undefined || count >= parts ? undefined : reducedValue(count, parts);
}

const SCALE = /^(?:(million)(?:en)?|(milliarde)n?|(billion)(?:en)?)$/u;

function partOfUnit(value: string, name: string): NumeralWord | undefined {
  const scale = SCALE.exec(name);
  if (scale !== null) {
    const power = scale[1] !== undefined ? 6 : scale[2] !== undefined ? 9 : 12;
    return partOf({ kind: 'number', value: shiftDecimal(value, power) });
  }
  const unit = name === '' ? undefined : unitAfter(name, 0, GERMAN);
  return unit?.end === name.length ? partOf({ kind: 'number', value, unit: unit.unit }) : undefined;
}

function partOf(read: { kind: 'number' | 'fraction'; value: string; unit?: Unit }): NumeralWord {
  return { role: 'implied', weight: 'likely', ...read };
}

const SHARES: ReadonlyMap<string, number> = new Map([
  ['halb', 0.5],
  ['viertel', 0.25],
  ['dreiviertel', 0.75],
]);

/** What begins "halbstündig" and "vierteljährlich". */
export function germanShare(word: string): number | undefined {
  return SHARES.get(word);
}
