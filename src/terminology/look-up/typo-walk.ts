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
 * character; what no continuation can save is skipped as a whole.
 * @param query folded, without characters from FIRST_CJK on
 */
export function walkTypos(sorted: SortedPlaces, query: string, typos: number, visit: (match: TypoMatch) => void): void {
  new TypoWalk(sorted, query, typos, visit).descend({ first: 0, end: sorted.places.length }, 0);
}

class TypoWalk {
  readonly #sorted: SortedPlaces;
  readonly #query: Uint16Array;
  readonly #typos: number;
  readonly #visit: (match: TypoMatch) => void;
  /** rows[depth][j]: the distance between the first `depth` characters of a place and the first j of the query. */
  readonly #rows: readonly Uint8Array[];
  /** The least of each row. */
  readonly #least: Uint8Array;
  /** The characters that lead to where the walk is. */
  readonly #path: Uint16Array;

  constructor(sorted: SortedPlaces, query: string, typos: number, visit: (match: TypoMatch) => void) {
    this.#sorted = sorted;
    this.#query = Uint16Array.from(query, (_, at) => query.charCodeAt(at));
    this.#typos = typos;
    this.#visit = visit;
    const depths = query.length + typos + 2;
    this.#rows = Array.from({ length: depths }, () => new Uint8Array(query.length + 2).fill(TOO_MANY));
    this.#least = new Uint8Array(depths);
    this.#path = new Uint16Array(depths);
    const [row] = this.#rows;
    for (let column = 0; column <= typos; column += 1) row![column] = column;
  }

  descend(range: PlaceRange, depth: number): void {
    const distance = this.#rows[depth]![this.#query.length]!;
    if (distance <= this.#typos) this.#visit({ ...range, distance, length: depth });
    if (depth >= this.#query.length + this.#typos) return;
    const least = this.#least[depth]!;
    if (least > this.#typos) return;
    if (least === this.#typos) this.#descendToSaving(range, depth);
    else this.#descendToAll(range, depth);
  }

  /** No typo is left: only characters of the query lead on. */
  #descendToSaving(range: PlaceRange, depth: number): void {
    const first = Math.max(0, depth - this.#typos);
    const last = Math.min(this.#query.length - 1, depth + this.#typos);
    for (let column = first; column <= last; column += 1) {
      if (this.#isSaving(depth, column) && !this.#savesBefore(depth, first, column)) {
        this.#descendBy(this.#query[column]!, range, depth);
      }
    }
  }

  /** Whether the walk may go on with the query's character. */
  #isSaving(depth: number, column: number): boolean {
    if (this.#rows[depth]![column]! <= this.#typos) return true;
    if (depth === 0 || this.#path[depth - 1] !== this.#query[column + 1]) return false;
    return this.#rows[depth - 1]![column]! < this.#typos;
  }

  /** Whether the walk has gone on with the same character already. */
  #savesBefore(depth: number, first: number, column: number): boolean {
    for (let earlier = first; earlier < column; earlier += 1) {
      if (this.#query[earlier] === this.#query[column] && this.#isSaving(depth, earlier)) return true;
    }
    return false;
  }

  #descendBy(character: number, range: PlaceRange, depth: number): void {
    const first = this.#firstAtLeast(character, range, depth);
    if (first === range.end || this.#characterAt(first, depth) !== character) return;
    const end = this.#endOfRun(character, { first, end: range.end }, depth);
    this.#step(character, { first, end }, depth);
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

  /** Only the columns that so many typos can reach (Ukkonen 1985); those beside them are TOO_MANY. */
  #fillRow(depth: number): void {
    const [row, before, query] = [this.#rows[depth]!, this.#rows[depth - 1]!, this.#query];
    const character = this.#path[depth - 1]!;
    const first = Math.max(1, depth - this.#typos);
    const last = Math.min(query.length, depth + this.#typos);
    row[first - 1] = first === 1 && depth <= this.#typos ? depth : TOO_MANY;
    let least = row[first - 1]!;
    for (let column = first; column <= last; column += 1) {
      const substituted = before[column - 1]! + (character === query[column - 1] ? 0 : 1);
      let distance = Math.min(substituted, before[column]! + 1, row[column - 1]! + 1);
      if (depth > 1 && column > 1 && this.#isSwap(depth, column)) {
        distance = Math.min(distance, this.#rows[depth - 2]![column - 2]! + 1);
      }
      row[column] = distance;
      if (distance < least) least = distance;
    }
    row[last + 1] = TOO_MANY;
    this.#least[depth] = least;
  }

  #isSwap(depth: number, column: number): boolean {
    return this.#path[depth - 1] === this.#query[column - 2] && this.#path[depth - 2] === this.#query[column - 1];
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
