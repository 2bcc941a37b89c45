import { type AnalysedText, analyseText } from './analysed-text.js';
import { type PartOptions, buildPart } from './index/build-part.js';
import type { Candidates } from './index/candidates.js';
import { withPart } from './index/growth.js';
import { mergeParts } from './index/merge-parts.js';
import { TextIndex, numberedText } from './text-index.js';

/** Texts that are compared one by one before they become a part. */
const RECENT_TEXTS = 1_024;

/** A TextIndex that one thread fills and searches. */
export class GrowingIndex {
  readonly #index: TextIndex;
  readonly #options: PartOptions;

  /** Texts of more than `mostTokens` tokens are left out: they are looked up exactly only. */
  constructor(
    private readonly mostTokens: number,
    kernelModule?: WebAssembly.Module,
  ) {
    this.#index = new TextIndex({ slot: 0, ...(kernelModule && { kernelModule }) });
    this.#options = { slots: 1, forWasm: kernelModule !== undefined };
  }

  get size(): number {
    return this.#index.size;
  }

  /** See TextIndex. */
  get bytes(): number {
    return this.#index.bytes;
  }

  /** @param id not added before */
  add(id: number, text: string): void {
    const analysed = analyseText(text);
    if (analysed.tokens.length > this.mostTokens) return;
    this.#index.recent.add(numberedText(id, analysed, 0));
    if (this.#index.recent.size === RECENT_TEXTS) this.#freeze();
  }

  /** Makes one part of all texts: what is not going to grow is searched fastest like that. */
  compact(): void {
    if (this.#index.recent.size > 0) this.#freeze();
    if (this.#index.parts.length > 1) this.#index.setParts([mergeParts(this.#index.parts, this.#options)]);
  }

  /** See TextIndex. */
  search(query: AnalysedText, leastTenths: number): Candidates {
    return this.#index.search(query, leastTenths);
  }

  #freeze(): void {
    const part = buildPart(this.#index.recent.takeAll(), this.#options);
    this.#index.setParts(withPart(this.#index.parts, part, this.#options));
  }
}
