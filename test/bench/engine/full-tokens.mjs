// A text as brute force compares it.
import { analyseText } from '../../../dist/matching/analysed-text.js';

const ANY_NUMBER = '\u0000';

/** Words, numbers, Han and kana characters; without case and punctuation, every number the same. */
export function fullTokens({ tokens, folds }) {
  const full = [];
  for (const [index, { kind }] of tokens.entries()) {
    if (kind !== 'light') full.push(kind === 'number' ? ANY_NUMBER : folds[index]);
  }
  return full;
}

/** For a `SymbolCorpus`; the weight is that of all tokens, punctuation included, in twentieths of a word. */
export function readFullTokens(text) {
  const analysed = analyseText(text);
  return { symbols: fullTokens(analysed), weight: analysed.weight };
}
