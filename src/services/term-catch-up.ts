import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

import type { Concept } from '../domain/glossary.js';
import { ConcordError } from '../domain/failure.js';
import type { TermSource } from '../domain/ports/glossaries.js';
import type { TermLookUp } from '../terminology/look-up/term-look-up.js';

/** What follows the published concepts beside the look-up index. */
export interface ConceptFollower {
  add(concept: Concept): void;
  remove(conceptId: string): void;
}

/** Concepts that are read at once. */
const SLICE = 200;
/** So many changed concepts are taken in before the next answer; more, while look-ups go on. */
const AT_ONCE = 400;
/** Milliseconds. */
const PATIENCE = 300;
const FIRST_PATIENCE = 10_000;
const RETRY_AFTER_SECONDS = 5;

/** Keeps the index at what is published: an edit at once, an import in slices and then at one stroke. */
export class TermCatchUp {
  readonly #source: TermSource;
  readonly #lookUp: TermLookUp;
  readonly #followers: readonly ConceptFollower[];
  /** The change number up to which everything is in. */
  #taken = 0;
  #isFirst = true;
  #running: Promise<void> | undefined;

  constructor(source: TermSource, lookUp: TermLookUp, followers: readonly ConceptFollower[]) {
    this.#source = source;
    this.#lookUp = lookUp;
    this.#followers = followers;
  }

  /**
   * Resolves when the index has what is published, or after PATIENCE: a look-up then answers from what there was before.
   * Fails with `busy` while the index is being made for the first time and takes longer than FIRST_PATIENCE.
   */
  async current(): Promise<void> {
    if (this.#catchUp() === undefined) return;
    const patience = this.#isFirst ? FIRST_PATIENCE : PATIENCE;
    await Promise.race([this.refresh(), pause(patience, undefined, { ref: false })]);
    if (!this.#isFirst) return;
    const reason = 'The terms are still being read.';
    throw new ConcordError({ kind: 'busy', reason, retryAfterSeconds: RETRY_AFTER_SECONDS });
  }

  /** Whether look-ups answer: from the first time on that the index has had what was published. */
  isReady(): boolean {
    return !this.#isFirst || (this.#running === undefined && this.#source.changeNumber() === this.#taken);
  }

  /** Resolves when the index has what was published before the call. */
  async refresh(): Promise<void> {
    for (let work = this.#catchUp(); work !== undefined; work = this.#catchUp()) await work;
  }

  /** @returns undefined when nothing is left to do */
  #catchUp(): Promise<void> | undefined {
    if (this.#running !== undefined) return this.#running;
    // Read before the concepts: what is published in between is taken in now and once more, never left out.
    const newest = this.#source.changeNumber();
    if (newest === this.#taken) return undefined;
    const touched = this.#source.touchedSince(this.#taken);
    if (touched.length <= AT_ONCE) {
      this.#takeFew(touched);
      this.#took(newest);
      return undefined;
    }
    this.#running = this.#takeMany(touched)
      .then(() => {
        this.#took(newest);
      })
      .finally(() => {
        this.#running = undefined;
      });
    return this.#running;
  }

  #took(changeNumber: number): void {
    this.#taken = changeNumber;
    this.#isFirst = false;
  }

  #takeFew(touched: readonly string[]): void {
    const present = this.#source.concepts(touched);
    for (const index of [this.#lookUp, ...this.#followers]) replace(index, touched, present);
  }

  async #takeMany(touched: readonly string[]): Promise<void> {
    const staged = this.#lookUp.stage();
    for (let first = 0; first < touched.length; first += SLICE) {
      const slice = touched.slice(first, first + SLICE);
      const present = this.#source.concepts(slice);
      for (const concept of present) staged.add(concept);
      for (const follower of this.#followers) replace(follower, slice, present);
      await nextTurn();
    }
    const building = staged.build();
    let step = building.next();
    for (; step.done !== true; step = building.next()) await nextTurn();
    staged.publish(step.value, touched);
  }
}

function replace(index: ConceptFollower, touched: readonly string[], present: readonly Concept[]): void {
  for (const conceptId of touched) index.remove(conceptId);
  for (const concept of present) index.add(concept);
}
