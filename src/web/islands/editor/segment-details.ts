import type { SegmentAnswer } from '../../api-answers.js';
import type { Answer } from '../../look-up-state.js';
import { failureText } from '../api-client.js';

/** Going back a few segments asks nothing again. */
const MOST_KEPT = 30;

/** Segments with their matches and terms: those that somebody was at, and the one where they will likely go next. */
export class SegmentDetails {
  readonly #answers = new Map<string, Answer<SegmentAnswer>>();

  constructor(
    private readonly read: (segmentId: string) => Promise<SegmentAnswer>,
    private readonly onChange: () => void,
  ) {}

  get(segmentId: string): Answer<SegmentAnswer> {
    return this.#answers.get(segmentId) ?? { state: 'none' };
  }

  /** Asks for what is not here; what failed is asked again. */
  want(segmentId: string): void {
    const { state } = this.get(segmentId);
    if (state === 'asked' || state === 'answered') return;
    this.#answers.set(segmentId, { state: 'asked' });
    this.read(segmentId).then(
      (value) => {
        this.#put(segmentId, { state: 'answered', value });
      },
      (error: unknown) => {
        this.#put(segmentId, { state: 'failed', message: failureText(error) });
      },
    );
  }

  /** The memories, or what is suggested, have changed. */
  clear(): void {
    this.#answers.clear();
  }

  #put(segmentId: string, answer: Answer<SegmentAnswer>): void {
    this.#answers.set(segmentId, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > MOST_KEPT && oldest !== undefined && oldest !== segmentId) this.#answers.delete(oldest);
    this.onChange();
  }
}
