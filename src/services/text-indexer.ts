import type { IndexSource } from '../domain/ports/index-source.js';
import type { LookUpReadiness } from '../domain/ports/look-ups.js';
import type { IndexEdition } from '../matching/index/index-edition.js';
import { type IndexState, LanguageIndexer, type LanguageIndexerOptions } from './language-indexer.js';

/** Keeps the indexes of the languages in use up with the store. Synchronous: one thread owns it. */
export interface TextIndexer {
  /** Puts a language and script to use: somebody searches it. */
  use(languageScript: string): void;
  /** Does a slice of what is to be done. Returns whether there is more to do now. */
  step(): boolean;
  readiness(): LookUpReadiness;
  /** The indexes, for a snapshot. */
  states(): ReadonlyMap<string, IndexState>;
}

export interface TextIndexerOptions extends LanguageIndexerOptions {
  /** What a snapshot has; undefined: the index is made from the beginning. */
  readonly kept: (languageScript: string) => IndexState | undefined;
  readonly publish: (edition: IndexEdition) => void;
}

/** Fewer versions and uses than this are no reason to call an index unfinished: those who search look through them. */
const LITTLE = 4_000;

/**
 * Languages that units are translated from are in use at once, and those for which an index was kept; others with their
 * first search: every text of a memory is a source for somebody, but an index for each would take twice the memory for
 * nothing.
 */
export function createTextIndexer(source: IndexSource, options: TextIndexerOptions): TextIndexer {
  const indexers = new Map<string, LanguageIndexer>();
  /** Languages that no unit was translated from when there were so many versions. */
  const onlyTargets = new Map<string, number>();

  const use = (languageScript: string, state: IndexState | undefined): void => {
    const indexer = new LanguageIndexer(languageScript, source, options, state);
    indexers.set(languageScript, indexer);
    if (state !== undefined) options.publish(indexer.newEdition());
  };

  /** Somebody searched the language before the last start: the first search after it is to miss nothing. */
  const useKept = (languageScript: string): void => {
    const state = onlyTargets.has(languageScript) ? undefined : options.kept(languageScript);
    if (state !== undefined) use(languageScript, state);
  };

  /** Looking for a unit that is not there reads all of them, so it is done again only when there are many more. */
  const useSourceLanguages = (): void => {
    const newest = source.newestVersion();
    for (const languageScript of source.languageScripts()) {
      if (!indexers.has(languageScript)) useKept(languageScript);
      if (indexers.has(languageScript) || (onlyTargets.get(languageScript) ?? -1) * 1.5 >= newest) continue;
      if (source.isTranslatedFrom(languageScript)) use(languageScript, undefined);
      else onlyTargets.set(languageScript, newest);
    }
  };

  /** So that no language waits for another one that has new texts all the time. */
  const furthestBehindFirst = () => [...indexers.values()].sort((a, b) => b.versionsBehind - a.versionsBehind);

  return {
    use(languageScript) {
      if (!indexers.has(languageScript)) use(languageScript, options.kept(languageScript));
    },
    step() {
      useSourceLanguages();
      for (const indexer of furthestBehindFirst()) {
        const { busy, renewed } = indexer.step();
        if (renewed) options.publish(indexer.newEdition());
        if (busy) return true;
      }
      return false;
    },
    readiness() {
      const behind = Math.max(0, ...[...indexers.values()].map(({ versionsBehind }) => versionsBehind));
      const ready = [...indexers.values()].every(({ leftToSearches }) => leftToSearches < LITTLE);
      const indexedTexts = [...indexers.values()].reduce((sum, { texts }) => sum + texts, 0);
      return { ready, indexedTexts, totalTexts: ready ? indexedTexts : indexedTexts + behind };
    },
    states: () => new Map([...indexers].map(([languageScript, { state }]) => [languageScript, state])),
  };
}
