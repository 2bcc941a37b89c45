import type { PlacedSegment } from './segment-unit.js';
import type { XliffSegment } from './xliff-segment.js';

/** Gives each segment of one file its neighbours: a segment comes out when the next one is known. */
export class Neighbours {
  private previous = '';
  private waiting: XliffSegment | undefined;

  /** Takes the next segment, gives the one before it. */
  add(segment: XliffSegment): PlacedSegment | undefined {
    return this.advance(segment);
  }

  /** The file ends: gives its last segment. */
  end(): PlacedSegment | undefined {
    return this.advance(undefined);
  }

  private advance(segment: XliffSegment | undefined): PlacedSegment | undefined {
    const { previous, waiting } = this;
    this.waiting = segment;
    if (waiting === undefined) return undefined;
    this.previous = waiting.source.text;
    return { segment: waiting, previous, next: segment?.source.text ?? '' };
  }
}
