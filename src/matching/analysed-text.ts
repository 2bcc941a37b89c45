import { caseFold } from '../text/case-fold.js';
import { exactForm } from '../text/exact-form.js';
import { numberValue } from '../text/numbers.js';
import { type Token, tokenise } from '../text/tokens.js';
import { FULL_WEIGHT, LIGHT_WEIGHT } from './weights.js';

/** A text made ready for comparison. Computed once for a query, and once for each text that comes near it. */
export interface AnalysedText {
  readonly text: string;
  readonly exact: string;
  readonly tokens: readonly Token[];
  /** For each token its form without case. */
  readonly folds: readonly string[];
  /** The values of the number tokens, in order. */
  readonly numbers: readonly string[];
  /** Summed weight of all tokens, in twentieths of a word. */
  readonly weight: number;
  /** The part of `weight` that punctuation and symbols make up. */
  readonly lightWeight: number;
}

export function analyseText(text: string): AnalysedText {
  const tokens = tokenise(text);
  const lightWeight = LIGHT_WEIGHT * tokens.filter(({ kind }) => kind === 'light').length;
  const fullWeight = FULL_WEIGHT * (tokens.length - lightWeight / LIGHT_WEIGHT);
  return {
    text,
    exact: exactForm(text),
    tokens,
    folds: tokens.map(({ form }) => caseFold(form)),
    numbers: tokens.filter(({ kind }) => kind === 'number').map(({ form }) => numberValue(form)),
    weight: fullWeight + lightWeight,
    lightWeight,
  };
}

/** The analysis of a text, taken over where the text is the very same. */
export function analyseAgain(text: string, known: AnalysedText): AnalysedText {
  return text === known.text ? known : analyseText(text);
}
