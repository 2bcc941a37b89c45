import { GapLists } from './gap-lists.js';

/** What is known of a gram, in one row of numbers: a look-up touches one place in memory. */
const GRAM = 0;
const COUNT = 1;
/** The greatest text. The only one stands here alone; of more, all stand in a list, plus 1. */
const LAST = 2;
const BEGIN = 3;
const END = 4;
const ROW = 5;

/** At most this part of the table is taken. */
const LOAD = 0.7;

/** Goes through the texts of a gram. */
export interface TextCursor {
  /** The first text from here on that is at least this one; Infinity when there is none. Never goes back. */
  seek(least: number): number;
}

/** For each gram the numbers of the texts that have it, ascending. */
export class GramPostings {
  readonly #lists: GapLists;
  #rows: Uint32Array;
  #grams: number;
  /** Open addressing: the row of a gram plus 1, at the gram or at the next free place behind; 0 is free. */
  #table: Uint32Array;

  /** @param rows of as many grams; the pages of the lists, used so far */
  constructor(rows: Uint32Array = new Uint32Array(0), pages: readonly Uint8Array[] = [], used = 0) {
    this.#rows = rows;
    this.#grams = rows.length / ROW;
    this.#lists = new GapLists(pages, used);
    this.#table = this.#newTable();
  }

  get rows(): Uint32Array {
    return this.#rows.subarray(0, this.#grams * ROW);
  }

  get lists(): Pick<GapLists, 'pages' | 'used'> {
    return this.#lists;
  }

  /** In how many texts. */
  countOf(gram: number): number {
    const row = this.#find(gram);
    return row === undefined ? 0 : this.#rows[row + COUNT]!;
  }

  /** @param text not less than any before */
  add(gram: number, text: number): void {
    const row = this.#find(gram) ?? this.#addRow(gram);
    const rows = this.#rows;
    const count = rows[row + COUNT]!;
    const last = rows[row + LAST]!;
    if (count > 0 && last === text) return;
    if (count === 1) {
      rows[row + BEGIN] = this.#lists.begin();
      rows[row + END] = this.#lists.append(rows[row + BEGIN]!, last + 1);
    }
    if (count > 0) rows[row + END] = this.#lists.append(rows[row + END]!, text - last);
    rows[row + COUNT] = count + 1;
    rows[row + LAST] = text;
  }

  /** Undefined for a gram that no text has. */
  textsOf(gram: number): TextCursor | undefined {
    const row = this.#find(gram);
    if (row === undefined) return undefined;
    const rows = this.#rows;
    const count = rows[row + COUNT]!;
    const last = rows[row + LAST]!;
    if (count === 1) return { seek: (least) => (least <= last ? last : Infinity) };
    const cursor = this.#lists.cursor(rows[row + BEGIN]!, rows[row + END]!, count);
    return { seek: (least) => cursor.seek(least + 1) - 1 };
  }

  #find(gram: number): number | undefined {
    const mask = this.#table.length - 1;
    for (let place = gram & mask; ; place = (place + 1) & mask) {
      const entry = this.#table[place]!;
      if (entry === 0) return undefined;
      const row = (entry - 1) * ROW;
      if (this.#rows[row + GRAM] === gram) return row;
    }
  }

  #addRow(gram: number): number {
    const row = this.#grams * ROW;
    if (row === this.#rows.length) {
      const larger = new Uint32Array(Math.ceil(this.#grams * 1.5 + 256) * ROW);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    this.#rows[row + GRAM] = gram;
    this.#grams += 1;
    if (this.#grams > this.#table.length * LOAD) this.#table = this.#newTable();
    else enter(this.#table, gram, this.#grams);
    return row;
  }

  /** Twice as large as it must be. */
  #newTable(): Uint32Array {
    const table = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(this.#grams, 512) / LOAD) + 0.5));
    for (let number = 0; number < this.#grams; number++) enter(table, this.#rows[number * ROW + GRAM]!, number + 1);
    return table;
  }
}

function enter(table: Uint32Array, gram: number, entry: number): void {
  const mask = table.length - 1;
  let place = gram & mask;
  while (table[place] !== 0) place = (place + 1) & mask;
  table[place] = entry;
}
