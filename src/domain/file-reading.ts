import type { Problem } from './job.js';
import type { NewConcept } from './glossary.js';
import type { TableOptions } from './table-import.js';
import type { NewUnit } from './unit.js';

/** What a reader needs to know besides the bytes. */
export interface ReadOptions {
  /** For formats that name no languages, and where a file's own are missing. */
  readonly sourceLanguage?: string;
  readonly targetLanguage?: string;
  /** An encoding label of the WHATWG Encoding Standard; absent: detected. */
  readonly encoding?: string;
  /** For a table of a glossary: how it is to be read. */
  readonly table?: TableOptions;
  readonly limits: FileLimits;
}

export interface FileLimits {
  /** Depth of XML elements. */
  readonly depth: number;
  /** Units or rows a file. */
  readonly units: number;
  /** Code points of one segment. */
  readonly segmentCharacters: number;
  /** Inline codes of one segment. */
  readonly segmentCodes: number;
  /** Bytes of what is packed in a file (XLSX), and how many times its packed size it may be. */
  readonly packedBytes: number;
  readonly packedRatio: number;
}

/** One thing that a reader found, with the line on which it begins (from 1). */
export type ReadItem<Value> =
  | { readonly kind: 'item'; readonly value: Value; readonly line: number }
  /** This one unit or row is left out; the rest goes on. */
  | { readonly kind: 'rejected'; readonly problem: Problem }
  /** Read, but worth telling. */
  | { readonly kind: 'warning'; readonly problem: Problem };

/**
 * Reads a file as a stream. Memory stays flat: items are yielded as they are read.
 * A file that cannot be read as a whole throws a ConcordError `malformed-file`, `unsupported-file` or `too-large`.
 */
export type UnitReader = (bytes: AsyncIterable<Uint8Array>, options: ReadOptions) => AsyncIterable<ReadItem<NewUnit>>;

export type ConceptReader = (
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
) => AsyncIterable<ReadItem<NewConcept>>;
