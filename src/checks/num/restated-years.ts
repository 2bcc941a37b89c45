import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { CheckedText } from '../checked-text.js';
import type { NumberPair, Unpaired } from './pair-by-key.js';
import { isYearLike } from './pair-differing.js';

const BETWEEN = /^ ?年?度? ?[（(][\p{L} ]{0,6}$/u;
const LONGEST = 10;

/** What is left of numbers without the years that a calendar says again in brackets: "令和3年（2021年）". */
export function withoutRestatedYears(
  { source, target }: Unpaired,
  same: readonly NumberPair[],
  sides: readonly [CheckedText, CheckedText],
): Unpaired {
  return {
    source: withoutAgain(
      source,
      same.map((pair) => pair.source),
      sides[0],
    ),
    target: withoutAgain(
      target,
      same.map((pair) => pair.target),
      sides[1],
    ),
  };
}

function withoutAgain(
  numbers: readonly NumberInText[],
  paired: readonly NumberInText[],
  { text }: CheckedText,
): readonly NumberInText[] {
  const isBeside = (a: NumberInText, b: NumberInText): boolean =>
    b.start > a.end && b.start - a.end <= LONGEST && BETWEEN.test(text.slice(a.end, b.start));
  const isAgain = (number: NumberInText): boolean =>
    isYearLike(number) &&
    paired.some(
      (other) => other.values[0] === number.values[0] && (isBeside(number, other) || isBeside(other, number)),
    );
  return numbers.some(isYearLike) ? numbers.filter((number) => !isAgain(number)) : numbers;
}
