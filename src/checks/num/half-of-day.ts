import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { CheckedText } from '../checked-text.js';

type Half = 'morning' | 'evening';

/** Behind an hour: its minutes and its word, then what time of the day it is. */
const MINUTES = "^(?:[:.]\\d\\d)?(?:[\\s\\u00A0\\u202F]?(?:h|uhr|heures?|horas?|час(?:а|ов)?|o['’]clock)(?!\\p{L}))?";
const MORE = '(?:[\\s\\u00A0\\u202F]?(?:\\d\\d|et demie|et quart|y media|y cuarto|минут|мин\\.?)(?![\\p{L}\\d])){0,2}';
const behind = (words: string): RegExp => new RegExp(`${MINUTES}${MORE}[\\s\\u00A0\\u202F]?(?:${words})`, 'iu');
const before = (words: string): RegExp => new RegExp(`(?:${words})(?:的|の)?\\s?$`, 'u');

/** Night is morning for the small hours. */
interface Words {
  readonly morning: RegExp;
  readonly evening: RegExp;
  readonly night?: RegExp;
  readonly isBefore?: boolean;
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    morning: behind('a\\.?m(?!\\p{L})|in the morning'),
    evening: behind('p\\.?m(?!\\p{L})|in the (?:afternoon|evening)'),
    night: behind('at night'),
  },
  de: {
    morning: behind('morgens|früh(?!\\p{L})|vormittags|am (?:frühen )?(?:Morgen|Vormittag)'),
    evening: behind('nachmittags|abends|am (?:späten |frühen )?(?:Nachmittag|Abend)'),
    night: behind('nachts|in der Nacht'),
  },
  fr: {
    morning: behind('du matin'),
    evening: behind("du soir|de l[’']après-midi"),
  },
  es: {
    morning: behind('de la (?:mañana|madrugada)|a\\. ?m'),
    evening: behind('de la tarde|p\\. ?m'),
    night: behind('de la noche'),
  },
  ru: { morning: behind('утра'), evening: behind('вечера|дня'), night: behind('ночи') },
  zh: {
    isBefore: true,
    morning: before('早上|早晨|清晨|凌晨|上午|今早|[今明次]晨|早'),
    evening: before('下午|傍晚|晚上|[今当昨明]晚|午后|晚'),
    night: before('夜里|夜间|深夜'),
  },
  ja: {
    isBefore: true,
    morning: before('午前|朝|早朝|未明'),
    evening: before('午後|夕方|夕刻|晩'),
    night: before('夜|深夜|夜間'),
  },
};
const [FIRST_OF_EVENING, LAST_OF_DAY] = [13, 23];
/** From then on a night is the end of a day. */
const NIGHT_FALLS = 6;
const LONGEST = 40;

/** Before or after noon, as a text says of an hour in words or by counting on from twelve; undefined where it does not. */
function halfOfDay(side: CheckedText, number: NumberInText): Half | undefined {
  const hour = Number(number.values[0]);
  if (hour >= FIRST_OF_EVENING && hour <= LAST_OF_DAY) return 'evening';
  return hour >= 1 && hour < 12 ? halfInWords(side, number, hour) : undefined;
}

function halfInWords({ text, languageName }: CheckedText, place: NumberInText, hour: number): Half | undefined {
  const words = WORDS[languageName];
  if (words === undefined) return undefined;
  const beside = words.isBefore === true ? textBefore(text, place) : textBehind(text, place);
  if (words.morning.test(beside)) return 'morning';
  if (words.evening.test(beside)) return 'evening';
  if (words.night?.test(beside) !== true) return undefined;
  return hour >= NIGHT_FALLS ? 'evening' : 'morning';
}

function textBefore(text: string, { start }: NumberInText): string {
  return text.slice(Math.max(0, start - LONGEST), start);
}

/** With what belongs to the number, which may say it: "7 p.m.". */
function textBehind(text: string, { start, end }: NumberInText): string {
  const written = /^(?:\d+|\p{L}+)/u.exec(text.slice(start, end))?.[0] ?? '';
  return text.slice(start + written.length, end + LONGEST);
}

/** Whether an hour is in the morning on one side and after noon on the other: "7.40 a.m." and "19 h 40". */
export function isOtherHalfOfDay(
  [source, target]: readonly [CheckedText, CheckedText],
  pair: { readonly source: NumberInText; readonly target: NumberInText },
): boolean {
  if (pair.source.kind !== 'hour' || pair.target.kind !== 'hour') return false;
  const [given, made] = [halfOfDay(source, pair.source), halfOfDay(target, pair.target)];
  return given !== undefined && made !== undefined && given !== made;
}
