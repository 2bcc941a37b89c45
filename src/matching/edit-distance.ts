import { CASE_COST } from './weights.js';

/**
 * Two token sequences over one alphabet: equal tokens have equal symbols, tokens that differ in case alone have equal folds.
 */
export interface TokenSequence {
  readonly symbols: Int32Array;
  readonly folds: Int32Array;
  /** What it costs to insert or delete a token, in twentieths of a word. */
  readonly weights: Int32Array;
}

/**
 * The weighted edit distance, in twentieths of a word: insertion and deletion cost the token's weight, a substitution
 * the larger weight of the two, one of case alone `CASE_COST`. The costs are a metric, so equal ends can be skipped.
 * Time O(n m), memory O(m) of what remains.
 */
export function editDistance(a: TokenSequence, b: TokenSequence): number {
  const { start, endA, endB } = differingPart(a, b);
  let row = firstRow(b, start, endB);
  let next: Int32Array = new Int32Array(row.length);
  for (let i = start; i < endA; i++) {
    fillRow(row, next, { a, i, b, start });
    [row, next] = [next, row];
  }
  return row[endB - start]!;
}

/** One token of `a`, of `b`, or of both that stand opposite each other; positions are token indexes. */
export interface AlignmentStep {
  readonly a?: number;
  readonly b?: number;
  /** In twentieths of a word. */
  readonly cost: number;
}

/**
 * One cheapest way from `a` to `b`; its costs add up to `editDistance`. Where several are equally cheap, the same one at every call: opposite pairs from the
 * end of the texts before deletions, deletions before insertions.
 * Time and memory O(n m) of what differs.
 */
export function align(a: TokenSequence, b: TokenSequence): AlignmentStep[] {
  const { start, endA, endB } = differingPart(a, b);
  const rows = [firstRow(b, start, endB)];
  for (let i = start; i < endA; i++) {
    const next = new Int32Array(endB - start + 1);
    fillRow(rows.at(-1)!, next, { a, i, b, start });
    rows.push(next);
  }
  const steps: AlignmentStep[] = [];
  for (let i = a.symbols.length, j = b.symbols.length; i > endA;) steps.push({ a: --i, b: --j, cost: 0 });
  for (let i = endA, j = endB; i > start || j > start;) {
    const step = lastStep(rows, { a, i, b, j, start });
    steps.push(step);
    i = step.a ?? i;
    j = step.b ?? j;
  }
  for (let i = start; i > 0;) steps.push({ a: --i, b: i, cost: 0 });
  return steps.reverse();
}

/** The step that a cheapest way to the cell of `i` and `j` ends with. */
function lastStep(
  rows: readonly Int32Array[],
  { a, i, b, j, start }: RowPlace & { readonly j: number },
): AlignmentStep {
  const total = rows[i - start]![j - start]!;
  if (i > start && j > start) {
    const cost = substitution(a, i - 1, b, j - 1);
    if (total === rows[i - start - 1]![j - start - 1]! + cost) return { a: i - 1, b: j - 1, cost };
  }
  if (i > start) {
    const cost = a.weights[i - 1]!;
    if (total === rows[i - start - 1]![j - start]! + cost) return { a: i - 1, cost };
  }
  return { b: j - 1, cost: b.weights[j - 1]! };
}

function differingPart(a: TokenSequence, b: TokenSequence): { start: number; endA: number; endB: number } {
  let endA = a.symbols.length;
  let endB = b.symbols.length;
  let start = 0;
  while (start < endA && start < endB && a.symbols[start] === b.symbols[start]) start++;
  while (endA > start && endB > start && a.symbols[endA - 1] === b.symbols[endB - 1]) {
    endA--;
    endB--;
  }
  return { start, endA, endB };
}

function firstRow(b: TokenSequence, start: number, endB: number): Int32Array {
  const row = new Int32Array(endB - start + 1);
  for (let j = start; j < endB; j++) row[j - start + 1] = row[j - start]! + b.weights[j]!;
  return row;
}

interface RowPlace {
  readonly a: TokenSequence;
  readonly i: number;
  readonly b: TokenSequence;
  readonly start: number;
}

function fillRow(row: Int32Array, next: Int32Array, { a, i, b, start }: RowPlace): void {
  const weight = a.weights[i]!;
  next[0] = row[0]! + weight;
  for (let column = 1; column < row.length; column++) {
    const j = start + column - 1;
    const opposite = row[column - 1]! + substitution(a, i, b, j);
    const deleted = row[column]! + weight;
    const inserted = next[column - 1]! + b.weights[j]!;
    next[column] = Math.min(opposite, deleted, inserted);
  }
}

function substitution(a: TokenSequence, i: number, b: TokenSequence, j: number): number {
  if (a.symbols[i] === b.symbols[j]) return 0;
  if (a.folds[i] === b.folds[j]) return CASE_COST;
  return Math.max(a.weights[i]!, b.weights[j]!);
}
