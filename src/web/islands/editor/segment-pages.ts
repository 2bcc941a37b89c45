import type { SegmentAnswer } from '../../api-answers.js';

export const PAGE_SIZE = 100;
const MOST_REQUESTS = 3;
const RETRY_MILLISECONDS = 2_000;
/** About 20,000 segments; what lies farthest from what is looked at goes first. */
const MOST_PAGES = 200;

export interface SegmentPagesParts {
  /** Reads segments from a number on, at most PAGE_SIZE. */
  readonly read: (from: number) => Promise<readonly SegmentAnswer[]>;
  readonly after: (milliseconds: number, action: () => void) => unknown;
  readonly onChange: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** The segments that were looked at, read page by page. What was scrolled past before its turn came is not read. */
export class SegmentPages {
  readonly #segments = new Map<number, SegmentAnswer>();
  readonly #loaded = new Set<number>();
  readonly #loading = new Set<number>();
  #wanted: readonly number[] = [];
  /** Grows when everything is read again: an answer from before is old then. */
  #round = 0;

  constructor(private readonly parts: SegmentPagesParts) {}

  /** The segment of a number, when it is here. */
  get(number: number): SegmentAnswer | undefined {
    return this.#segments.get(number);
  }

  put(segment: SegmentAnswer): void {
    this.#segments.set(segment.number, segment);
  }

  /** Asks for the pages of these segments, in this order, and for no others any more. */
  want(numbers: readonly number[]): void {
    this.#wanted = [...new Set(numbers.map(pageOf))];
    this.#dropFarthest();
    this.#load();
  }

  /** Reads everything again that is looked at; until then the old segments stay. */
  refresh(): void {
    this.#round++;
    this.#loaded.clear();
    this.#loading.clear();
    this.#load();
  }

  #load(): void {
    for (const page of this.#wanted) {
      if (this.#loading.size >= MOST_REQUESTS) return;
      if (!this.#loaded.has(page) && !this.#loading.has(page)) void this.#read(page);
    }
  }

  async #read(page: number): Promise<void> {
    const round = this.#round;
    this.#loading.add(page);
    try {
      const segments = await this.parts.read(page * PAGE_SIZE + 1);
      if (round !== this.#round) return;
      this.#loading.delete(page);
      this.#loaded.add(page);
      for (const segment of segments) this.#takeNewer(segment);
      this.parts.onChange();
      this.#load();
    } catch (error) {
      if (round !== this.#round) return;
      this.parts.onFailure(error);
      this.parts.after(RETRY_MILLISECONDS, () => {
        this.#loading.delete(page);
        this.#load();
      });
    }
  }

  /** A page may have been read before a change that has been acknowledged since. */
  #takeNewer(segment: SegmentAnswer): void {
    const known = this.#segments.get(segment.number);
    if (!known || known.revision <= segment.revision) this.#segments.set(segment.number, segment);
  }

  #dropFarthest(): void {
    if (this.#loaded.size <= MOST_PAGES) return;
    const centre = this.#wanted[0] ?? 0;
    const farthest = [...this.#loaded].sort((a, b) => Math.abs(b - centre) - Math.abs(a - centre));
    for (const page of farthest.slice(0, this.#loaded.size - MOST_PAGES)) {
      this.#loaded.delete(page);
      for (let number = page * PAGE_SIZE + 1; number <= (page + 1) * PAGE_SIZE; number++) this.#segments.delete(number);
    }
  }
}

function pageOf(number: number): number {
  return Math.floor((number - 1) / PAGE_SIZE);
}
