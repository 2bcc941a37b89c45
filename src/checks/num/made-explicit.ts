import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { isPartOfDate } from './date-parts.js';
import type { NumberPair, Unpaired } from './pair-by-key.js';
import { isYearLike } from './pair-differing.js';
import { namesRelatively } from './relative-dates.js';

/**
 * What is left of numbers that stand on one side only, without the parts of dates that the other side says by where
 * they stand in time ("去年" and "2023"), or that the translation adds for those who read it later ("10日", "10 July").
 */
export function withoutMadeExplicit(
  alone: Unpaired,
  same: readonly NumberPair[],
  { source, target }: PairUnderCheck,
): Unpaired {
  const [isSaidInTarget, isSaidInSource] = [target, source].map((side) => (number: NumberInText): boolean => {
    const part = isYearLike(number) ? 'year' : number.kind;
    return namesRelatively(side, part);
  });
  const isLeftOut = ({ kind }: NumberInText): boolean => alone.source.some((number) => number.kind === kind);
  const completes = ({ date }: NumberInText): boolean =>
    date !== undefined && same.some((pair) => pair.target.date?.start === date.start && pair.source.kind !== 'year');
  return {
    source: alone.target.length > 0 ? alone.source : alone.source.filter((number) => !isSaidInTarget!(number)),
    target: alone.target.filter((number) => {
      if (alone.source.length === 0 && isSaidInSource!(number)) return false;
      return !isPartOfDate(number) || isLeftOut(number) || !completes(number);
    }),
  };
}
