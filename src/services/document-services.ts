import type { Analysis, AnalysisOrder } from '../domain/analysis.js';
import type { Content } from '../domain/content.js';
import type {
  Document,
  DocumentOutline,
  DocumentSegment,
  PretranslationOrder,
  TermInText,
} from '../domain/document.js';
import type { Job, JobResult, Problem } from '../domain/job.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { MatchAnswer, MemoryChoice } from '../domain/match.js';
import type { ExplanationQuery, MatchExplanation } from '../domain/match-explanation.js';
import type { Page, PageRequest } from '../domain/page.js';
import type { SegmentRange } from '../domain/ports/documents.js';
import type { JobCreation } from '../domain/ports/jobs.js';
import type { WriteContext } from '../domain/ports/write-context.js';
import type { SegmentState } from '../domain/unit.js';
import type { DocumentIssues } from './document-issues.js';
import type { SpooledFile } from './spooled-file.js';

export interface UploadRequest {
  readonly file: SpooledFile;
  /** For a file that names none; one that contradicts the file is refused. */
  readonly targetLanguage?: LanguageTag;
  readonly encoding?: string;
}

/** What is looked up for each segment of a page. Absent: nothing. */
export interface SegmentLookUps {
  readonly matches?: {
    /** Absent: every memory. */
    readonly memories?: readonly MemoryChoice[];
    readonly minScore: number;
    readonly limit: number;
    /** Matches whose targets break one of these say so. Absent: none is asked. */
    readonly glossaries?: readonly string[] | 'every';
  };
  readonly terms?: {
    /** Absent: every glossary. */
    readonly glossaries?: readonly string[];
  };
}

export interface LookedUpSegment {
  readonly segment: DocumentSegment;
  /** Of the target of a match, `codes` are those of the segment where they correspond; see `fitted`. */
  readonly matches?: MatchAnswer;
  /** For each match, in order: its target (adapted, where only numbers differ) with the segment's own codes; null where they cannot be placed. */
  readonly fitted?: readonly (Content | null)[];
  readonly terms?: readonly TermInText[];
}

/** A unit that was offered for a segment. */
export type SegmentOffer = Pick<ExplanationQuery, 'unitId' | 'sourceVariant' | 'targetVariant'>;

/** What a person makes of a segment: a target in the inline notation, or as text and codes by id; null empties it. */
export interface SegmentEdit {
  readonly target?: string | Content | null;
  readonly state?: SegmentState;
}

/** What a commit did. */
export interface CommitReport {
  readonly result: JobResult;
  /** Segments that were not committed, with the reason. */
  readonly left: readonly Problem[];
}

/** The work of a job, and its end where the caller wants to wait for it. */
export interface StartedJob<Result> extends JobCreation {
  /** Rejects with the ConcordError that ended it; with `conflict` when it was cancelled. */
  readonly ended: () => Promise<Result>;
}

export interface DocumentFile {
  /** As its sender named it. */
  readonly name: string;
  /** Known while nothing differs from the upload. */
  readonly bytes?: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What a user can do with documents. */
export interface DocumentServices {
  list(page: PageRequest): Promise<Page<Document>>;
  get(documentId: string): Promise<Document>;
  outline(documentId: string): Promise<DocumentOutline>;
  /** Fails with `not-found`. */
  segments(documentId: string, range: SegmentRange, lookUps?: SegmentLookUps): Promise<readonly LookedUpSegment[]>;
  segment(documentId: string, segmentId: string, lookUps?: SegmentLookUps): Promise<LookedUpSegment>;
  /** Why a unit scores what it scores for a segment. Fails with `not-found`; with `conflict` without a target language. */
  explain(documentId: string, segmentId: string, offer: SegmentOffer): Promise<MatchExplanation>;
  /** Fails with `unsupported-file`, `too-large`, `busy`; what is wrong inside of the file is how the job ends. */
  upload(request: UploadRequest, write: WriteContext): Promise<StartedJob<Document>>;
  setTargetLanguage(
    documentId: string,
    language: LanguageTag,
    write: WriteContext,
    ifRevision?: number,
  ): Promise<Document>;
  /**
   * Fails with `not-found`; `changed-meanwhile`; `conflict` for a segment that is locked or not to be translated, or a
   * document without a target language; `invalid` for codes that are missing, doubled or unknown, naming the code.
   */
  changeSegment(
    documentId: string,
    segmentId: string,
    edit: SegmentEdit,
    write: WriteContext,
    ifRevision?: number,
  ): Promise<DocumentSegment>;
  pretranslate(documentId: string, order: PretranslationOrder, write: WriteContext): Promise<JobCreation>;
  analyse(documentId: string, order: AnalysisOrder, write: WriteContext): Promise<StartedJob<Analysis>>;
  /** The last analysis. */
  analysis(documentId: string): Promise<Analysis>;
  /** Confirmed segments into a memory, as one change set; a second commit changes nothing. */
  commit(documentId: string, memory: string, write: WriteContext): Promise<StartedJob<CommitReport>>;
  /** Fails with `not-found`, and `storage-damaged` when the stored file is not the one that was uploaded. */
  file(documentId: string): Promise<DocumentFile>;
  /** A copy with what was found in it. As file; fails with `conflict` for another version than XLIFF 2.1 and 2.2, before the first chunk. */
  fileWithIssues(documentId: string, issues: DocumentIssues): Promise<DocumentFile>;
  /** Deletes the document with its file. */
  remove(documentId: string, write: WriteContext, ifRevision?: number): Promise<void>;
  /** Open jobs of a document, oldest first. */
  openJobs(documentId: string): Promise<readonly Job[]>;
}
