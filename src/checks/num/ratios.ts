import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { CheckedText } from '../checked-text.js';
import type { NumberPair, Unpaired } from './pair-by-key.js';

const SIGN = /^ ?[:：∶] ?$/u;
const LONGEST = 3;

/** What is left of numbers without the one of a ratio that the other side says in words: "1:15", "one for every 15". */
export function withoutOneOfRatios(
  { source, target }: Unpaired,
  same: readonly NumberPair[],
  sides: readonly [CheckedText, CheckedText],
): Unpaired {
  // Hours that differ have a colon, too.
  const isSure = ({ weight }: NumberInText): boolean => weight !== 'possible';
  if (source.some(isSure) && target.some(isSure)) return { source, target };
  return {
    source: withoutOnes(
      source,
      same.map((pair) => pair.source),
      sides[0],
    ),
    target: withoutOnes(
      target,
      same.map((pair) => pair.target),
      sides[1],
    ),
  };
}

function withoutOnes(
  numbers: readonly NumberInText[],
  paired: readonly NumberInText[],
  { text }: CheckedText,
): readonly NumberInText[] {
  const isJoined = (a: NumberInText, b: NumberInText): boolean =>
    b.start > a.end && b.start - a.end <= LONGEST && SIGN.test(text.slice(a.end, b.start));
  return numbers.filter(
    (number) => number.digits !== '1' || !paired.some((other) => isJoined(number, other) || isJoined(other, number)),
  );
}
