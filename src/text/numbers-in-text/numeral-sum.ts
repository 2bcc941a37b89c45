import type { NumeralWord } from './numeral-words.js';

/** Whole thousands that are done, the group of up to three digits that is being read, and what may still come. */
export interface NumeralSum {
  total: number;
  group: number;
  /** The next figure must be smaller than this. */
  room: number;
  last: number;
  scale: number;
  words: number;
}

/** Takes the next word of a numeral into the sum; false where it does not go on with it. */
export function withWord(sum: NumeralSum, word: NumeralWord): boolean {
  switch (word.role) {
    case 'figure':
      return withFigure(sum, word.value, word.room);
    case 'multiple':
      return withMultiple(sum, word.value, word.mayBegin);
    case 'scale':
      return withScale(sum, word.power, word.mayBegin);
    case 'ordinal':
    case 'part':
    case 'fold':
    case 'decade':
    case 'implied':
      return false;
  }
}

function withFigure(sum: NumeralSum, value: number, room: number): boolean {
  // "quatre-vingts".
  const isFourTwenties = value === 20 && sum.last === 4 && sum.words > 0 && room === 10 && sum.group % 100 === 4;
  if (isFourTwenties) Object.assign(sum, { group: sum.group + 76, room: 20, last: 20 });
  else if (value < sum.room || sum.words === 0)
    Object.assign(sum, { group: sum.group + value, room: Math.min(room, sum.room), last: value });
  else return false;
  sum.words += 1;
  return true;
}

function withMultiple(sum: NumeralSum, value: number, mayBegin: boolean): boolean {
  if ((sum.group === 0 && !mayBegin) || sum.group >= 100) return false;
  const group = (sum.group === 0 ? 1 : sum.group) * value;
  Object.assign(sum, { group, room: value === 100 ? 100 : 0, last: value, words: sum.words + 1 });
  return true;
}

function withScale(sum: NumeralSum, power: number, mayBegin: boolean): boolean {
  if (sum.group === 0 && sum.total === 0 && !mayBegin) return false;
  // "mil millones", "dos mil quinientos millones", "mille milliards": what was read so far, so many times.
  const isWhole = sum.total > 0 && power > sum.scale;
  if (!isWhole && sum.scale > 0 && power >= sum.scale) return false;
  const group = sum.group === 0 ? 1 : sum.group;
  sum.total = isWhole ? (sum.total + sum.group) * 10 ** power : sum.total + group * 10 ** power;
  Object.assign(sum, { group: 0, room: 1000, last: 0, scale: power, words: sum.words + 1 });
  return true;
}
