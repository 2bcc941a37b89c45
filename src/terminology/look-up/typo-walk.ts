import type { PlaceRange, SortedPlaces } from './sorted-places.js';

/** Places whose beginning is the query but for some typos. */
export interface TypoMatch extends PlaceRange {
  readonly distance: number;
  /** How many characters from the place on the query stands for. */
  readonly length: number;
}

/** More than any number of typos. */
const TOO_MANY = 0xff;
/** From here on there are Chinese, Japanese and Korean characters, of which a query of letters is no typo. */
const FIRST_CJK = 0x2e80;

/**
 * Finds what begins with a query of letters but for typos: insertions, deletions, substitutions and swaps of neighbours.
 * The sorted places are walked as the trie that they are (Shang and Merrett 1996), with a row of the distance table for each
 * character; what no continuation can save is skipped as a whole. Of two typos at most one is in the first half of the
 * query, which keeps the walk narrow: who mistypes a beginning twice is not understood.
 * @param query folded, without characters from FIRST_CJK on
 */
export function walkTypos(sorted: SortedPlaces, query: string, typos: number, visit: (match: TypoMatch) => void): void {
  new TypoWalk(sorted, query, typos, visit).descend({ first: 0, end: sorted.places.length }, 0);
}

class TypoWalk {
  readonly #sorted: SortedPlaces;
  readonly #query: string;
  readonly #typos: number;
  readonly #visit: (match: TypoMatch) => void;
  /** rows[depth][j]: the distance between the first `depth` characters of a place and the first j of the query. */
  readonly #rows: readonly Uint8Array[];
  /** The characters that lead to where the walk is. */
  readonly #path: number[] = [];
  readonly #half: number;

  constructor(sorted: SortedPlaces, query: string, typos: number, visit: (match: TypoMatch) => void) {
    this.#sorted = sorted;
    this.#query = query;
    this.#typos = typos;
    this.#visit = visit;
    this.#half = typos > 1 ? query.length >>> 1 : 0;
    const rows = Array.from({ length: query.length + typos + 2 }, () => new Uint8Array(query.length + 1));
    rows[0]!.forEach((_, column, row) => {
      row[column] = this.#allowed(column, column);
    });
    this.#rows = rows;
  }

  descend(range: PlaceRange, depth: number): void {
    const row = this.#rows[depth]!;
    const distance = row[this.#query.length]!;
    if (distance <= this.#typos) this.#visit({ ...range, distance, length: depth });
    if (depth >= this.#query.length + this.#typos) return;
    const least = Math.min(...row);
    if (least > this.#typos) return;
    if (least === this.#typos) this.#descendBy(this.#savingCharacters(depth), range, depth);
    else this.#descendToAll(range, depth);
  }

  /** No typo is left: only characters of the query lead on. */
  #savingCharacters(depth: number): ReadonlySet<number> {
    const saving = new Set<number>();
    const row = this.#rows[depth]!;
    const before = this.#rows[depth - 1];
    const last = this.#path[depth - 1];
    for (let column = 0; column < this.#query.length; column += 1) {
      if (row[column]! <= this.#typos) saving.add(this.#query.charCodeAt(column));
      const isSwap = before !== undefined && last === this.#query.charCodeAt(column + 1);
      if (isSwap && before[column]! < this.#typos) saving.add(this.#query.charCodeAt(column));
    }
    return saving;
  }

  #descendBy(characters: ReadonlySet<number>, range: PlaceRange, depth: number): void {
    for (const character of characters) {
      const first = this.#firstAtLeast(character, range, depth);
      const end = this.#firstAtLeast(character + 1, { first, end: range.end }, depth);
      if (first < end) this.#step(character, { first, end }, depth);
    }
  }

  #descendToAll({ first, end }: PlaceRange, depth: number): void {
    let next = this.#firstAtLeast(1, { first, end }, depth);
    while (next < end) {
      const character = this.#characterAt(next, depth);
      if (character >= FIRST_CJK) return;
      const after = this.#endOfRun(character, { first: next, end }, depth);
      this.#step(character, { first: next, end: after }, depth);
      next = after;
    }
  }

  #step(character: number, range: PlaceRange, depth: number): void {
    this.#path[depth] = character;
    this.#fillRow(depth + 1);
    this.descend(range, depth + 1);
  }

  #fillRow(depth: number): void {
    const [row, before] = [this.#rows[depth]!, this.#rows[depth - 1]!];
    const character = this.#path[depth - 1]!;
    row[0] = this.#allowed(depth, 0);
    for (let column = 1; column < row.length; column += 1) {
      const same = character === this.#query.charCodeAt(column - 1);
      const least = Math.min(before[column - 1]! + Number(!same), before[column]! + 1, row[column - 1]! + 1);
      row[column] = this.#allowed(Math.min(least, this.#swapAt(depth, column)), column);
    }
  }

  #swapAt(depth: number, column: number): number {
    if (depth < 2 || column < 2) return TOO_MANY;
    const isSwap =
      this.#path[depth - 1] === this.#query.charCodeAt(column - 2) &&
      this.#path[depth - 2] === this.#query.charCodeAt(column - 1);
    return isSwap ? this.#rows[depth - 2]![column - 2]! + 1 : TOO_MANY;
  }

  #allowed(distance: number, column: number): number {
    const most = column <= this.#half ? Math.min(this.#typos, 1) : this.#typos;
    return distance <= most ? distance : TOO_MANY;
  }

  #characterAt(index: number, depth: number): number {
    return this.#sorted.text.charCodeAt(this.#sorted.places[index]! + depth);
  }

  #firstAtLeast(character: number, { first, end }: PlaceRange, depth: number): number {
    while (first < end) {
      const middle = (first + end) >>> 1;
      if (this.#characterAt(middle, depth) < character) first = middle + 1;
      else end = middle;
    }
    return first;
  }

  /** Galloping: runs are short more often than not. */
  #endOfRun(character: number, { first, end }: PlaceRange, depth: number): number {
    let step = 1;
    while (first + step < end && this.#characterAt(first + step, depth) === character) step *= 2;
    return this.#firstAtLeast(character + 1, { first: first + (step >>> 1), end: Math.min(first + step, end) }, depth);
  }
}
