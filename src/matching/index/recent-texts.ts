import type { NumberedText } from './build-part.js';
import { type IndexQuery, boundByDistance } from './query-terms.js';

/** A few thousand texts that are in no part yet, compared one by one. */
export class RecentTexts {
  #texts: NumberedText[] = [];
  #symbols: Uint16Array[] = [];

  get size(): number {
    return this.#texts.length;
  }

  add(text: NumberedText): void {
    this.#texts.push(text);
    this.#symbols.push(Uint16Array.from(text.symbols, (symbol) => symbol >>> 16));
  }

  idAt(index: number): number {
    return this.#texts[index]!.id;
  }

  /** Tells of every text whose similarity may reach what the query asks, with its bound in whole points. */
  similar(query: IndexQuery, found: (index: number, points: number) => void): void {
    for (let index = 0; index < this.#texts.length; index++) {
      const { weight } = this.#texts[index]!;
      const { leastTenths } = query;
      if (1000 * weight < leastTenths * query.weight || 1000 * query.weight < leastTenths * weight) continue;
      const points = boundByDistance(query, weight, query.pattern.distanceTo(this.#symbols[index]!));
      if (points !== undefined) found(index, points);
    }
  }

  keepOnly(isKept: (id: number) => boolean): void {
    const kept = this.#texts.map(({ id }) => isKept(id));
    if (!kept.includes(false)) return;
    this.#texts = this.#texts.filter((_, index) => kept[index]);
    this.#symbols = this.#symbols.filter((_, index) => kept[index]);
  }

  /** Gives the texts up, for a part. */
  takeAll(): readonly NumberedText[] {
    const texts = this.#texts;
    this.#texts = [];
    this.#symbols = [];
    return texts;
  }
}
