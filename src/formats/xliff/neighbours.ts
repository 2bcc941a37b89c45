import type { Content } from '../../domain/content.js';

interface HasSource {
  readonly source: Content;
}

/** A segment with its neighbours' source texts; empty at an edge of the file. */
export interface Placed<Segment extends HasSource> {
  readonly segment: Segment;
  readonly previous: string;
  readonly next: string;
}

/** Gives each segment of one file its neighbours: a segment comes out when the next one is known. */
export class Neighbours<Segment extends HasSource> {
  private previous = '';
  private waiting: Segment | undefined;

  /** Takes the next segment, gives the one before it. */
  add(segment: Segment): Placed<Segment> | undefined {
    return this.advance(segment);
  }

  /** The file ends: gives its last segment. */
  end(): Placed<Segment> | undefined {
    return this.advance(undefined);
  }

  private advance(segment: Segment | undefined): Placed<Segment> | undefined {
    const { previous, waiting } = this;
    this.waiting = segment;
    if (waiting === undefined) return undefined;
    this.previous = waiting.source.text;
    return { segment: waiting, previous, next: segment?.source.text ?? '' };
  }
}
