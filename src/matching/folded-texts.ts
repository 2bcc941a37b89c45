import type { InternedText } from '../domain/ports/matching-source.js';
import { fold } from '../text/fold.js';
import { JoinedTexts } from '../text/joined-texts.js';

interface Part {
  readonly ids: readonly number[];
  readonly texts: JoinedTexts;
}

/** Large enough that one search of a part beats the call, small enough to stop between two parts within a budget. */
const PART_SIZE = 2_000;

/**
 * Texts of one language and script, folded (case, width, accents), for finding those that contain a phrase.
 * A search reads every text: 20 ms for a million sentences' worth of characters.
 */
export class FoldedTexts {
  readonly #parts: Part[] = [];
  /** The texts that do not fill a part yet. */
  #openIds: number[] = [];
  #openTexts: string[] = [];
  #last = 0;

  /** The greatest id so far; 0 at first. */
  get last(): number {
    return this.#last;
  }

  /** @param texts in the order of ids, all greater than `last` */
  append(texts: readonly InternedText[]): void {
    for (const { id, text } of texts) {
      this.#openIds.push(id);
      this.#openTexts.push(fold(text).text);
      this.#last = id;
      if (this.#openIds.length === PART_SIZE) this.#parts.push(this.#closeOpen());
    }
  }

  /**
   * The ids of the texts that contain a phrase, ascending.
   * @param phrase folded as `fold` does
   * @param from the least id of interest
   */
  *containing(phrase: string, from: number): Generator<number> {
    for (const part of this.#parts) yield* idsIn(part, phrase, from);
    yield* idsIn({ ids: this.#openIds, texts: new JoinedTexts(this.#openTexts) }, phrase, from);
  }

  #closeOpen(): Part {
    const part = { ids: this.#openIds, texts: new JoinedTexts(this.#openTexts) };
    this.#openIds = [];
    this.#openTexts = [];
    return part;
  }
}

function* idsIn({ ids, texts }: Part, phrase: string, from: number): Generator<number> {
  if ((ids.at(-1) ?? 0) < from) return;
  for (const { index } of texts.containing(phrase)) {
    const id = ids[index]!;
    if (id >= from) yield id;
  }
}
