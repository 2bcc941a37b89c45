import type { ImportPreview } from '../domain/import-preview.js';
import type { TableOptions } from '../domain/table-import.js';
import type { ReadOptions } from '../domain/file-reading.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { SpooledFile } from './spooled-file.js';

/** What an import is asked for, without importing. */
export interface PreviewRequest {
  readonly glossaryId: string;
  readonly file: SpooledFile;
  readonly sourceLanguage?: LanguageTag;
  readonly targetLanguage?: LanguageTag;
  readonly encoding?: string;
  readonly table?: TableOptions;
}

/** What the thread that reads a file for a preview is told. Plain data. */
export interface PreviewTask {
  readonly file: SpooledFile;
  readonly options: Omit<ReadOptions, 'limits'>;
}

/** Reads a spooled file off the main thread. Fails as an import would, and with `too-large` when it takes too long. */
export type ReadPreview = (task: PreviewTask) => Promise<ImportPreview>;

/** Says what an import would read; nothing is stored. Fails with `not-found`, `unsupported-file`, `malformed-file`, `too-large`. */
export type PreviewImport = (request: PreviewRequest) => Promise<ImportPreview>;
