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
  /^(?:null|ein|zw|drei|drit|vier|fünf|sech|sieb|anderthalb|acht|neun|zehn|elf|hundert|tausend|ers)\p{L}*$/u;

/** @param word in lower case */
export function looksLikeGermanNumeral(word: string): boolean {
  return LOOKS_LIKE_ONE.test(word);
}

/** A German numeral, which is one word, or an ordinal of it. */
export interface GermanNumeral {
  readonly value: number;
  readonly isOrdinal: boolean;
}

/** @param word in lower case: "einundzwanzig", "dreihundertfünfzig", "siebte" */
export function readGermanNumeral(word: string): GermanNumeral | undefined {
  if (!LOOKS_LIKE_ONE.test(word) || word.length > 60) return undefined;
  const cardinal = wholeOf(word.replace(/mal$/u, ''));
  if (cardinal !== undefined) return { value: cardinal, isOrdinal: false };
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
