import type { LookUpRecord } from '../domain/look-up-log.js';
import { foldedText } from '../text/fold.js';

/** Whoever types or deletes pauses for less than this between two keys. */
const TYPING_MILLISECONDS = 3_000;
/** Whoever does nothing for so long rests on what they see. */
const RESTING_MILLISECONDS = 5_000;

/**
 * Tells the look-ups that somebody came to rest on from the letters typed on the way: of two look-ups of one person and
 * pair, shortly after each other, of which one is the beginning of the other, only the later counts.
 */
export class RestingLookUps {
  readonly #last = new Map<string, LookUpRecord>();
  #rested: LookUpRecord[] = [];

  note(actor: string, record: LookUpRecord): void {
    const key = JSON.stringify([actor, record.source, record.target]);
    const before = this.#last.get(key);
    if (before !== undefined && !isTypedOn(before, record)) this.#rested.push(before);
    this.#last.set(key, record);
  }

  /** Those that nobody is typing on any more; each is given out once. */
  take(now: number): readonly LookUpRecord[] {
    for (const [key, record] of this.#last) {
      if (now - record.at < RESTING_MILLISECONDS) continue;
      this.#last.delete(key);
      this.#rested.push(record);
    }
    const rested = this.#rested;
    this.#rested = [];
    return rested;
  }

  get isEmpty(): boolean {
    return this.#last.size === 0 && this.#rested.length === 0;
  }
}

function isTypedOn(before: LookUpRecord, after: LookUpRecord): boolean {
  if (after.at - before.at > TYPING_MILLISECONDS) return false;
  const [one, other] = [foldedText(before.query), foldedText(after.query)];
  return one.startsWith(other) || other.startsWith(one);
}
