import { germanFigure, germanOrdinalStem } from './german-figures.js';
import { germanShare, readGermanPart } from './german-parts.js';
import type { NumeralWord } from './numeral-words.js';
import { unitNamed } from './units.js';

const ORDINAL = /^(.+?)(?:s?t)(?:e|en|er|es|em)$/u;
/** "zweitgrößte", "drittletzter": the rest of a superlative. */
const SUPERLATIVE = /^(.+?t)(?=[^t]\p{L}*(?:[sß]t|letzt)e[nrms]?$)\p{L}{3,}$/u;
/** Most words are none; this says so at once. */
const LOOKS_LIKE_ONE =
  /^(?:null|ein|zw|drei|drit|vier|fünf|sech|sieb|anderthalb|acht|neun|zehn|elf|hundert|tausend|million|milliard|billion|ers|halb|ver(?=\p{L}{3,20}fach))\p{L}*$/u;
/** "versechsfacht", "Verzehnfachung". */
const MULTIPLIED = /^ver(\p{L}{3,20}fach)(?:t|te|ten|en|ung)$/u;

/** @param word in lower case */
export function looksLikeGermanNumeral(word: string): boolean {
  return LOOKS_LIKE_ONE.test(word);
}

/** What is made of numerals: "dreijährig", "vierköpfig", "das Sechsfache"; with the name of the unit where it has one. */
const COMPOUNDS: ReadonlyMap<string, string | undefined> = new Map([
  ...(['mal', 'malig', 'köpfig', 'dimensional', 'stellig', 'stöckig', 'geschossig', 'teilig', 'stufig'] as const).map(
    (ending) => [ending, undefined] as const,
  ),
  ...(['bändig', 'seitig', 'sprachig', 'gliedrig', 'eckig'] as const).map((ending) => [ending, undefined] as const),
  ...([
    ['jährig', 'year'],
    ['jährlich', 'year'],
    ['monatig', 'month'],
    ['monatlich', 'month'],
    ['wöchig', 'week'],
    ['wöchentlich', 'week'],
    ['tägig', 'day'],
    ['stündig', 'h'],
    ['stündlich', 'h'],
    ['minütig', 'min'],
    ['sekündig', 's'],
  ] as const),
]);
const COMPOUND_WORD = new RegExp(`^(.{3,30}?)(fach|prozentig|${[...COMPOUNDS.keys()].join('|')})(?:e[nrms]?|s)?$`, 'u');

function readCompound(word: string): NumeralWord | undefined {
  const [, numeral, ending] = COMPOUND_WORD.exec(word) ?? [];
  const value = numeral === undefined ? undefined : (germanFigure(numeral) ?? germanShare(numeral));
  if (value === undefined) return undefined;
  const unit = COMPOUNDS.get(ending!);
  return {
    role: 'implied',
    kind: ending === 'fach' ? 'fold' : ending === 'prozentig' ? 'percent' : 'number',
    value: String(value),
    weight: value === 1 ? 'possible' : 'likely',
    ...(unit !== undefined && { unit: unitNamed(unit) }),
  };
}

/** @param word in lower case: "einundzwanzig", "dreihundertfünfzig", "siebte", "dreijähriges" */
export function germanNumeralWord(word: string): NumeralWord | undefined {
  const numeral = readGermanNumeral(word);
  if (numeral === undefined) return undefined;
  if ('role' in numeral) return numeral;
  const { value, isOrdinal } = numeral;
  return isOrdinal ? { role: 'ordinal', value } : { role: 'figure', value, room: 0 };
}

/** A German numeral, which is one word, or an ordinal of it. */
interface GermanNumeral {
  readonly value: number;
  readonly isOrdinal: boolean;
}

function readGermanNumeral(word: string): GermanNumeral | NumeralWord | undefined {
  if (!LOOKS_LIKE_ONE.test(word) || word.length > 60) return undefined;
  const [, times] = MULTIPLIED.exec(word) ?? [];
  if (times !== undefined) return readCompound(times);
  const cardinal = germanFigure(word);
  if (cardinal !== undefined) return { value: cardinal, isOrdinal: false };
  return readCompound(word) ?? readGermanPart(word) ?? readOrdinal(word) ?? readSuperlative(word);
}

function readSuperlative(word: string): GermanNumeral | undefined {
  const [, ordinal] = SUPERLATIVE.exec(word) ?? [];
  return ordinal === undefined ? undefined : readOrdinal(`${ordinal}e`);
}

function readOrdinal(word: string): GermanNumeral | undefined {
  const [, stem] = ORDINAL.exec(word) ?? [];
  if (stem === undefined) return undefined;
  const ordinal = stem === 'ers' ? 1 : germanOrdinalStem(stem);
  return ordinal === undefined || ordinal === 0 ? undefined : { value: ordinal, isOrdinal: true };
}
