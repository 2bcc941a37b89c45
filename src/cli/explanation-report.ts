import type { Explanation } from './answers/explanation.js';
import { tableLines } from './table.js';
import type { Paint } from './terminal.js';

const HEAD = ['Step', 'Memory', 'Query', 'Cost'];

/** A score for people: the tokens opposite each other with what each step costs, then the sum. */
export function explanationLines(explanation: Explanation, paint: Paint): readonly string[] {
  const [head, ...steps] = stepLines(explanation);
  return [paint.strong(head!), ...steps, '', ...sumLines(explanation), paint.strong(scoreLine(explanation))];
}

function stepLines({ alignment, source, query, distance }: Explanation): readonly string[] {
  if (alignment === undefined) return ['The texts are too long to be compared token by token.'];
  const rows = alignment.map((step) => [
    step.op,
    tokenOf(source, step.source),
    tokenOf(query, step.query),
    step.cost === 0 ? '' : String(step.cost),
  ]);
  return tableLines([HEAD, ...rows, ['together', String(source.weight), String(query.weight), String(distance)]]);
}

function tokenOf({ tokens }: Explanation['source'], index: number | undefined): string {
  return index === undefined ? '' : (tokens?.[index]?.text ?? '');
}

function sumLines(explanation: Explanation): readonly string[] {
  const { similarity, distance, weight, base, baseWhy, penalties, codeDifferences } = explanation;
  const formula = weight === 0 ? 'no tokens' : `100 × (1 − ${distance} ÷ ${weight}), cut to one decimal`;
  return tableLines([
    ['similarity', String(similarity), formula],
    ['base', String(base), baseWhy],
    ...penalties.map(({ reason, points, why }) => [reason, `−${points}`, why]),
    ...codeDifferences.map(({ why }) => ['', '', why]),
  ]);
}

function scoreLine({ score, calculation: { from, points, left, most } }: Explanation): string {
  const taken = points > 0 ? `${from} − ${points} = ${left}` : String(left);
  return `score ${score}: ${taken}, cut to a whole number, 0 to ${most}`;
}
