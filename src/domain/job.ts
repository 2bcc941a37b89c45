import type { Analysis, AnalysisOrder } from './analysis.js';
import type { Document, PretranslationOrder, PretranslationResult } from './document.js';
import type { ImportCollision } from './duplicates.js';
import type { InspectionOrder, InspectionResult } from './inspection.js';
import type { ChangeCounts } from './memory.js';
import type { TableOptions } from './table-import.js';

export type JobStatus = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';
export type JobKind =
  | 'memory-import'
  | 'glossary-import'
  | 'memory-deletion'
  | 'document-upload'
  | 'document-pretranslation'
  | 'document-analysis'
  | 'document-commit'
  | 'inspection';

export interface JobProgress {
  readonly done: number;
  readonly total?: number;
  /** What is counted: "bytes", "units" or "segments". */
  readonly unit: string;
}

/** A place in an uploaded file and what is wrong there. Lines and columns count from 1. */
export interface Problem {
  /** Of a spreadsheet; `line` is then its row. */
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: number;
  /** The unit or row concerned, by its id in the file. */
  readonly unit?: string;
  readonly message: string;
}

export interface JobResult extends ChangeCounts {
  readonly rejected: number;
  /** Absent for a dry run. */
  readonly changeSetId?: string;
  /** Of a dry run into a glossary: the first concepts that meet those it has; `collisionCount` has them all. */
  readonly collisions?: readonly ImportCollision[];
  readonly collisionCount?: number;
}

/** What was uploaded as a document. */
export interface UploadOrder {
  readonly spool: string;
  readonly fileName: string;
  readonly bytes: number;
  /** Hex SHA-256 of the file. */
  readonly sha256: string;
  /** For a file that names no target language. */
  readonly targetLanguage?: string;
  readonly encoding?: string;
}

export interface CommitOrder {
  /** The id of the memory that receives the confirmed segments. */
  readonly memory: string;
}

/** What a job of documents was asked to do; by the job's kind. `documentId` is absent for an upload and an inspection. */
export interface DocumentOrder {
  readonly documentId?: string;
  readonly upload?: UploadOrder;
  readonly pretranslation?: PretranslationOrder;
  readonly analysis?: AnalysisOrder;
  readonly commit?: CommitOrder;
  /** Of documents, or of a memory. */
  readonly inspection?: InspectionOrder;
}

/** What a job of a document did; by the job's kind. A commit has a JobResult. */
export interface DocumentJobResult {
  readonly document?: Document;
  readonly pretranslation?: PretranslationResult;
  readonly analysis?: Analysis;
  readonly commit?: JobResult;
  readonly inspection?: InspectionResult;
}

/** What an import was asked to do. */
export interface ImportOrder {
  /** The memory or the glossary that receives the file. */
  readonly into: string;
  /** The file's name in the spool folder; never the sender's. */
  readonly spool: string;
  /** The file's name as its sender gave it, for people to read. */
  readonly fileName: string;
  readonly bytes: number;
  /** Hex SHA-256 of the file. */
  readonly sha256: string;
  readonly policy: string;
  readonly dryRun: boolean;
  /** For formats that name no languages. */
  readonly sourceLanguage?: string;
  readonly targetLanguage?: string;
  /** Declared by the sender, overrides detection. An encoding label of the WHATWG Encoding Standard. */
  readonly encoding?: string;
  /** For a table of a glossary: how it is to be read. */
  readonly table?: TableOptions;
}

/** Work that goes on after the answer. Times are milliseconds since 1970 UTC. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly status: JobStatus;
  readonly progress: JobProgress;
  readonly result?: JobResult;
  /** At most 1,000; `problemCount` has them all. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** For memory-import and glossary-import. */
  readonly order?: ImportOrder;
  /** For the jobs of documents. */
  readonly documentOrder?: DocumentOrder;
  readonly documentResult?: DocumentJobResult;
  /** For memory-deletion: the memory. */
  readonly subject?: string;
  readonly actor: string;
  readonly attempts: number;
  readonly createdAt: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
}
