import { type AnalysedText, analyseText } from './analysed-text.js';
import { PostingLists } from './posting-lists.js';
import { FULL_WEIGHT } from './weights.js';

/** A text that may be as similar as asked. */
export interface Candidate {
  readonly id: number;
  readonly text: string;
}

/** Texts by what their similarity cannot exceed. Texts with equal exact forms have equal bounds. */
export interface Candidates {
  /** Those whose bound, cut to whole points (0 to 100), is this; in the order of adding. */
  boundedBy(points: number): readonly Candidate[];
}

/**
 * The texts of one language and script, searchable by similarity without loss: what `search` leaves out is less similar
 * than asked. The bound and why it holds: DESIGN.md, "Candidates". Append-only, as interned texts are.
 */
export class TextIndex {
  readonly #terms = new Map<string, number>();
  readonly #postings = new PostingLists();
  readonly #ids: number[] = [];
  readonly #texts: string[] = [];
  readonly #weights: number[] = [];
  readonly #lightWeights: number[] = [];
  /** Scratch of one search: for each text how many terms it shares with the query. */
  #shared = new Uint32Array(1024);

  /** Texts of more tokens are left out: they are looked up exactly only. */
  constructor(private readonly mostTokens: number) {}

  /** How many texts are in it. */
  get size(): number {
    return this.#ids.length;
  }

  /** Adds a text. Time linear in its length. */
  add(id: number, text: string): void {
    const analysed = analyseText(text);
    if (analysed.tokens.length > this.mostTokens) return;
    const number = this.#ids.length;
    this.#ids.push(id);
    this.#texts.push(text);
    this.#weights.push(analysed.weight);
    this.#lightWeights.push(analysed.lightWeight);
    for (const term of termsOf(analysed)) this.#postings.add(this.#numberOf(term), number);
  }

  /**
   * Every text whose similarity to the query may be `leastTenths` or more.
   * Time linear in the number of texts and in the postings of the query's terms.
   */
  search(query: AnalysedText, leastTenths: number): Candidates {
    const shared = this.#countShared(query);
    const byPoints: number[][] = Array.from({ length: 101 }, () => []);
    for (let number = 0; number < this.#ids.length; number++) {
      const light = Math.min(query.lightWeight, this.#lightWeights[number]!);
      const most = FULL_WEIGHT * shared[number]! + light;
      const larger = Math.max(query.weight, this.#weights[number]!);
      if (1000 * most < leastTenths * larger) continue;
      byPoints[larger === 0 ? 100 : Math.floor((100 * most) / larger)]!.push(number);
    }
    return {
      boundedBy: (points) =>
        byPoints[points]!.map((number) => ({ id: this.#ids[number]!, text: this.#texts[number]! })),
    };
  }

  #countShared(query: AnalysedText): Uint32Array {
    if (this.#shared.length < this.#ids.length) this.#shared = new Uint32Array(2 * this.#ids.length);
    else this.#shared.fill(0, 0, this.#ids.length);
    for (const term of termsOf(query)) {
      const number = this.#terms.get(term);
      if (number !== undefined) this.#postings.countInto(this.#shared, number);
    }
    return this.#shared;
  }

  #numberOf(term: string): number {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    this.#terms.set(term, this.#terms.size);
    return this.#terms.size - 1;
  }
}

/**
 * The full-weight tokens without case, every number the same, each with the count of its earlier occurrences: two texts
 * share as many terms as their tokens overlap as multisets.
 */
function termsOf({ tokens, folds }: AnalysedText): string[] {
  const occurrences = new Map<string, number>();
  const terms: string[] = [];
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === 'light') continue;
    const term = kind === 'number' ? '' : folds[index]!;
    const earlier = occurrences.get(term) ?? 0;
    occurrences.set(term, earlier + 1);
    terms.push(earlier === 0 ? term : `${term}\u0000${earlier}`);
  }
  return terms;
}
