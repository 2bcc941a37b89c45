/** A text that a version of a unit uses as a variant. */
export interface TextUse {
  readonly versionId: number;
  readonly memoryId: string;
  readonly textId: number;
  /** As `languageScriptOf` says it. */
  readonly languageScript: string;
  /** Only where the text is in the language that was asked for. */
  readonly text: string | null;
}

export interface UseReading {
  /** In the order of versions; all uses of a version or none. */
  readonly uses: readonly TextUse[];
  /** The last version that was read. */
  readonly upTo: number;
}

/** Which state of which store an index was made from. */
export interface StoreMark {
  readonly storeId: string;
  readonly changeNumber: number;
  /** When that change was published, in milliseconds since 1970 UTC; 0 where there is none. */
  readonly publishedAt: number;
}

/**
 * What an index is fed with. It sees what is staged as well: units are read from the store whenever one is to be shown,
 * so an index that knows too much is right, and a large import is in it when it is published.
 */
export interface IndexSource {
  /** The greatest id of a version. Ids grow and are not used again. */
  newestVersion(): number;
  /** The uses by the next `limit` versions behind one. */
  usesAfter(languageScript: string, after: number, limit: number): UseReading;
  /** The languages and scripts of all texts that published units have. */
  languageScripts(): readonly string[];
  /** Whether some unit was translated from a text in this language and script. */
  isTranslatedFrom(languageScript: string): boolean;
  /** @param changeNumber the newest one when left out; undefined when there is no such change */
  mark(changeNumber?: number): StoreMark | undefined;
}
