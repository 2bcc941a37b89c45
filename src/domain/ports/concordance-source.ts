import type { Unit, Variant } from '../unit.js';
import type { MatchingSource } from './matching-source.js';

/** A variant as the concordance shows it. */
export interface ConcordanceVariant extends Pick<Variant, 'language' | 'text' | 'codes'> {
  readonly textId: number;
  /** As `languageScriptOf` in text/language-tags.ts says it. */
  readonly languageScript: string;
}

/** A unit as a version of it says it, with its variants of the languages that were asked for, in the unit's order. */
export interface ConcordanceUnit extends Pick<Unit, 'id' | 'memoryId'> {
  readonly version: number;
  readonly variants: readonly ConcordanceVariant[];
}

/** A use of a text by a version of a unit. Uses are in the order of texts, then of versions. */
export interface TextUse {
  readonly textId: number;
  readonly version: number;
}

/** Which uses of texts are looked at. */
export interface TextUseSlice {
  /** Ascending. */
  readonly textIds: readonly number[];
  /** `next` of the slice before. */
  readonly after: TextUse;
  /** How many uses, whether their units are wanted or not: the slice takes a bounded time. */
  readonly limit: number;
  /** Of the variants that are read. */
  readonly languageScripts: readonly string[];
  /** Absent: all memories. */
  readonly memories?: readonly string[];
}

export interface ConcordanceSlice {
  /** The published ones among those that use the texts. */
  readonly units: readonly ConcordanceUnit[];
  /** The last use that was looked at; absent: there are no more. */
  readonly next?: TextUse;
}

/** What the concordance reads from the store: the texts of a language to search, and the units that use the found ones. */
export interface ConcordanceSource extends Pick<MatchingSource, 'textsAfter' | 'textsWithIds' | 'memories'> {
  concordanceUnits(slice: TextUseSlice): ConcordanceSlice;
  /** The texts of one language and script that units of these memories use or used, ascending. */
  textIdsIn(memoryIds: readonly string[], languageScript: string): readonly number[];
}
