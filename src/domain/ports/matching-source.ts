import type { LanguageTag } from '../language-tag.js';
import type { Memory } from '../memory.js';
import type { Unit } from '../unit.js';

/** An interned text. It never changes; its id is never used again for another one. */
export interface InternedText {
  readonly id: number;
  readonly text: string;
}

/** A text with a version that uses it. */
export interface PublishedText extends InternedText {
  readonly versionId: number;
}

/** What is known already: changes up to a number, and versions up to an id, whether published or not. */
export interface KnownState {
  readonly languageScript: string;
  readonly changeNumber: number;
  readonly version: number;
}

/** Which uses of a text are looked at. */
export interface UseSlice {
  readonly textId: number;
  /** `next` of the slice before; 0 for the first. */
  readonly after: number;
  /** How many uses are looked at, whether their units are wanted or not: the slice takes a bounded time. */
  readonly limit: number;
  /** Absent: all memories. */
  readonly memoryIds?: readonly string[];
  /** Only units with a variant in one of these, as `languageScriptOf` says them. Absent: all units. */
  readonly languageScripts?: readonly string[];
}

export interface UnitSlice {
  readonly units: readonly Unit[];
  /** Where the next slice begins; absent: this was the last one. */
  readonly next?: number;
}

/** What the look-up worker reads from the store. All calls see one published state or a later one, never half an import. */
export interface MatchingSource {
  /** Grows with every published change. */
  changeNumber(): number;
  /**
   * Texts of one language and script with an id greater than `after`, in the order of ids, at most `limit`.
   * @param languageScript as `languageScriptOf` in text/language-tags.ts says it: "zh-Hans", "en-Latn"
   */
  textsAfter(languageScript: string, after: number, limit: number): readonly InternedText[];
  /** Texts that a later change published, with a later version that uses them; a text may come several times. */
  textsPublishedSince(known: KnownState, limit: number): readonly PublishedText[];
  /** Nothing when there is no such text. */
  textWithId(id: number): string | undefined;
  /** Those of these texts that there are, in the order in which their ids are given. */
  textsWithIds(ids: readonly number[]): readonly InternedText[];
  /** The texts of one language and script that are equal after NFC and width folding. */
  textsEqualTo(languageScript: string, text: string): readonly InternedText[];
  /** The published units that use one of these texts as a variant, in these memories (absent: all). */
  unitsWithTexts(textIds: readonly number[], memoryIds?: readonly string[]): readonly Unit[];
  /** A part of the published units that use one text, for texts that ten thousands of units may use. */
  unitsInSlice(slice: UseSlice): UnitSlice;
  memories(): readonly Memory[];
  /** Every language tag that some published unit uses. */
  languages(): readonly LanguageTag[];
}
