import { expect } from '@jest/globals';
import type { ExplainedText, ExplainedToken, MatchExplanation } from '../../src/domain/match-explanation.js';
import { exactForm } from '../../src/text/exact-form.js';
import { generalDistance } from './matching-oracle.js';

/** Twentieths of a word: sums of 0.2 and 0.25 are exact then. */
const twentieths = (words: number): number => Math.round(20 * words);
const tenths = (percent: number): number => Math.round(10 * percent);
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/**
 * The score as a reader recomputes it by hand, from the steps of an explanation alone. Each step is checked on the way:
 * tokens against their text, costs against what they are of, and each figure against those that it is made of.
 */
export function recomputed(explanation: MatchExplanation): number {
  const { query, source, alignment = [], numbers, calculation } = explanation;
  [query, source].forEach(checkTokens);
  checkOrder(explanation);
  const costs = alignment.map((step) => {
    const [a, b] = [source.tokens![step.source!], query.tokens![step.query!]];
    const cost = twentieths(costOf(step.op, a, b, numbers.map));
    expect(twentieths(step.cost)).toBe(cost);
    return cost;
  });
  const [distance, weight] = [sumOf(costs), twentieths(Math.max(query.weight, source.weight))];
  expect([twentieths(explanation.distance), twentieths(explanation.weight)]).toEqual([distance, weight]);

  const similarity = weight === 0 ? 1000 : Math.floor((1000 * (weight - distance)) / weight);
  expect(tenths(explanation.similarity)).toBe(similarity);
  const base = baseOf(explanation, similarity);
  expect(tenths(explanation.base)).toBe(base);
  checkNumbers(explanation);
  checkCodes(explanation);
  expect(explanation.characterSimilarity).toBeCloseTo(characterSimilarity(query.text, source.text), 12);

  const points = sumOf(explanation.penalties.map((penalty) => penalty.points));
  const from = points > 0 ? Math.min(base, 1000) : base;
  const most = explanation.kind !== 'fuzzy' && explanation.codeDifferences.length === 0 ? base / 10 : 99;
  expect(calculation).toEqual({ from: from / 10, points, left: (from - 10 * points) / 10, most });
  return Math.max(0, Math.min(most, Math.floor((from - 10 * points) / 10)));
}

function checkTokens({ text, tokens = [], weight }: ExplainedText): void {
  for (const token of tokens) {
    expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(exactForm(token.text)).toBe(token.form);
    expect(token.weight).toBe(token.kind === 'light' ? 0.25 : 1);
  }
  expect(twentieths(weight)).toBe(sumOf(tokens.map((token) => twentieths(token.weight))));
}

/** Every token of both texts has its step, in order. */
function checkOrder({ alignment, query, source }: MatchExplanation): void {
  const places = (side: 'query' | 'source'): number[] => alignment!.flatMap((step) => step[side] ?? []);
  expect(places('query')).toEqual(query.tokens!.map((_, index) => index));
  expect(places('source')).toEqual(source.tokens!.map((_, index) => index));
}

function costOf(op: string, a: ExplainedToken | undefined, b: ExplainedToken | undefined, numbersMap: boolean): number {
  if (op === 'delete') return a!.weight;
  if (op === 'insert') return b!.weight;
  if (op === 'substitute') return Math.max(a!.weight, b!.weight);
  if (op === 'case') {
    expect(a!.form.toLowerCase()).toBe(b!.form.toLowerCase());
    return 0.2;
  }
  if (op === 'number') expect([numbersMap, a!.kind, b!.kind]).toEqual([true, 'number', 'number']);
  else expect(a!.form).toBe(b!.form);
  return 0;
}

function baseOf({ kind, context: { counts, ...context } }: MatchExplanation, similarity: number): number {
  if (kind === 'fuzzy') return similarity;
  const equal = Object.values(context).filter((agreement) => agreement === 'equal').length;
  return 1000 + (counts ? 10 * Math.min(equal, 2) : 0);
}

/** "Equally many and, in order, equal values stand for equal values." */
function checkNumbers({ numbers: { map, differ, pairs }, query, source, penalties }: MatchExplanation): void {
  const agree = pairs.every((one) =>
    pairs.every((other) => (one.queryValue === other.queryValue) === (one.sourceValue === other.sourceValue)),
  );
  const isWhole = pairs.every((one) => one.query !== undefined && one.source !== undefined);
  expect(map).toBe(isWhole && agree);
  expect(pairs.every(({ fits }) => fits)).toBe(map);
  const isRewritten = pairs.some((one) => source.tokens![one.source!]?.form !== query.tokens![one.query!]?.form);
  expect(differ).toBe(map && isRewritten);
  expect(penalties.some(({ reason }) => reason === 'numbers')).toBe(differ);
}

function checkCodes({ codeDifferences, penalties }: MatchExplanation): void {
  const taken = penalties.find(({ reason }) => reason === 'codes')?.points ?? 0;
  expect(taken).toBe(Math.min(3, codeDifferences.length));
}

function characterSimilarity(a: string, b: string): number {
  const [one, other] = [[...exactForm(a)], [...exactForm(b)]];
  const distance = generalDistance(
    one,
    other,
    (x, y) => (x === y ? 0 : 1),
    () => 1,
  );
  return Math.max(one.length, other.length) === 0 ? 1 : 1 - distance / Math.max(one.length, other.length);
}
