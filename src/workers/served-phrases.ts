import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

import type { ConcordanceQuery } from '../domain/concordance.js';
import type { MatchQuery } from '../domain/match.js';
import type { LookUpLogReads } from '../domain/ports/look-up-log.js';
import { PhraseIndex } from '../matching/phrase-index.js';
import { detectLanguages } from '../services/detect-languages.js';
import { createConcordanceFinder } from '../services/find-concordance.js';
import { createFragmentFinder } from '../services/find-fragments.js';
import { createRenderingFinder } from '../services/find-renderings.js';
import { TermUnitFinder } from '../services/impact/find-term-units.js';
import { type IndexKind, createIndexFolder } from '../storage/index-folder.js';
import { createConcordanceSource } from '../storage/sqlite/concordance-source.js';
import { createMatchingSource } from '../storage/sqlite/matching-source.js';
import { createPairConcepts } from '../storage/sqlite/pair-concepts.js';
import { createStoreReads } from '../storage/sqlite/store-reads.js';
import type { ServedPhrases } from './look-up-messages.js';
import type { PartSettings } from './part-settings.js';

/** After so long without a change or a query, what was indexed is kept for the next start. */
const QUIET_MILLISECONDS = 3_000;

const PHRASES: IndexKind = {
  name: 'phrases',
  version: 1,
  fingerprint: () => `Unicode ${process.versions.unicode}, rules ${PhraseIndex.fingerprint()}`,
};

export function servePhrases({ database, databaseFile, limits }: PartSettings): object {
  const finder = createConcordanceFinder(createConcordanceSource(database), {
    budgetMilliseconds: limits.lookUpMilliseconds,
    snapshots: createIndexFolder(join(dirname(databaseFile), 'index'), PHRASES),
  });
  const { units, glossaries, lookUpLog } = createStoreReads(database);
  const lists: Pick<ServedPhrases, 'listUnits' | 'listConcepts' | 'listDuplicates'> = {
    listUnits: (memoryId, filter, page) => units.list(memoryId, filter, page),
    listConcepts: (glossaryId, page, filter) => glossaries.concepts(glossaryId, page, filter),
    listDuplicates: (glossaryId, page) => glossaries.duplicates(glossaryId, page),
  };
  const saveWhenQuiet = whenQuiet(() => void finder.save());
  const takeIn = takingSlices(() => finder.indexSlice());
  const refresh = async () => {
    await takeIn();
    saveWhenQuiet();
  };
  const concordance = (query: ConcordanceQuery) => {
    const answer = finder.concordance(query);
    // What it had no time for is taken in meanwhile.
    if (answer.partial) void refresh();
    else saveWhenQuiet();
    return answer;
  };
  const parts = createFragmentFinder(createMatchingSource(database), finder.indexes, limits, () => performance.now());
  const fragments = (query: MatchQuery, budgetMilliseconds: number) => {
    const answer = parts.fragments(query, budgetMilliseconds);
    if (answer.partial) void refresh();
    return answer;
  };
  const misses: LookUpLogReads['misses'] = (filter, page) => lookUpLog.misses(filter, page);
  const forBooths = { misses, pairConcepts: createPairConcepts(database) };
  const guesses = createRenderingFinder(createMatchingSource(database), finder.indexes, () => performance.now());
  const renderings: ServedPhrases['renderings'] = (query, budget) => Promise.resolve(guesses.renderings(query, budget));
  const unitFinder = new TermUnitFinder(createConcordanceSource(database), finder.indexes, () => performance.now());
  const termUnits: ServedPhrases['termUnits'] = async (query) => {
    const answer = await unitFinder.find(query);
    if (answer.partial) void refresh();
    return answer;
  };
  const phrases = { concordance, fragments, renderings, termUnits, languages: detectLanguages };
  return { ...lists, ...phrases, ...forBooths, refresh };
}

/** Does something when it was not asked to for a while. */
function whenQuiet(act: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, QUIET_MILLISECONDS).unref();
  };
}

/** Takes in what is new, slice by slice; queries that come meanwhile have their turn between two slices. */
function takingSlices(takeSlice: () => boolean): () => Promise<void> {
  let running = false;
  return async () => {
    if (running) return;
    running = true;
    try {
      while (!takeSlice()) await nextTurn();
    } finally {
      running = false;
    }
  };
}
