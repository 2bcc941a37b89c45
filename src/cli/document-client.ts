import type { AnalysisOrder } from '../domain/analysis.js';
import type { PretranslationOrder } from '../domain/document.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { DocumentJob } from './answers/jobs.js';

export interface DocumentUpload {
  /** Where the file is. */
  readonly path: string;
  /** For a file that names none. */
  readonly targetLanguage?: LanguageTag;
  /** A label of the WHATWG Encoding Standard. */
  readonly encoding?: string;
}

/** Bands that are absent keep their usual weight. */
export interface AnalysisRequest extends Omit<AnalysisOrder, 'weights'> {
  readonly weights: Partial<AnalysisOrder['weights']>;
}

/**
 * What a command asks of documents. Each job is given as it comes along, until it has ended, its result as the API has
 * it; an aborted signal cancels it.
 */
export interface DocumentClient {
  upload(file: DocumentUpload, signal: AbortSignal): AsyncIterable<DocumentJob>;
  pretranslate(documentId: string, order: PretranslationOrder, signal: AbortSignal): AsyncIterable<DocumentJob>;
  analyse(documentId: string, request: AnalysisRequest, signal: AbortSignal): AsyncIterable<DocumentJob>;
  file(documentId: string): Promise<AsyncIterable<Uint8Array>>;
  remove(documentId: string): Promise<void>;
}
