import type { InlineCode } from '../../domain/content.js';
import type { CodeDifference } from '../../domain/match-explanation.js';
import { type AnalysedContent, type CodeTraits, codeSymbols, codeTraits } from '../codes.js';
import { type TokenSequence, align } from '../edit-distance.js';
import type { TextComparison } from '../similarity.js';

/** The codes that would have to be added, removed or changed: as many as `countCodeDifferences` says. */
export function explainCodes(
  source: AnalysedContent,
  query: AnalysedContent,
  comparison: TextComparison,
): CodeDifference[] {
  const [stored, asked] = codeTraits(source, query, comparison);
  const [a, b] = codeSymbols(stored, asked).map(sequenceOf) as [TokenSequence, TokenSequence];
  return align(a, b)
    .filter(({ cost }) => cost > 0)
    .map((step): CodeDifference => {
      if (step.a === undefined) {
        const why = `The query has ${nameOf(query.codes[step.b!]!)}, the memory's text has not.`;
        return { op: 'insert', query: step.b!, why };
      }
      if (step.b === undefined) {
        const why = `The memory's text has ${nameOf(source.codes[step.a]!)}, the query has not.`;
        return { op: 'delete', source: step.a, why };
      }
      const names = [nameOf(source.codes[step.a]!), nameOf(query.codes[step.b]!)] as const;
      const why = whyChanged(stored[step.a]!, asked[step.b]!, names);
      return { op: 'substitute', source: step.a, query: step.b, why };
    });
}

/** Every code weighs the same. */
function sequenceOf(symbols: Int32Array): TokenSequence {
  return { symbols, folds: symbols, weights: new Int32Array(symbols.length).fill(1) };
}

function nameOf({ id, kind }: InlineCode): string {
  return `the code ${id} (${kind})`;
}

function whyChanged(stored: CodeTraits, asked: CodeTraits, [inSource, inQuery]: readonly [string, string]): string {
  const differences = [
    ...(stored.kind === asked.kind ? [] : ['of another kind']),
    ...(stored.depth === asked.depth ? [] : ['paired with another code']),
    ...(stored.place === asked.place ? [] : ['at another place']),
  ];
  return `The memory's text has ${inSource} where the query has ${inQuery}: ${differences.join(', ')}.`;
}
