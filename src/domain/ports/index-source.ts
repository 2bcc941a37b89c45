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

/**
 * A published version, which is never taken away. A store that has the same one was in the state in which it was written,
 * also when it went its own way since, or was put back.
 */
export interface StoreMark {
  readonly version: number;
  /** Of the change that published it. */
  readonly changeNumber: number;
  /** When that was, in milliseconds since 1970 UTC. */
  readonly publishedAt: number;
}

/**
 * What an index is fed with. It sees what is staged as well: units are read from the store whenever one is to be shown,
 * so an index that knows too much is right, and a large import is in it when it is published.
 */
export interface IndexSource {
  /** Not the same in any two stores, but in copies of one. */
  storeId(): string;
  /** The greatest id that a version has or had. No later version with a text that is new has it or a smaller one. */
  newestVersion(): number;
  /** The uses by the next `limit` versions behind one. */
  usesAfter(languageScript: string, after: number, limit: number): UseReading;
  /** The languages and scripts of all texts that published units have. */
  languageScripts(): readonly string[];
  /** Whether some unit was translated from a text in this language and script. */
  isTranslatedFrom(languageScript: string): boolean;
  /** The newest published version with an id from `from` to `upTo` (absent: any); undefined where there is none. */
  mark(from: number, upTo?: number): StoreMark | undefined;
}
