import type { ExplainedNumbers, NumberPair } from '../../domain/match-explanation.js';
import type { AnalysedText } from '../analysed-text.js';
import { firstMisfit } from '../numbers-mapping.js';
import type { TextComparison } from '../similarity.js';

/** Whether the numbers of two texts map, and which stands for which. */
export function explainNumbers(
  source: AnalysedText,
  query: AnalysedText,
  { numbersMap, numbersDiffer }: Pick<TextComparison, 'numbersMap' | 'numbersDiffer'>,
): ExplainedNumbers {
  const pairs = pairsOf(source, query);
  return { map: numbersMap, differ: numbersDiffer, pairs, why: whyOf(pairs, numbersMap, numbersDiffer) };
}

function pairsOf(source: AnalysedText, query: AnalysedText): NumberPair[] {
  const [inSource, inQuery] = [source, query].map(numberTokens);
  const misfit = firstMisfit(query.numbers, source.numbers);
  const count = Math.max(source.numbers.length, query.numbers.length);
  return Array.from({ length: count }, (_, index) => ({
    ...(index < source.numbers.length && { source: inSource![index]!, sourceValue: source.numbers[index]! }),
    ...(index < query.numbers.length && { query: inQuery![index]!, queryValue: query.numbers[index]! }),
    fits: index !== misfit && index < Math.min(source.numbers.length, query.numbers.length),
  }));
}

function numberTokens({ tokens }: AnalysedText): number[] {
  return tokens.flatMap(({ kind }, index) => (kind === 'number' ? [index] : []));
}

function whyOf(pairs: readonly NumberPair[], map: boolean, differ: boolean): string {
  if (pairs.length === 0) return 'Neither text has a number.';
  if (differ)
    return 'In order, equal values stand for equal values: numbers cost nothing, and a penalty says that they differ.';
  if (map) return 'The numbers are the same.';
  const misfit = pairs.find(({ fits }) => !fits);
  if (misfit?.sourceValue === undefined || misfit.queryValue === undefined) {
    return 'One text has more numbers than the other: they are compared as words.';
  }
  const { sourceValue, queryValue } = misfit;
  return `${sourceValue} and ${queryValue} stand opposite each other, but one of them stood for another value before: numbers are compared as words.`;
}
