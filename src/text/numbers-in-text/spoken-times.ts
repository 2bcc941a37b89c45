import { byLanguage } from '../by-language.js';
import { languageOf } from '../language-tags.js';
import type { TextInLanguage } from '../text-in-language.js';
import type { NumberInText } from './number-in-text.js';
import { hoursOf } from './what-is-counted.js';

/** How a language says a time of the day that is no full hour. */
interface SpokenTimes {
  /** The words that such a time may begin with, divided by spaces. */
  readonly begins: string;
  /** From one to twelve, the forms of one by strokes. */
  readonly hours: string;
  /** What minutes are said in, by their number, the forms of one by strokes. */
  readonly minutes: Readonly<Record<number, string>>;
  /**
   * H is the hour and M the minutes; with the minutes where no word says them. `next`: the hour is the one that is
   * to come, so that "halb vier" is 3:30; `left`: the minutes are those until then.
   */
  readonly forms: readonly (readonly [form: string, minutes?: number | undefined, hour?: 'next' | 'left'])[];
}

const TIMES: Readonly<Record<string, SpokenTimes>> = {
  en: {
    begins: 'half quarter a five ten twenty 5 10 20 25',
    hours: 'one two three four five six seven eight nine ten eleven twelve/noon/midnight',
    minutes: { 5: 'five/5', 10: 'ten/10', 20: 'twenty/20', 25: 'twenty-five/25' },
    forms: [
      ['half past H', 30],
      ['(?:a )?quarter past H', 15],
      ['(?:a )?quarter to H', 45, 'next'],
      ['M(?: minutes)? past H'],
      ['M minutes to H', undefined, 'left'],
      // Elsewhere it is a range: "five to ten".
      ['twenty-five to H', 25, 'left'],
      ['twenty to H', 20, 'left'],
    ],
  },
  de: {
    begins: 'halb viertel drei dreiviertel fünf zehn zwanzig',
    hours: 'ein/eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
    minutes: { 5: 'fünf', 10: 'zehn', 20: 'zwanzig' },
    forms: [
      ['halb H', 30, 'next'],
      ['fünf vor halb H', 25, 'next'],
      ['fünf nach halb H', 35, 'next'],
      ['viertel nach H', 15],
      ['viertel vor H', 45, 'next'],
      ['drei ?viertel H', 45, 'next'],
      ['M(?: Minuten)? nach H'],
      ['M Minuten vor H', undefined, 'left'],
    ],
  },
  // "six heures et demie" is said of what lasts as long, too: durations are compared with times.
  fr: {
    begins: 'une deux trois quatre cinq six sept huit neuf dix onze midi minuit 1 2 3 4 5 6 7 8 9 10 11',
    hours: 'une deux trois quatre cinq six sept huit neuf dix onze midi/minuit',
    minutes: { 5: 'cinq', 10: 'dix', 20: 'vingt', 25: 'vingt-cinq' },
    forms: [
      ['H heures? et demie', 30],
      ['H(?: heures?)? et quart', 15],
      ['H(?: heures?)? moins le quart', 45, 'next'],
      ['H heures? moins M', undefined, 'left'],
    ],
  },
  es: {
    begins: 'la las',
    hours: 'una dos tres cuatro cinco seis siete ocho nueve diez once doce',
    minutes: { 5: 'cinco', 10: 'diez', 20: 'veinte', 25: 'veinticinco' },
    forms: [
      ['las? H y media', 30],
      ['las? H y cuarto', 15],
      ['las? H menos cuarto', 45, 'next'],
      ['las? H y M'],
      ['las? H menos M', undefined, 'left'],
    ],
  },
  ru: {
    begins: 'половине половина половину четверть без',
    hours:
      'первого/час второго/два третьего/три четвертого/четвёртого/четыре пятого/пять шестого/шесть седьмого/семь ' +
      'восьмого/восемь девятого/девять десятого/десять одиннадцатого/одиннадцать двенадцатого/двенадцать',
    minutes: { 5: 'пяти', 10: 'десяти', 20: 'двадцати', 25: 'двадцати пяти' },
    forms: [
      ['половин[аеу] H(?! (?:век|столет|тысячел|год))', 30, 'next'],
      ['четверть H(?! (?:век|столет|тысячел|год))', 15, 'next'],
      ['без четверти H', 45, 'next'],
      ['без M H', undefined, 'left'],
    ],
  },
};

