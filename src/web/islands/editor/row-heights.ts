/**
 * The heights of the rows of a long list, of which only those that were shown are known. Every question takes a number
 * of steps that grows with the logarithm of the list (a Fenwick tree), so that 200,000 rows scroll like 200.
 */
export class RowHeights {
  readonly #heights: Float64Array;
  readonly #tree: Float64Array;

  /** @param estimate the height of a row that was never shown, in CSS pixels */
  constructor(
    readonly count: number,
    estimate: number,
  ) {
    this.#heights = new Float64Array(count).fill(estimate);
    this.#tree = new Float64Array(count + 1);
    for (let node = 1; node <= count; node++) this.#tree[node] = estimate * lowestBit(node);
  }

  get total(): number {
    return this.top(this.count);
  }

  height(row: number): number {
    return this.#heights[row]!;
  }

  /** Returns whether that changes anything. */
  set(row: number, height: number): boolean {
    const difference = height - this.#heights[row]!;
    if (difference === 0) return false;
    this.#heights[row] = height;
    for (let node = row + 1; node <= this.count; node += lowestBit(node)) this.#tree[node]! += difference;
    return true;
  }

  /** Where a row begins; `count` for the end of the last one. */
  top(row: number): number {
    let sum = 0;
    for (let node = row; node > 0; node -= lowestBit(node)) sum += this.#tree[node]!;
    return sum;
  }

  /** The row at a height from the top; the first or the last one where it lies outside. */
  rowAt(height: number): number {
    let row = 0;
    let left = height;
    for (let step = highestPower(this.count); step > 0; step /= 2) {
      if (row + step <= this.count && this.#tree[row + step]! <= left) {
        row += step;
        left -= this.#tree[row]!;
      }
    }
    return Math.max(0, Math.min(row, this.count - 1));
  }
}

function lowestBit(node: number): number {
  return node & -node;
}

function highestPower(count: number): number {
  return count === 0 ? 0 : 2 ** Math.floor(Math.log2(count));
}
