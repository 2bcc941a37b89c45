import type { DocumentAnswer, JobAnswer, ProblemAnswer } from './api-answers.js';
import type { LanguageChoice } from './languages.js';

/** Something to choose by its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the documents page begins with. */
export interface DocumentsState {
  /** Newest first. */
  readonly documents: readonly DocumentAnswer[];
  /** Asks for older ones; absent when these are all. */
  readonly nextCursor?: string | undefined;
  readonly memories: readonly Named[];
  readonly glossaries: readonly Named[];
  /** Offered where a language has to be named. */
  readonly languages: readonly LanguageChoice[];
}

/** Work that was asked for, as far as it has come. `job` is absent until the server has answered. */
export type Work<Result> =
  | { readonly step: 'running'; readonly job?: JobAnswer<Result> | undefined; readonly isLost: boolean }
  | { readonly step: 'done'; readonly result: Result }
  | { readonly step: 'failed'; readonly failure: WorkFailure };

/** Why something did not work, with the places in the file where there are any. */
export interface WorkFailure {
  readonly message: string;
  readonly problems: readonly ProblemAnswer[];
}

/** A file on its way to become a document. */
export interface Upload {
  /** From 1, in the order in which the files came. */
  readonly number: number;
  readonly fileName: string;
  readonly bytes: number;
  /** For a file that names none; empty: not given. */
  readonly targetLanguage: string;
  readonly progress: UploadProgress;
}

export type UploadProgress =
  | { readonly step: 'waiting' }
  | { readonly step: 'sending'; readonly sent: number }
  | { readonly step: 'reading'; readonly job: JobAnswer<DocumentAnswer>; readonly isLost: boolean }
  | { readonly step: 'done'; readonly document: DocumentAnswer }
  | { readonly step: 'failed'; readonly failure: WorkFailure }
  | { readonly step: 'cancelled' };

export function isUnderWay({ progress }: Upload): boolean {
  return progress.step === 'waiting' || progress.step === 'sending' || progress.step === 'reading';
}

/** What a person can do with a document besides opening and downloading it. */
export type DocumentAction = 'pretranslate' | 'analyse' | 'commit' | 'delete';
