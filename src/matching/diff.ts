import type { DiffStep } from '../domain/match.js';
import type { AnalysedText } from './analysed-text.js';
import { type AlignmentStep, align } from './edit-distance.js';
import { numbersMap } from './numbers-mapping.js';
import { tokenSequences } from './token-sequences.js';

/**
 * What changes from a memory's text to the query, by the alignment that the similarity comes from. Each piece is a run
 * of tokens with the space that follows them. The `equal` and `delete` pieces joined are the memory's text as stored,
 * the `equal` and `insert` pieces joined are the query as given; a deletion comes before the insertion in its place.
 */
export function diffTexts(memory: AnalysedText, query: AnalysedText): DiffStep[] {
  if (memory.text === query.text) return memory.text === '' ? [] : [{ op: 'equal', text: memory.text }];
  const [a, b] = tokenSequences(memory, query, numbersMap(memory.numbers, query.numbers));
  const pieces = { a: piecesOf(memory), b: piecesOf(query) };
  const steps: DiffStep[] = [];
  let deleted = '';
  let inserted = '';
  const flush = (): void => {
    if (deleted !== '') steps.push({ op: 'delete', text: deleted });
    if (inserted !== '') steps.push({ op: 'insert', text: inserted });
    deleted = inserted = '';
  };
  let equal = '';
  for (const step of withTextOnly(align(a, b), pieces)) {
    if (step.a === step.b) {
      flush();
      equal += step.a;
    } else {
      if (equal !== '') steps.push({ op: 'equal', text: equal });
      equal = '';
      deleted += step.a;
      inserted += step.b;
    }
  }
  flush();
  if (equal !== '') steps.push({ op: 'equal', text: equal });
  return steps;
}

interface Pieces {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** The alignment as pairs of texts; a text without any token is one piece, opposite whatever the other text has. */
function withTextOnly(steps: readonly AlignmentStep[], { a, b }: Pieces): { a: string; b: string }[] {
  const pairs = steps.map((step) => ({
    a: step.a === undefined ? '' : a[step.a + 1]!,
    b: step.b === undefined ? '' : b[step.b + 1]!,
  }));
  return [{ a: a[0]!, b: b[0]! }, ...pairs].filter((pair) => pair.a !== '' || pair.b !== '');
}

/** What stands before the first token, then each token with what follows it. */
function piecesOf({ text, tokens }: AnalysedText): string[] {
  const starts = [0, ...tokens.map(({ start }) => start), text.length];
  return starts.slice(0, -1).map((start, index) => text.slice(start, starts[index + 1]));
}
