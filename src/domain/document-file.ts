import type { DocumentFrame, DocumentSegment, FileSegment } from './document.js';
import type { ReadOptions } from './file-reading.js';
import type { Problem } from './job.js';

/** What a reader of documents found, in the order of the file; the frame comes last. Lines count from 1. */
export type DocumentItem =
  | { readonly kind: 'segment'; readonly segment: FileSegment; readonly line: number }
  | { readonly kind: 'warning'; readonly problem: Problem }
  | { readonly kind: 'frame'; readonly frame: DocumentFrame };

/**
 * Reads an XLIFF file as a stream, every segment of it, with what is needed to write it back.
 * Fails with `malformed-file`, `unsupported-file` or `too-large`; with `invalid` when `options.targetLanguage` contradicts the file.
 */
export type DocumentReader = (bytes: AsyncIterable<Uint8Array>, options: ReadOptions) => AsyncIterable<DocumentItem>;

/**
 * The file with what was changed in it, and not one byte else.
 * @param units every segment of each changed unit, in the order of the file
 */
export type DocumentWriter = (
  bytes: AsyncIterable<Uint8Array>,
  frame: Pick<DocumentFrame, 'place' | 'targetLanguage'>,
  units: AsyncIterable<DocumentSegment>,
) => AsyncIterable<Uint8Array>;
