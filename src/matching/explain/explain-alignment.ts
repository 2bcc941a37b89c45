import type { AlignedOp, AlignedStep, ExplainedToken } from '../../domain/match-explanation.js';
import type { AnalysedText } from '../analysed-text.js';
import { type AlignmentStep, align } from '../edit-distance.js';
import { tokenSequences } from '../token-sequences.js';
import { FULL_WEIGHT, LIGHT_WEIGHT } from '../weights.js';
import { inWords } from './in-words.js';

/** The tokens of a text with what each weighs. */
export function explainTokens({ text, tokens }: AnalysedText): ExplainedToken[] {
  return tokens.map(({ kind, form, start, end }) => ({
    ...{ kind, text: text.slice(start, end), form, start, end },
    weight: inWords(kind === 'light' ? LIGHT_WEIGHT : FULL_WEIGHT),
  }));
}

/**
 * The steps from a memory's source to the query that the distance is made of: their costs add up to it.
 * @param numbersAreOne the numbers of the two texts map
 */
export function explainAlignment(source: AnalysedText, query: AnalysedText, numbersAreOne: boolean): AlignedStep[] {
  return align(...tokenSequences(source, query, numbersAreOne)).map((step) => ({
    op: opOf(step, source, query),
    ...(step.a !== undefined && { source: step.a }),
    ...(step.b !== undefined && { query: step.b }),
    cost: inWords(step.cost),
  }));
}

function opOf({ a, b, cost }: AlignmentStep, source: AnalysedText, query: AnalysedText): AlignedOp {
  if (a === undefined) return 'insert';
  if (b === undefined) return 'delete';
  if (cost === 0) return source.tokens[a]!.form === query.tokens[b]!.form ? 'equal' : 'number';
  return source.folds[a] === query.folds[b] ? 'case' : 'substitute';
}