interface Reader {
  readonly begins: ReadonlySet<string>;
  readonly forms: readonly { readonly pattern: RegExp; readonly minutes?: number; readonly hour?: 'next' | 'left' }[];
  readonly hours: ReadonlyMap<string, number>;
  readonly minutes: ReadonlyMap<string, number>;
}

const readerOf = byLanguage((language): Reader | undefined => {
  const times = TIMES[languageOf(language)];
  if (times === undefined) return undefined;
  const hours = new Map(
    times.hours.split(' ').flatMap((forms, index) => forms.split('/').map((form) => [form, index + 1] as const)),
  );
  const minutes = new Map(
    Object.entries(times.minutes).flatMap(([value, forms]) =>
      forms.split('/').map((form) => [form, Number(value)] as const),
    ),
  );
  const hourPattern = `(?<hour>${[...hours.keys()].join('|')}|\\d{1,2})(?![\\p{L}\\p{N}-])`;
  const forms = times.forms.map(([form, fixed, hour]) => ({
    pattern: new RegExp(
      form.replace('H', hourPattern).replace('M', `(?<minutes>${[...minutes.keys()].join('|')})(?![\\p{L}-])`),
      'iuyd',
    ),
    ...(fixed !== undefined && { minutes: fixed }),
    ...(hour !== undefined && { hour }),
  }));
  return { begins: new Set(times.begins.split(' ')), forms, hours, minutes };
});

/**
 * The hour and the minutes of a time of the day in words: "half past three", "Viertel nach neun", "las siete y media",
 * "без четверти восемь"; undefined where none begins there.
 * @param word that stands there, in lower case
 */
export function spokenTimeAt(
  { plain, language }: TextInLanguage,
  start: number,
  word: string,
): readonly NumberInText[] | undefined {
  const reader = readerOf(language);
  if (reader?.begins.has(word) !== true) return undefined;
  for (const { pattern, minutes: fixed, hour } of reader.forms) {
    pattern.lastIndex = start;
    const found = pattern.exec(plain);
    if (found === null) continue;
    const said = found.groups!['minutes']?.toLowerCase();
    const minutes = fixed ?? reader.minutes.get(said!)!;
    const named = found.groups!['hour']!.toLowerCase();
    const hours = reader.hours.get(named) ?? Number(named);
    const [from, to] = found.indices!.groups!['hour']!;
    const end = start + found[0].length;
    const place = to < end ? { start: to, end } : { start, end: from };
    return inOrder(
      { start: from, end: to, kind: 'hour', values: hoursMeant(hours, hour) },
      { ...place, kind: 'number', values: (hour === 'left' ? [60 - minutes, minutes] : [minutes]).map(String) },
    );
  }
  return undefined;
}

/** "twenty to three" is 2:40, and elsewhere it is said as 20 minutes before 3, too. */
function hoursMeant(named: number, hour: 'next' | 'left' | undefined): readonly string[] {
  const before = hoursOf(String((named + 23) % 24));
  const own = hoursOf(String(named));
  return hour === undefined ? own : hour === 'next' ? before : [...before, ...own];
}

type Part = Pick<NumberInText, 'start' | 'end' | 'kind' | 'values'>;

function inOrder(hour: Part, minutes: Part): readonly NumberInText[] {
  return [hour, minutes].sort((a, b) => a.start - b.start).map((part) => ({ ...part, weight: 'certain', power: 0 }));
}
