import { shiftDecimal } from './decimals.js';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const FIGURES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);
const POWERS: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
]);

/**
 * Reads a number in English words, digits among them: "twenty-five thousand", "half a million", "two and a half dozen",
 * "9 hundred thousand".
 * @param text in lower case, single spaces
 * @returns decimal digits; undefined when it is none, or has no number word at all
 */
export function readEnglishNumeral(text: string): string | undefined {
  const half = /^half (an? .+)$/u.exec(text) ?? /^half (hundred|thousand|million|billion|trillion|dozen)$/u.exec(text);
  if (half !== null) return halved(readWhole(half[1]!.replace(/^(?!an? )/u, 'a ')));
  const [, count, unit] = /^(.+) and a half (hundred|thousand|million|billion|trillion|dozen)$/u.exec(text) ?? [];
  if (count === undefined) return readWhole(text);
  const [whole, one] = [readWhole(count), readWhole(`one ${unit!}`)];
  return whole === undefined ? undefined : halved(String((2n * BigInt(whole) + 1n) * BigInt(one!)));
}

function halved(value: string | undefined): string | undefined {
  return value === undefined ? undefined : shiftDecimal(String(BigInt(value) * 5n), -1);
}

/** The number so far: whole thousands that are done, the group of up to three digits that is being read. */
interface Sum {
  readonly total: bigint;
  readonly group: number;
  /** What the next figure must be smaller than: 10 after "twenty". */
  readonly room: number;
  /** The power of ten of the last word of scale: the next one is smaller. */
  readonly scale: number;
}

function readWhole(text: string): string | undefined {
  const words = text.split(/[ -]/u).filter((word) => word !== 'and');
  if (!words.some((word) => FIGURES.has(word) || POWERS.has(word) || word === 'hundred' || word === 'dozen')) {
    return undefined;
  }
  let sum: Sum | undefined = { total: 0n, group: 0, room: 1000, scale: Infinity };
  for (const word of words) {
    if (sum === undefined) return undefined;
    sum = withWord(sum, word);
  }
  return sum === undefined ? undefined : String(sum.total + BigInt(sum.group));
}

function withWord(sum: Sum, word: string): Sum | undefined {
  if (word === 'hundred' || word === 'dozen') return withMultiple(sum, word);
  const power = POWERS.get(word);
  return power === undefined ? withFigure(sum, word) : withScale(sum, power);
}

function withMultiple(sum: Sum, word: 'hundred' | 'dozen'): Sum | undefined {
  const { total, group } = sum;
  if (group === 0 || group >= 100) return undefined;
  if (word === 'hundred') return { ...sum, group: group * 100, room: 100 };
  return total === 0n ? { ...sum, group: group * 12, room: 0, scale: 0 } : undefined;
}

function withScale({ total, group, scale }: Sum, power: number): Sum | undefined {
  if (group === 0 || power >= scale) return undefined;
  return { total: total + BigInt(group) * 10n ** BigInt(power), group: 0, room: 1000, scale: power };
}

function withFigure(sum: Sum, word: string): Sum | undefined {
  const { group, room } = sum;
  const figure = figureOf(word, sum);
  if (figure === undefined || figure >= room) return undefined;
  return { ...sum, group: group + figure, room: figure >= 20 && figure % 10 === 0 ? 10 : Math.min(room, 1) };
}

function figureOf(word: string, { total, group }: Sum): number | undefined {
  if (/^\d{1,3}$/u.test(word)) return Number(word);
  if (/^an?$/u.test(word)) return total === 0n && group === 0 ? 1 : undefined;
  return FIGURES.get(word);
}
