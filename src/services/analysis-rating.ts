import type { AnalysisBand, AnalysisExtra } from '../domain/analysis.js';
import type { DocumentSegment } from '../domain/document.js';

/** The row of an analysis in which a segment counts. */
export interface SegmentRating {
  readonly row: AnalysisBand | AnalysisExtra;
  /** An earlier segment decided, not a memory. */
  readonly internal: boolean;
  /** Not everything was seen: it may count in a better row. */
  readonly partial: boolean;
}

/** What takes a segment out of the bands; undefined for one that is to be translated. */
export function extraOf({ locked, translatable, source }: DocumentSegment): AnalysisExtra | undefined {
  if (locked || !translatable) return 'locked';
  return hasLetters(source.text) ? undefined : 'numbersOnly';
}

/** Whether a segment is, or will be, translated: later ones can be like it then. */
export function isTranslated(segment: DocumentSegment): boolean {
  return extraOf(segment) === undefined || (segment.target !== null && hasLetters(segment.source.text));
}

/**
 * A context match comes before a repetition, and a repetition before any other match.
 * @param memory the score of the best match, 0 for none
 * @param earlier the score of the best earlier segment, 100 for an equal one, 0 for none
 */
export function rateScores(memory: number, earlier: number): Omit<SegmentRating, 'partial'> {
  if (memory <= 100 && earlier === 100) return { row: 'repetition', internal: memory < 100 };
  return { row: bandOf(Math.max(memory, earlier)), internal: earlier > memory };
}

const LOWEST: readonly (readonly [number, AnalysisBand])[] = [
  [102, '102'],
  [101, '101'],
  [100, '100'],
  [95, '95-99'],
  [85, '85-94'],
  [75, '75-84'],
  [50, '50-74'],
];

function bandOf(score: number): AnalysisBand {
  return LOWEST.find(([lowest]) => score >= lowest)?.[1] ?? 'new';
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}
