import { fractionValue } from '../number-card/fractions.js';

/** "0.75", "1/3". */
export function reducedValue(count: number, parts: number): string {
  let [a, b] = [parts, count];
  while (b !== 0) [a, b] = [b, a % b];
  return fractionValue({ numerator: BigInt(count / a), denominator: BigInt(parts / a) });
}
