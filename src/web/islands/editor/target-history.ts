import type { PieceRange, TargetPieces } from './target-pieces.js';

/** A text at one time, with what was selected in it. */
export interface TargetMoment {
  readonly pieces: TargetPieces;
  readonly selection: PieceRange;
}

/** Typing within this time is taken back at once. */
const ONE_STEP_MILLISECONDS = 800;

/**
 * What can be taken back in one field. The browser's own undo does not know what a page changes in a field by itself:
 * an inserted match, a code that moved.
 */
export class TargetHistory {
  #past: TargetMoment[] = [];
  #future: TargetMoment[] = [];
  #typedAt: number | undefined;

  constructor(
    private now: TargetMoment,
    private readonly clock: () => number,
  ) {}

  /** @param isTyping joins what was typed shortly before; a break in the typing or any other change is a step of its own */
  record(moment: TargetMoment, isTyping: boolean): void {
    const time = this.clock();
    const continues = isTyping && this.#typedAt !== undefined && time - this.#typedAt < ONE_STEP_MILLISECONDS;
    if (!continues) this.#past.push(this.now);
    this.#future = [];
    this.now = moment;
    this.#typedAt = isTyping ? time : undefined;
  }

  /** The caret has moved: what is undone comes back to here. */
  select(selection: PieceRange): void {
    this.now = { ...this.now, selection };
  }

  undo(): TargetMoment | undefined {
    return this.#go(this.#past, this.#future);
  }

  redo(): TargetMoment | undefined {
    return this.#go(this.#future, this.#past);
  }

  #go(from: TargetMoment[], to: TargetMoment[]): TargetMoment | undefined {
    const moment = from.pop();
    if (!moment) return undefined;
    to.push(this.now);
    this.now = moment;
    this.#typedAt = undefined;
    return moment;
  }
}
