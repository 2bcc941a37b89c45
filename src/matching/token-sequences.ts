import type { AnalysedText } from './analysed-text.js';
import type { TokenSequence } from './edit-distance.js';
import { FULL_WEIGHT, LIGHT_WEIGHT } from './weights.js';

/** No token's form contains it: it separates, like white space. */
const ANY_NUMBER = '\u0000';

/**
 * Two texts as sequences over one alphabet.
 * @param numbersAreOne every number token is the same symbol; otherwise numbers are compared as words
 */
export function tokenSequences(
  a: AnalysedText,
  b: AnalysedText,
  numbersAreOne: boolean,
): readonly [TokenSequence, TokenSequence] {
  const alphabet = new Map<string, number>();
  const symbolOf = (form: string): number => {
    const known = alphabet.get(form);
    if (known !== undefined) return known;
    alphabet.set(form, alphabet.size);
    return alphabet.size - 1;
  };
  const sequenceOf = ({ tokens, folds }: AnalysedText): TokenSequence => {
    const symbols = new Int32Array(tokens.length);
    const foldSymbols = new Int32Array(tokens.length);
    const weights = new Int32Array(tokens.length);
    for (const [index, { kind, form }] of tokens.entries()) {
      const isOne = numbersAreOne && kind === 'number';
      symbols[index] = symbolOf(isOne ? ANY_NUMBER : form);
      foldSymbols[index] = symbolOf(isOne ? ANY_NUMBER : folds[index]!);
      weights[index] = kind === 'light' ? LIGHT_WEIGHT : FULL_WEIGHT;
    }
    return { symbols, folds: foldSymbols, weights };
  };
  return [sequenceOf(a), sequenceOf(b)];
}
