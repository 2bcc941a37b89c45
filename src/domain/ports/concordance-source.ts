import type { Unit, Variant } from '../unit.js';
import type { MatchingSource } from './matching-source.js';

/** A variant as the concordance shows it. */
export interface ConcordanceVariant extends Pick<Variant, 'language' | 'text' | 'codes'> {
  readonly textId: number;
  /** As `languageScriptOf` in text/language-tags.ts says it. */
  readonly languageScript: string;
}

/** A unit with its variants of the languages that were asked for, in the unit's order. */
export interface ConcordanceUnit extends Pick<Unit, 'id' | 'memoryId'> {
  readonly variants: readonly ConcordanceVariant[];
}

/** What the concordance reads from the store: the texts of a language to search, and the units that use the found ones. */
export interface ConcordanceSource extends Pick<MatchingSource, 'textsAfter' | 'textsWithIds' | 'memories'> {
  /**
   * The published units that use one of these texts as a variant, in these memories (absent: all), in the order of ids.
   * @param languageScripts of the variants that are read
   */
  concordanceUnits(
    textIds: readonly number[],
    languageScripts: readonly string[],
    memoryIds?: readonly string[],
  ): readonly ConcordanceUnit[];
  /** The texts of one language and script that units of these memories use or used, ascending. */
  textIdsIn(memoryIds: readonly string[], languageScript: string): readonly number[];
}
