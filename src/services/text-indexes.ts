import type { LanguageTag } from '../domain/language-tag.js';
import type { LookUpReadiness } from '../domain/ports/look-ups.js';
import type { MatchingSource } from '../domain/ports/matching-source.js';
import type { AnalysedText } from '../matching/analysed-text.js';
import type { Budget } from '../matching/best-first.js';
import { type Candidates, TextIndex } from '../matching/text-index.js';
import { languageOf, languageScriptOf } from '../text/language-tags.js';

/** One index of texts for each language and script of the store, kept up with it. */
export interface TextIndexes {
  /** The stored languages and scripts that are searched for a language: its own, or all of the language's. */
  scriptsFor(language: LanguageTag, acrossScripts: boolean): readonly string[];
  /** Takes in what is published and missing, until the budget is spent. Returns whether nothing is missing. */
  catchUp(languageScript: string, budget: Budget): boolean;
  search(languageScript: string, query: AnalysedText, leastTenths: number): Candidates;
  /** Takes in one slice of what is missing. Returns whether nothing is missing. */
  takeSlice(): boolean;
  readiness(): LookUpReadiness;
}

/** Texts taken in between two looks at the time: a few milliseconds of work. */
const SLICE_TEXTS = 500;

/** The index of one language and script, and how much of the store has been put into it. */
interface Feed {
  readonly languageScript: string;
  readonly index: TextIndex;
  /** The last text id read. */
  last: number;
  /** Every text up to this id has been read. */
  readUpTo: number;
  /** How many texts were read; those too long for the index too. */
  read: number;
}

/** What is asked of the store once for each of its changes. */
interface StoreState {
  readonly changeNumber: number;
  readonly newestText: number;
  /** Each stored language tag by its language and script. */
  readonly languages: ReadonlyMap<string, LanguageTag>;
}

export function createTextIndexes(source: MatchingSource, mostTokens: number): TextIndexes {
  const feeds = new Map<string, Feed>();
  let state: StoreState = { changeNumber: -1, newestText: 0, languages: new Map() };

  const currentState = (): StoreState => {
    const changeNumber = source.changeNumber();
    if (changeNumber !== state.changeNumber) state = readState(source, changeNumber);
    return state;
  };
  const feedOf = (languageScript: string): Feed => {
    const known = feeds.get(languageScript);
    if (known !== undefined) return known;
    const feed = { languageScript, index: new TextIndex(mostTokens), last: 0, readUpTo: 0, read: 0 };
    feeds.set(languageScript, feed);
    return feed;
  };
  const isBehind = (feed: Feed): boolean => feed.readUpTo < currentState().newestText;
  const feedsInUse = (): Feed[] => [...currentState().languages.keys()].map(feedOf);

  return {
    scriptsFor(language, acrossScripts) {
      const own = languageScriptOf(language);
      const { languages } = currentState();
      if (!acrossScripts) return languages.has(own) ? [own] : [];
      return [...languages].filter(([, tag]) => languageOf(tag) === languageOf(language)).map(([script]) => script);
    },
    catchUp(languageScript, budget) {
      const feed = feedOf(languageScript);
      while (isBehind(feed) && !budget.isSpent()) readSlice(source, feed, currentState().newestText);
      return !isBehind(feed);
    },
    search: (languageScript, query, leastTenths) => feedOf(languageScript).index.search(query, leastTenths),
    takeSlice() {
      const behind = feedsInUse().find(isBehind);
      if (behind !== undefined) readSlice(source, behind, currentState().newestText);
      return !feedsInUse().some(isBehind);
    },
    readiness() {
      const inUse = feedsInUse();
      const ready = !inUse.some(isBehind);
      const indexedTexts = inUse.reduce((sum, { read }) => sum + read, 0);
      // Ids are given out without gaps but for swept texts, so the newest one is how many there are at most.
      return {
        ready,
        indexedTexts,
        totalTexts: ready ? indexedTexts : Math.max(indexedTexts, currentState().newestText),
      };
    },
  };
}

function readState(source: MatchingSource, changeNumber: number): StoreState {
  const languages = new Map(source.languages().map((tag) => [languageScriptOf(tag), tag]));
  return { changeNumber, newestText: source.newestPublishedText(), languages };
}

/** @param newestText read before the texts are, so that nothing up to it can be missing once they are all read */
function readSlice(source: MatchingSource, feed: Feed, newestText: number): void {
  const texts = source.textsAfter(feed.languageScript, feed.last, SLICE_TEXTS);
  for (const { id, text } of texts) {
    feed.index.add(id, text);
    feed.last = id;
  }
  feed.read += texts.length;
  feed.readUpTo = texts.length < SLICE_TEXTS ? Math.max(newestText, feed.last) : feed.last;
}
