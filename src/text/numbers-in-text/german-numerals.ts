import type { NumeralWord } from './numeral-words.js';
import { unitNamed } from './units.js';

const UNITS = 'null ein zwei drei vier fünf sechs sieben acht neun'.split(' ');
const TEENS = 'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(' ');
const TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

const VALUES: ReadonlyMap<string, number> = new Map([
  ...[...UNITS, ...TEENS].map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
  ...([
    ['eins', 1],
    ['eine', 1],
    ['einen', 1],
    ['einem', 1],
    ['einer', 1],
    ['zwo', 2],
    ['anderthalb', 1.5],
    ['eineinhalb', 1.5],
    ['zweieinhalb', 2.5],
    ['dreieinhalb', 3.5],
    ['dreissig', 30],
    ['dutzend', 12],
  ] as const),
]);

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['ers', 1],
  ['drit', 3],
  ['sieb', 7],
  ['ach', 8],
]);
const ORDINAL = /^(.+?)(?:s?t)(?:e|en|er|es|em)$/u;
const COMPOUND = /^(?:(.*)tausend)?(?:und)?(?:(.*)hundert)?(?:und)?(.*)$/u;
const UNITS_AND_TENS = /^(.+)und(.+)$/u;
/** Most words are none; this says so at once. */
const LOOKS_LIKE_ONE =
  /^(?:null|ein|zw|drei|drit|vier|fünf|sech|sieb|anderthalb|acht|neun|zehn|elf|hundert|tausend|ers|ver(?=\p{L}{3,20}fach))\p{L}*$/u;
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
const COMPOUND_WORD = new RegExp(`^(.{3,30}?)(fach|${[...COMPOUNDS.keys()].join('|')})(?:e[nrms]?|s)?$`, 'u');

function readCompound(word: string): NumeralWord | undefined {
  const [, numeral, ending] = COMPOUND_WORD.exec(word) ?? [];
  const value = numeral === undefined ? undefined : wholeOf(numeral);
  if (value === undefined) return undefined;
  const unit = COMPOUNDS.get(ending!);
  return {
    role: 'implied',
    kind: ending === 'fach' ? 'fold' : 'number',
    value: String(value),
    weight: value > 1 ? 'likely' : 'possible',
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
  const cardinal = wholeOf(word);
  if (cardinal !== undefined) return { value: cardinal, isOrdinal: false };
  return readCompound(word) ?? readOrdinal(word);
}

function readOrdinal(word: string): GermanNumeral | undefined {
  const [, stem] = ORDINAL.exec(word) ?? [];
  if (stem === undefined) return undefined;
  const ordinal = ORDINALS.get(stem) ?? wholeOf(stem) ?? wholeOf(`${stem}s`);
  return ordinal === undefined || ordinal === 0 ? undefined : { value: ordinal, isOrdinal: true };
}

function wholeOf(word: string): number | undefined {
  const known = VALUES.get(word);
  if (known !== undefined) return known;
  const [, thousands, hundreds, rest] = COMPOUND.exec(word)!;
  if (thousands === undefined && hundreds === undefined) return tensOf(word);
  const [a, b, c] = [multiple(thousands), multiple(hundreds), rest === '' ? 0 : tensOf(rest!)];
  return a === undefined || b === undefined || c === undefined ? undefined : a * 1000 + b * 100 + c;
}

/** Nothing before "hundert" is one hundred; no "hundert" is none. */
function multiple(word: string | undefined): number | undefined {
  return word === undefined ? 0 : word === '' ? 1 : wholeOf(word);
}

function tensOf(word: string): number | undefined {
  const known = VALUES.get(word);
  if (known !== undefined) return known;
  const [, units, tens] = UNITS_AND_TENS.exec(word) ?? [];
  const [a, b] = [VALUES.get(units ?? ''), VALUES.get(tens ?? '')];
  return a === undefined || b === undefined || a > 9 || b < 20 ? undefined : a + b;
}
