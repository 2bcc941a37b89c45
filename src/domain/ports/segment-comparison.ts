import type { Content } from '../content.js';
import type { LanguageTag } from '../language-tag.js';

/** A source of a document, without annotations. */
export interface ComparedSegment extends Content {
  readonly source: LanguageTag;
  /** null: the document names none. */
  readonly target: LanguageTag | null;
}

/** What the segments before a segment have for it. */
export interface EarlierMatch {
  /** 100 for equal text and codes, otherwise the score of a match, at most 99; 0 for less than was asked for. */
  readonly score: number;
  /** Too many are alike: there may be a better one. */
  readonly partial: boolean;
}

/** Compares the segments of documents with those that come before them and are between the same languages. */
export interface SegmentComparison {
  /** Takes segments in, which those that come later are compared with. */
  add(segments: readonly ComparedSegment[]): Promise<void>;
  /** One answer for each, in order; each is taken in before the next one is compared. */
  compare(segments: readonly ComparedSegment[]): Promise<readonly EarlierMatch[]>;
  close(): Promise<void>;
}

/** @param minScore what is below is not looked for */
export type OpenSegmentComparison = (minScore: number) => SegmentComparison;
