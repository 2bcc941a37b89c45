import type { NumeralWord } from './numeral-words.js';
import { unitNamed } from './units.js';

/** Numerals as they begin a longer word. */
const FIGURES: Readonly<Record<string, number>> = {
  ...{ одно: 1, двух: 2, дву: 2, трех: 3, четырех: 4, пяти: 5, шести: 6, семи: 7, восьми: 8, девяти: 9, десяти: 10 },
  ...{ одиннадцати: 11, двенадцати: 12, тринадцати: 13, четырнадцати: 14, пятнадцати: 15, шестнадцати: 16 },
  ...{ семнадцати: 17, восемнадцати: 18, девятнадцати: 19, двадцати: 20, тридцати: 30, сорока: 40, пятидесяти: 50 },
  ...{ шестидесяти: 60, семидесяти: 70, восьмидесяти: 80, девяносто: 90, сто: 100, двухсот: 200, трехсот: 300 },
  ...{ четырехсот: 400, пятисот: 500, шестисот: 600, семисот: 700, восьмисот: 800, девятисот: 900, тысяче: 1000 },
  ...{ полутора: 1.5, двухсполовин: 2.5, трехсполовин: 3.5 },
};
const LONGEST_FIRST = Object.keys(FIGURES).sort((a, b) => b.length - a.length);

/** What goes on after them, with the name of the unit where it has one. */
const STEMS: readonly (readonly [stem: string, unit?: string])[] = [
  ...([
    ['летн', 'year'],
    ['лети', 'year'],
    ['годичн', 'year'],
    ['месячн', 'month'],
    ['недельн', 'week'],
  ] as const),
  ...([
    ['дневн', 'day'],
    ['суточн', 'day'],
    ['часов', 'h'],
    ['минутн', 'min'],
    ['секундн', 's'],
  ] as const),
  ...([
    ['нанометров', 'nm'],
    ['миллиметров', 'mm'],
    ['сантиметров', 'cm'],
    ['километров', 'km'],
    ['метров', 'm'],
    ['миллиграммов', 'mg'],
    ['килограммов', 'kg'],
    ['граммов', 'g'],
  ] as const),
  ...([
    ['тонн', 't'],
    ['литров', 'l'],
    ['вольтов', 'V'],
    ['киловаттн', 'kW'],
    ['мегаваттн', 'MW'],
    ['ваттн', 'W'],
    ['гектарн', 'ha'],
  ] as const),
  ...(
    [
      'этажн',
      'мерн',
      'местн',
      'томн',
      'значн',
      'комнатн',
      'ступенчат',
      'ярусн',
      'угольн',
      'градусн',
      'частн',
      'членн',
      'язычн',
      'странн',
    ] as const
  ).map((stem) => [stem] as const),
];
const COMPOUND = new RegExp(
  `^(${LONGEST_FIRST.join('|')})(${LONGEST_FIRST.join('|')})?(кратн|процентн|${STEMS.map(([stem]) => stem).join('|')})\\p{L}{1,4}$`,
  'u',
);
const UNITS: ReadonlyMap<string, string | undefined> = new Map(STEMS.map(([stem, unit]) => [stem, unit]));
const BEGINS_LIKE_ONE = new RegExp(`^(?:${LONGEST_FIRST.join('|')})`, 'u');

/** Whether a word may be one; most are told apart at once. @param word in lower case, ё as е */
export function looksLikeRussianCompound(word: string): boolean {
  return word.length > 6 && BEGINS_LIKE_ONE.test(word);
}

/** "трехлетний", "двадцатипятилетие", "пятиэтажный", "четырехкратное". @param word in lower case, ё as е */
export function russianCompound(word: string): NumeralWord | undefined {
  if (!looksLikeRussianCompound(word)) return undefined;
  const [, first, second, stem] = COMPOUND.exec(word) ?? [];
  if (first === undefined) return undefined;
  const unit = UNITS.get(stem!);
  const value = FIGURES[first]! + (second === undefined ? 0 : FIGURES[second]!);
  return {
    role: 'implied',
    kind: stem === 'кратн' ? 'fold' : stem === 'процентн' ? 'percent' : 'number',
    value: String(value),
    weight: value > 1 ? 'likely' : 'possible',
    ...(unit !== undefined && { unit: unitNamed(unit) }),
  };
}
