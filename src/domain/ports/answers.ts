import type { WriteContext } from './write-context.js';

/**
 * Answers of requests whose work takes several transactions, for those that are repeated with their key. Plain data.
 * Each fails with `idempotency-mismatch`.
 */
export interface AnswerWrites {
  /** What was answered to the key; undefined: nothing yet, or there is no key. */
  find(write: WriteContext): Promise<object | undefined>;
  /** @returns the answer that the key has from now on: this one, or that of who came first */
  remember(answer: object, write: WriteContext): Promise<object>;
}
