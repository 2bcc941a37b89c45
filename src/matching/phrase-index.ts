import type { IndexArray, IndexSnapshot } from '../domain/index-snapshot.js';
import type { InternedText } from '../domain/ports/matching-source.js';
import { foldedText } from '../text/fold.js';
import { GramPostings, type TextCursor } from './gram-postings.js';
import { forEachGram } from './phrase-grams.js';

/** Reads texts by their ids, those that there are, in the order of the ids. */
type ReadTexts = (ids: readonly number[]) => readonly InternedText[];

/** More lists leave hardly less texts to read. */
const MOST_LISTS = 4;
/** Reading and folding a text costs as much as going through about this many entries of a list. */
const ENTRIES_A_TEXT = 500;
/** Candidates whose texts are read at once. */
const BATCH = 64;
/** Of what the snapshot's arrays mean. */
const FORMAT = 1;
/** Folding is tried on characters so far apart, up to the end of the supplementary ideographs' first plane. */
const SAMPLE_STEP = 29;
const LAST_SAMPLE = 0x20000;

/**
 * Texts of one language and script, for finding those that contain a phrase, folded (case, width, accents). It holds
 * which grams each text has; the texts themselves stay where they are, and those that have the grams are looked into.
 */
export class PhraseIndex {
  readonly #readTexts: ReadTexts;
  #postings = new GramPostings();
  /** By the numbers that the postings know texts by, ascending. */
  #ids = new Uint32Array(256);
  #size = 0;

  constructor(readTexts: ReadTexts) {
    this.#readTexts = readTexts;
  }

  /** What an index holds besides its texts: another one means that it has to be made anew. */
  static fingerprint(): string {
    let hash = FORMAT;
    for (let code = 0; code < LAST_SAMPLE; code += SAMPLE_STEP) {
      const sample = `${String.fromCodePoint(code)}\u0301${String.fromCodePoint(code + 1)}`;
      forEachGram(foldedText(sample), (gram) => {
        hash = Math.imul(hash ^ gram, 0x01000193);
      });
    }
    return (hash >>> 0).toString(16);
  }

  /** @param snapshot as `snapshot` gave it under the same fingerprint */
  static of({ numbers, arrays }: IndexSnapshot, readTexts: ReadTexts): PhraseIndex {
    const index = new PhraseIndex(readTexts);
    const pages: Uint8Array[] = [];
    for (let page: IndexArray | undefined; (page = arrays[pageName(pages.length)]);) pages.push(page as Uint8Array);
    index.#postings = new GramPostings(arrays['rows'] as Uint32Array, pages, numbers['used']);
    index.#ids = arrays['ids'] as Uint32Array<ArrayBuffer>;
    index.#size = index.#ids.length;
    return index;
  }

  /** The memory of the index itself, good until the next text is appended. */
  snapshot(): IndexSnapshot {
    const { pages, used } = this.#postings.lists;
    return {
      numbers: { used },
      arrays: {
        ids: this.#ids.subarray(0, this.#size),
        rows: this.#postings.rows,
        ...Object.fromEntries(pages.map((page, number) => [pageName(number), page])),
      },
    };
  }

  /** How many texts. */
  get size(): number {
    return this.#size;
  }

  /** The greatest id so far; 0 at first. */
  get last(): number {
    return this.#size === 0 ? 0 : this.#ids[this.#size - 1]!;
  }

