/** An error is wrong to be delivered; a warning is to be looked at; a hint is to be known. */
export type FindingSeverity = 'error' | 'warning' | 'hint';

export type PairSide = 'source' | 'target';

/** A part of one side of a pair, in UTF-16 units of its text; `end` is exclusive. */
export interface FindingRange {
  readonly side: PairSide;
  readonly start: number;
  readonly end: number;
}

/** What a check reports about a pair. */
export interface Finding {
  /** The id of the check: "num.magnitude". */
  readonly rule: string;
  readonly severity: FindingSeverity;
  /** A sentence for an editor, with the texts that it is about. */
  readonly message: string;
  /** Its index among the pairs that were checked together, from 0. */
  readonly pair: number;
  /** In order; none: it is about the pair as a whole. */
  readonly ranges: readonly FindingRange[];
  /** What to write in place of the first range of the target. */
  readonly suggestion?: string;
  readonly conceptId?: string;
}
