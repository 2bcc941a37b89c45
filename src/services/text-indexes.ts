import type { LanguageTag } from '../domain/language-tag.js';
import type { MatchingSource, PublishedText } from '../domain/ports/matching-source.js';
import { type AnalysedText, analyseText } from '../matching/analysed-text.js';
import type { Candidates } from '../matching/index/candidates.js';
import type { IndexEdition } from '../matching/index/index-edition.js';
import { IndexPart } from '../matching/index/index-part.js';
import { ANYWHERE, type Tag, wantedSets } from '../matching/index/tag-sets.js';
import { type SearchOptions, TextIndex, numberedText } from '../matching/text-index.js';
import { languageOf, languageScriptOf } from '../text/language-tags.js';

/** Says which texts may serve; several with one `key` say the same. */
export interface TagFilter {
  readonly key: string;
  isWanted(tag: Tag): boolean;
}

/** The indexes that one thread searches: one for each language and script, made elsewhere, and what is newer than they are. */
export interface TextIndexes {
  /** The stored languages and scripts that are searched for a language: its own, or all of the language's. */
  scriptsFor(language: LanguageTag, acrossScripts: boolean): readonly string[];
  /** Takes in what was published since. Returns whether nothing is missing. */
  catchUp(languageScript: string): boolean;
  /** Every text that may be similar enough; what `filter` leaves out serves nobody who asks like that. */
  search(languageScript: string, query: AnalysedText, leastTenths: number, filter: TagFilter | undefined): Candidates;
  /** Replaces the edition of its language and script. */
  take(edition: IndexEdition): void;
}

/** Texts that a thread may have beside an edition. More are being put into the next one. */
const MOST_RECENT = 4_096;
/** Answers of filters that are kept: memories and target languages that are asked for together. */
const KEPT_FILTERS = 64;

/** The index of one language and script, and how much of the store is in it. */
interface Feed {
  readonly languageScript: string;
  readonly index: TextIndex;
  /** Of the edition. */
  upTo: number;
  tagSets: IndexEdition['tagSets'];
  readonly parts: Map<number, IndexPart>;
  readonly filters: Map<string, Uint8Array>;
  /** The texts beside the edition, with the last version known to use each. */
  readonly recent: Map<number, number>;
  /** All changes up to this one were read. */
  changeNumber: number;
  /** There were more recent texts than a thread may have. */
  overflowed: boolean;
}

/** What is asked of the store once for each of its changes. */
interface StoreState {
  readonly changeNumber: number;
  /** The stored languages by their languages and scripts. */
  readonly languages: ReadonlyMap<string, string>;
}

export interface TextIndexesOptions extends SearchOptions {
  /** Told of each stored language and script that is searched for the first time. */
  readonly onFirstUse?: (languageScript: string) => void;
  /** Texts that may lie beside an edition. Absent: as many as do not take long to look through. */
  readonly mostRecent?: number;
}

/** @param mostTokens longer texts are not in any index */
export function createTextIndexes(
  source: MatchingSource,
  mostTokens: number,
  options: TextIndexesOptions,
): TextIndexes {
  const feeds = new Map<string, Feed>();
  const readRecent = createReadRecent(source, mostTokens, options.mostRecent ?? MOST_RECENT);
  let state: StoreState = { changeNumber: -1, languages: new Map() };

  const currentState = (): StoreState => {
    const changeNumber = source.changeNumber();
    if (changeNumber !== state.changeNumber) state = { changeNumber, languages: languagesOf(source) };
    return state;
  };
  const feedOf = (languageScript: string): Feed => {
    const known = feeds.get(languageScript);
    if (known !== undefined) return known;
    const feed = newFeed(languageScript, options);
    feeds.set(languageScript, feed);
    options.onFirstUse?.(languageScript);
    return feed;
  };

  return {
    scriptsFor(language, acrossScripts) {
      const own = languageScriptOf(language);
      const { languages } = currentState();
      if (!acrossScripts) return languages.has(own) ? [own] : [];
      return [...languages].filter(([, of]) => of === languageOf(language)).map(([script]) => script);
    },
    catchUp(languageScript) {
      const feed = feedOf(languageScript);
      const { changeNumber } = currentState();
      if (changeNumber !== feed.changeNumber) readRecent(feed, changeNumber);
      return !feed.overflowed;
    },
    search(languageScript, query, leastTenths, filter) {
      const feed = feedOf(languageScript);
      return feed.index.search(query, leastTenths, filter && wantedBy(feed, filter));
    },
    take(edition) {
      takeEdition(feedOf(edition.languageScript), edition);
    },
  };
}

function languagesOf(source: MatchingSource): ReadonlyMap<string, string> {
  return new Map(source.languages().map((tag) => [languageScriptOf(tag), languageOf(tag)]));
}

function newFeed(languageScript: string, options: SearchOptions): Feed {
  return {
    languageScript,
    index: new TextIndex(options),
    upTo: 0,
    tagSets: [],
    parts: new Map(),
    filters: new Map(),
    recent: new Map(),
    changeNumber: -1,
    overflowed: false,
  };
}

function takeEdition(feed: Feed, { parts, upTo, tagSets }: IndexEdition): void {
  const known = new Map(feed.parts);
  feed.parts.clear();
  for (const [number, handle] of parts) feed.parts.set(number, known.get(number) ?? new IndexPart(handle));
  feed.index.setParts([...feed.parts.values()]);
  feed.upTo = upTo;
  feed.tagSets = tagSets;
  feed.filters.clear();
  for (const [id, version] of feed.recent) if (version <= upTo) feed.recent.delete(id);
  feed.index.recent.keepOnly((id) => feed.recent.has(id));
  // What did not fit before may fit now.
  if (feed.overflowed) feed.changeNumber = -1;
}

/**
 * Takes in what was published behind the edition of a feed. The change number that is given was read before the texts are,
 * so that nothing up to it can be missing.
 */
function createReadRecent(source: MatchingSource, mostTokens: number, mostRecent: number) {
  /** Returns whether there was room for it. */
  const take = ({ recent, index }: Feed, { id, text, versionId }: PublishedText): boolean => {
    const version = recent.get(id);
    if (version === undefined && recent.size >= mostRecent) return false;
    recent.set(id, Math.max(version ?? 0, versionId));
    if (version !== undefined) return true;
    const analysed = analyseText(text);
    if (analysed.tokens.length <= mostTokens) index.recent.add(numberedText(id, analysed, ANYWHERE));
    return true;
  };
  return (feed: Feed, changeNumber: number): void => {
    // Nothing that comes later helps while something earlier is missing.
    if (feed.overflowed && feed.changeNumber >= 0) return;
    const { languageScript, upTo } = feed;
    const known = { languageScript, changeNumber: feed.changeNumber, version: upTo };
    const texts = source.textsPublishedSince(known, mostRecent + 1);
    const taken = texts.map((text) => take(feed, text));
    feed.overflowed = texts.length > mostRecent || taken.includes(false);
    feed.changeNumber = changeNumber;
  };
}

function wantedBy(feed: Feed, filter: TagFilter): Uint8Array {
  const known = feed.filters.get(filter.key);
  if (known !== undefined) return known;
  const wanted = wantedSets(feed.tagSets, (tag) => filter.isWanted(tag));
  if (feed.filters.size >= KEPT_FILTERS) feed.filters.clear();
  feed.filters.set(filter.key, wanted);
  return wanted;
}