  /**
   * Whether the texts are those that the index was made of: some are read, the last one among them. They are not when
   * the store was put back to an earlier state and given other texts since.
   */
  isOfItsTexts(): boolean {
    for (let number = this.#size - 1; number >= 0; number = Math.floor(number / 2) - 1) {
      const [text] = this.#readTexts([this.#ids[number]!]);
      if (!text || !this.#has(number, foldedText(text.text))) return false;
    }
    return true;
  }

  /** @param texts in the order of ids, all greater than `last` */
  append(texts: readonly InternedText[]): void {
    for (const { id, text } of texts) {
      const number = this.#size;
      this.#addId(id);
      forEachGram(foldedText(text), (gram) => {
        this.#postings.add(gram, number);
      });
    }
  }

  /**
   * At least as many as the texts that contain a phrase; costs no more than counting the grams of the phrase.
   * @param phrase folded as `fold` does
   */
  mostWith(phrase: string): number {
    let most = this.#size;
    for (const gram of gramsOf(phrase)) most = Math.min(most, this.#postings.countOf(gram));
    return most;
  }

  /**
   * The ids of the texts that contain a phrase, ascending.
   * @param phrase folded as `fold` does
   * @param from the least id of interest
   * @param among the only ids of interest, ascending; absent: all
   */
  *containing(phrase: string, from: number, among?: readonly number[]): Generator<number> {
    for (const ids of this.#candidates(phrase, from, among)) {
      for (const { id, text } of this.#readTexts(ids)) if (foldedText(text).includes(phrase)) yield id;
    }
  }

  /** Whether the lists of a text's rarest grams have it. */
  #has(number: number, folded: string): boolean {
    return this.#rarest(folded).every((cursor) => cursor.seek(number) === number);
  }

  /** Batches of the ids of texts that have the grams that were looked for. */
  *#candidates(phrase: string, from: number, among?: readonly number[]): Generator<readonly number[]> {
    const cursors = among ? [this.#cursorOver(among), ...this.#rarest(phrase)] : this.#rarest(phrase);
    let batch: number[] = [];
    for (let text = firstFrom(this.#ids, from, this.#size); (text = inAll(cursors, text)) < this.#size; text += 1) {
      batch.push(this.#ids[text]!);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  /** The shortest lists of the phrase's grams, as far as a list rules out more work than going through it makes. */
  #rarest(phrase: string): readonly TextCursor[] {
    const counted = [...gramsOf(phrase)].map((gram) => ({ gram, count: this.#postings.countOf(gram) }));
    counted.sort((a, b) => a.count - b.count);
    const most = ENTRIES_A_TEXT * (counted[0]?.count ?? 0);
    const chosen = counted.slice(0, MOST_LISTS).filter(({ count }) => count <= most);
    return chosen.map(({ gram }) => this.#postings.textsOf(gram) ?? NO_TEXTS);
  }

  #cursorOver(ids: readonly number[]): TextCursor {
    return {
      seek: (least) => {
        if (least >= this.#size) return Infinity;
        for (let at = firstFrom(ids, this.#ids[least]!, ids.length); at < ids.length; at += 1) {
          const text = firstFrom(this.#ids, ids[at]!, this.#size);
          if (this.#ids[text] === ids[at]) return text;
        }
        return Infinity;
      },
    };
  }

  #addId(id: number): void {
    if (this.#size === this.#ids.length) {
      const larger = new Uint32Array(Math.ceil(this.#size * 1.5) + 256);
      larger.set(this.#ids);
      this.#ids = larger;
    }
    this.#ids[this.#size++] = id;
  }
}

/** Where the first of the ids stands that is at least this one; `size` when none is. */
function firstFrom(ids: ArrayLike<number>, least: number, size: number): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NO_TEXTS: TextCursor = { seek: () => Infinity };

/** The first text from `least` on that all lists have; of no lists, `least` itself. */
function inAll(cursors: readonly TextCursor[], least: number): number {
  let text = least;
  for (let agreed = 0, at = 0; agreed < cursors.length; at = (at + 1) % cursors.length) {
    const found = cursors[at]!.seek(text);
    agreed = found === text ? agreed + 1 : 1;
    text = found;
    if (text === Infinity) break;
  }
  return text;
}

function gramsOf(phrase: string): ReadonlySet<number> {
  const grams = new Set<number>();
  forEachGram(phrase, (gram) => grams.add(gram));
  return grams;
}

function pageName(number: number): string {
  return `page ${String(number)}`;
}
