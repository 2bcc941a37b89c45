const UNITS = 'null ein zwei drei vier fünf sechs sieben acht neun'.split(' ');
const TEENS = 'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(' ');
const TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

/** Those that are not put together of others. */
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
    ['dreissig', 30],
    ['dutzend', 12],
  ] as const),
]);

const COMPOUND = /^(?:(.*)tausend)?(?:und)?(?:(.*)hundert)?(?:und)?(.*)$/u;
const UNITS_AND_TENS = /^(.+)und(.+)$/u;
/** "zweieinhalb". */
const AND_A_HALF = /^(.{3,24})einhalb$/u;

/** @param word in lower case: "einundzwanzig", "zweieinhalb" */
export function germanFigure(word: string): number | undefined {
  const known = VALUES.get(word);
  if (known !== undefined) return known;
  const [, whole] = AND_A_HALF.exec(word) ?? [];
  if (whole !== undefined || word === 'eineinhalb') return addHalf(whole === undefined ? 1 : germanFigure(whole));
  const [, thousands, hundreds, rest] = COMPOUND.exec(word)!;
  if (thousands === undefined && hundreds === undefined) return tensOf(word);
  const [a, b, c] = [multiple(thousands), multiple(hundreds), rest === '' ? 0 : tensOf(rest!)];
  return a === undefined || b === undefined || c === undefined ? undefined : a * 1000 + b * 100 + c;
}

function addHalf(whole: number | undefined): number | undefined {
  return whole === undefined ? undefined : whole + 0.5;
}

/** Nothing before "hundert" is one hundred; no "hundert" is none. */
function multiple(word: string | undefined): number | undefined {
  return word === undefined ? 0 : word === '' ? 1 : germanFigure(word);
}

function tensOf(word: string): number | undefined {
  const known = VALUES.get(word);
  if (known !== undefined) return known;
  const [, units, tens] = UNITS_AND_TENS.exec(word) ?? [];
  const [a, b] = [VALUES.get(units ?? ''), VALUES.get(tens ?? '')];
  return a === undefined || b === undefined || a > 9 || b < 20 ? undefined : a + b;
}

/** Stems that are shortened before the endings of ordinals and of parts: "dritte", "Drittel". */
const SHORTENED: ReadonlyMap<string, number> = new Map([
  ['drit', 3],
  ['sieb', 7],
  ['ach', 8],
]);
const LARGE: Readonly<Record<string, number>> = { million: 1e6, milliard: 1e9, billion: 1e12 };
const LARGE_STEM = /^(.*)(million|milliard|billion)$/u;

/** What goes before "-te", "-ste", "-tel" and "-stel": "drit", "zwanzig", "hundertmillion". @param stem in lower case */
export function germanOrdinalStem(stem: string): number | undefined {
  const known = SHORTENED.get(stem) ?? germanFigure(stem) ?? germanFigure(`${stem}s`);
  if (known !== undefined) return known;
  const [, times, large] = LARGE_STEM.exec(stem) ?? [];
  const multiplied = times === undefined ? undefined : multiple(times);
  return multiplied === undefined ? undefined : multiplied * LARGE[large!]!;
}
