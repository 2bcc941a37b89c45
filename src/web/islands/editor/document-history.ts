import type { TargetVersion } from './segment-edit.js';

/** What a person changed in one segment at one go. */
export interface SegmentStep {
  readonly segmentId: string;
  /** From 1. */
  readonly number: number;
  readonly before: TargetVersion;
  readonly after: TargetVersion;
}

/** What can be taken back in a whole document since the page was opened. */
export class DocumentHistory {
  readonly #past: SegmentStep[] = [];
  #future: SegmentStep[] = [];

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  record(step: SegmentStep): void {
    this.#past.push(step);
    this.#future = [];
  }

  /** The step whose `before` is to be put back. */
  undo(): SegmentStep | undefined {
    return move(this.#past, this.#future);
  }

  /** The step whose `after` is to be put back. */
  redo(): SegmentStep | undefined {
    return move(this.#future, this.#past);
  }
}

function move(from: SegmentStep[], to: SegmentStep[]): SegmentStep | undefined {
  const step = from.pop();
  if (step) to.push(step);
  return step;
}
