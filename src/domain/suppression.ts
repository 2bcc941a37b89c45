/**
 * Where a decision holds: for a segment of a document, for all of a document, for a memory, or for a concept wherever it is.
 * A document is known by its name, so that it is the same when it is uploaded again.
 */
export type SuppressionScope = 'segment' | 'document' | 'memory' | 'concept';

/** What a decision is about: what a check reports on a pair of texts. It lapses when one of them is changed. */
export interface DecidedFinding {
  /** The id of the check. */
  readonly rule: string;
  readonly conceptId?: string;
  /** Without codes. */
  readonly source: string;
  readonly target: string;
}

export interface NewSuppression extends DecidedFinding {
  readonly scope: SuppressionScope;
  /** The name of the document, with the segment's own names (placeOfSegment); the id of the memory or concept. */
  readonly place: string;
  readonly reason: string;
  /** Milliseconds since 1970 UTC; absent: it holds until it is taken back. */
  readonly expiresAt?: number;
}

/** A decision that a finding is to be left alone. */
export interface Suppression extends NewSuppression {
  readonly id: string;
  /** Hex; equal for findings that are the same but for case, width, accents and white space of their texts. */
  readonly key: string;
  readonly createdAt: number;
  readonly createdBy: string;
}
