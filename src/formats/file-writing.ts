import type { LanguageTag } from '../domain/language-tag.js';
import type { Concept } from '../domain/glossary.js';
import type { NewUnit } from '../domain/unit.js';

export interface WriteOptions {
  /** The languages of a file that has exactly two. A variant of the same language and script counts, whatever its region. */
  readonly source?: LanguageTag;
  readonly target?: LanguageTag;
  /** The columns of a table of more than two languages. */
  readonly languages?: readonly LanguageTag[];
  /** Concord's version, for formats that name the tool that wrote them. */
  readonly toolVersion?: string;
}

/**
 * Writes units as a stream, in their order: takes a unit, yields its text. Units that lack a language of the file are left out.
 * Fails with `invalid` when called, before anything is read, when the options do not say which languages.
 */
export type UnitWriter = (units: AsyncIterable<NewUnit>, options: WriteOptions) => AsyncGenerator<string>;

export interface ConceptWriteOptions {
  /** The name of the glossary. */
  readonly name: string;
  /** All languages of the glossary. */
  readonly languages: readonly LanguageTag[];
  /** Which of several shapes of the format is asked for; each format lists its own, the first one is the default. */
  readonly dialect?: string;
  /** Only these languages, in this order; absent: all. */
  readonly only?: readonly LanguageTag[];
  readonly toolVersion?: string;
  /** Milliseconds since 1970 UTC. */
  readonly writtenAt: number;
}

/** Writes concepts as a stream, in their order. Fails with `invalid` before the first chunk when the options make no sense. */
export type ConceptWriter = (
  concepts: AsyncIterable<Concept>,
  options: ConceptWriteOptions,
) => AsyncGenerator<string | Uint8Array>;

/** Joins short texts to chunks of about 16,000 characters. */
export async function* inChunks(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const text of texts) {
    chunk += text;
    if (chunk.length < CHUNK_UNITS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

const CHUNK_UNITS = 16_000;
