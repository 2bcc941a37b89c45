import type { Analysis } from '../analysis.js';
import type { Content } from '../content.js';
import type {
  Document,
  DocumentFrame,
  DocumentOutline,
  DocumentSegment,
  FileSegment,
  SegmentChange,
  SegmentFill,
} from '../document.js';
import type { Page, PageRequest } from '../page.js';
import type { WriteContext } from './write-context.js';

/** Which segments a call wants, in the order of the file. */
export interface SegmentRange {
  /** The number of the first one, from 1. */
  readonly from: number;
  readonly limit: number;
}

export interface StoredFile {
  /** Its name in the folder of documents. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly framePlace: string;
}

/** What is there before its segments are. */
export interface NewDocument {
  readonly name: string;
  /** The name of the file in the folder of documents. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Of the job that reads it, where there is one. */
  readonly jobId?: string;
}

export interface DocumentReads {
  /** Newest first. Only documents that were read whole. */
  list(page: PageRequest): Promise<Page<Document>>;
  /** Fails with `not-found`. */
  get(documentId: string): Promise<Document>;
  /** Fails with `not-found` for the document; empty after its end. */
  segments(documentId: string, range: SegmentRange): Promise<readonly DocumentSegment[]>;
  /** Fails with `not-found` also when the segment belongs to another document. */
  segment(documentId: string, segmentId: string): Promise<DocumentSegment>;
  outline(documentId: string): Promise<DocumentOutline>;
  storedFile(documentId: string): Promise<StoredFile>;
  /**
   * Every segment of the units in which something differs from the file (a target, a state, suggestions, terms), in the
   * order of the file, whole units, about `limit` segments. @param afterUnit the last unitNumber of the slice before, or 0
   */
  changedUnits(documentId: string, afterUnit: number, limit: number): Promise<readonly DocumentSegment[]>;
  /** The last analysis. Fails with `not-found`. */
  analysis(documentId: string): Promise<Analysis>;
  /** The files of all documents, begun ones too. */
  files(): Promise<readonly string[]>;
}

/** What the target of a segment is to become. */
export interface TargetChange {
  readonly documentId: string;
  readonly segmentId: string;
  readonly target: Content | null;
  /** The one that was read: a segment that somebody changed since is left alone. Absent: whatever it is now. */
  readonly revision?: number;
}

/** What a change of several targets did. */
export interface TargetChanges {
  /** Each with the target that it had. */
  readonly updated: readonly Pick<TargetChange, 'documentId' | 'segmentId' | 'target'>[];
  readonly unchanged: readonly string[];
  /** Changed since they were read, or not to be edited. */
  readonly left: readonly Pick<TargetChange, 'documentId' | 'segmentId'>[];
}

export interface DocumentWrites {
  /** A document that nobody sees before `finish`. Returns its id. */
  begin(document: NewDocument, write: WriteContext): Promise<string>;
  /** At most 1,000 at a time, in the order of the file. */
  addSegments(documentId: string, segments: readonly FileSegment[]): Promise<void>;
  finish(documentId: string, frame: DocumentFrame, warnings: readonly string[]): Promise<Document>;
  /** Takes a begun or removed document away, a slice at a time; true when nothing is left. */
  discard(documentId: string): Promise<boolean>;
  /** Documents that were begun and not finished, or removed, and not discarded: what a crash leaves. */
  unfinished(): Promise<readonly string[]>;
  /** Names the target language of a document whose file names none. Fails with `conflict` when the file names one. */
  setTargetLanguage(
    documentId: string,
    language: NonNullable<Document['targetLanguage']>,
    write: WriteContext,
    ifRevision?: number,
  ): Promise<Document>;
  /**
   * Fails with `not-found`, `changed-meanwhile`, and `conflict` for a segment that is locked or not to be translated.
   * A target equal to the file's own, with the file's state, is no difference from the file.
   */
  changeSegment(
    documentId: string,
    segmentId: string,
    change: SegmentChange,
    write: WriteContext,
    ifRevision?: number,
  ): Promise<DocumentSegment>;
  /**
   * In one transaction, as a person's edits of segments of several documents. Fails with `not-found` for any.
   * @param aside plain data that comes back with the result, also for who asks again with the same once-key
   */
  changeTargets<Aside>(
    changes: readonly TargetChange[],
    aside: Aside,
    write: WriteContext,
  ): Promise<TargetChanges & { aside: Aside }>;
  /** At most 1,000, in one transaction. Returns the ids of segments left alone because they were changed meanwhile. */
  fill(documentId: string, fills: readonly SegmentFill[], write: WriteContext): Promise<readonly string[]>;
  saveAnalysis(documentId: string, analysis: Analysis): Promise<void>;
  /** Out of sight at once; `discard` takes its segments away. Returns the name of its file, to which nothing refers any more. */
  remove(documentId: string, write: WriteContext, ifRevision?: number): Promise<string>;
}
