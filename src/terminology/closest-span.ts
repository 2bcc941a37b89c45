/** The part of a text that is most like a pattern. */
export interface Span {
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** Insertions, deletions, substitutions and swaps of neighbours between the pattern and the part. */
  readonly distance: number;
}

/** A row of the alignment: for each end in the text, the cost and the start of the best part that ends there. */
interface Row {
  readonly cost: number[];
  readonly start: number[];
}

/**
 * Where in the text a pattern stands with the fewest errors; the earliest and longest of equals.
 * Sellers' alignment (1980) with swaps of neighbours as one error. O(pattern x text), in UTF-16 units.
 */
export function closestSpan(pattern: string, text: string): Span {
  let twoBefore: Row | undefined;
  let before: Row = {
    cost: Array<number>(text.length + 1).fill(0),
    start: Array.from({ length: text.length + 1 }, (_, at) => at),
  };
  for (let row = 1; row <= pattern.length; row += 1) {
    const current: Row = { cost: [row], start: [0] };
    for (let column = 1; column <= text.length; column += 1) {
      const changed = pattern[row - 1] === text[column - 1] ? 0 : 1;
      keepBest(current, column, before.cost[column - 1]! + changed, before.start[column - 1]!);
      keepBest(current, column, before.cost[column]! + 1, before.start[column]!);
      keepBest(current, column, current.cost[column - 1]! + 1, current.start[column - 1]!);
      if (twoBefore && isSwap(pattern, row, text, column)) {
        keepBest(current, column, twoBefore.cost[column - 2]! + 1, twoBefore.start[column - 2]!);
      }
    }
    twoBefore = before;
    before = current;
  }
  return bestEnd(before);
}

function isSwap(pattern: string, row: number, text: string, column: number): boolean {
  return column > 1 && pattern[row - 1] === text[column - 2] && pattern[row - 2] === text[column - 1];
}

function keepBest(row: Row, column: number, cost: number, start: number): void {
  if (row.cost[column] !== undefined && row.cost[column] <= cost) return;
  row.cost[column] = cost;
  row.start[column] = start;
}

function bestEnd(row: Row): Span {
  const distance = Math.min(...row.cost);
  const first = row.cost.indexOf(distance);
  const start = row.start[first]!;
  let end = first;
  while (row.cost[end + 1] === distance && row.start[end + 1] === start) end += 1;
  return { start, end, distance };
}
