import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

import type { ConcordanceQuery } from '../domain/concordance.js';
import type { TermInText } from '../domain/document.js';
import type { MatchAnswer, MatchQuery } from '../domain/match.js';
import type { LookUpLogReads } from '../domain/ports/look-up-log.js';
import type { MatchBatchQuery, TermsInTextsQuery } from '../domain/ports/look-ups.js';
import { PhraseIndex } from '../matching/phrase-index.js';
import { detectLanguages } from '../services/detect-languages.js';
import { createExplainMatch } from '../services/explain-match.js';
import { createConcordanceFinder } from '../services/find-concordance.js';
import { createFragmentFinder } from '../services/find-fragments.js';
import { createRenderingFinder } from '../services/find-renderings.js';
import { createMatchFinder } from '../services/find-matches.js';
import { TermUnitFinder } from '../services/impact/find-term-units.js';
import { createTermFinder } from '../services/look-up-terms.js';
import { type IndexKind, createIndexFolder } from '../storage/index-folder.js';
import { createConcordanceSource } from '../storage/sqlite/concordance-source.js';
import { createMatchingSource } from '../storage/sqlite/matching-source.js';
import { openDatabase } from '../storage/sqlite/open-database.js';
import { createPairConcepts } from '../storage/sqlite/pair-concepts.js';
import { createStoreReads } from '../storage/sqlite/store-reads.js';
import { createTermSource } from '../storage/sqlite/term-source.js';
import type { FirstUse, LookUpData, LookUpPart, ServedPhrases } from './look-up-messages.js';
import { dieOfPlainErrors } from './plain-errors.js';
import { serve } from './remote-port.js';

/** Answers one part of the look-ups from a read-only connection. */

dieOfPlainErrors();
const { part, databaseFile, limits, slot, kernelModule, mainPort } = workerData as LookUpData;
const database = openDatabase(databaseFile, 'read');

/** Segments of a document that are looked up before somebody else's query has its turn. */
const SEGMENTS_A_TURN = 4;
/** Texts whose terms are found before somebody who types has a turn. */
const TEXTS_A_TURN = 50;
/** After so long without a change or a query, what was indexed is kept for the next start. */
const QUIET_MILLISECONDS = 3_000;

const PHRASES: IndexKind = {
  name: 'phrases',
  version: 1,
  fingerprint: () => `Unicode ${process.versions.unicode}, rules ${PhraseIndex.fingerprint()}`,
};

const PARTS: Readonly<Record<LookUpPart, () => object>> = {
  matches: serveMatches,

  terms: serveTerms,

  phrases() {
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
    const renderings: ServedPhrases['renderings'] = (query, budget) =>
      Promise.resolve(guesses.renderings(query, budget));
    const unitFinder = new TermUnitFinder(createConcordanceSource(database), finder.indexes, () => performance.now());
    const termUnits: ServedPhrases['termUnits'] = async (query) => {
      const answer = await unitFinder.find(query);
      if (answer.partial) void refresh();
      return answer;
    };
    const phrases = { concordance, fragments, renderings, termUnits, languages: detectLanguages };
    return { ...lists, ...phrases, ...forBooths, refresh };
  },
};

serve(mainPort, PARTS[part]());

function serveMatches(): object {
  const finder = createMatchFinder(createMatchingSource(database), {
    ...{ limits, slot, clock: () => performance.now() },
    ...(kernelModule && { kernelModule }),
    onFirstUse(languageScript) {
      parentPort?.postMessage({ firstUseOf: languageScript } satisfies FirstUse);
    },
  });

  async function matchesForAll(batch: MatchBatchQuery): Promise<readonly MatchAnswer[]> {
    const answers: MatchAnswer[] = [];
    for (let first = 0; first < batch.segments.length; first += SEGMENTS_A_TURN) {
      const segments = batch.segments.slice(first, first + SEGMENTS_A_TURN);
      answers.push(...finder.matchesForAll({ ...batch, segments }));
      await nextTurn();
    }
    return answers;
  }

  const explain = createExplainMatch(createStoreReads(database), limits);
  return { ...finder, matchesForAll, explain };
}

function serveTerms(): object {
  const finder = createTermFinder(createTermSource(database));

  async function termsInTexts(query: TermsInTextsQuery): Promise<readonly (readonly TermInText[])[]> {
    const found: (readonly TermInText[])[] = [];
    for (let first = 0; first < query.texts.length; first += TEXTS_A_TURN) {
      const texts = query.texts.slice(first, first + TEXTS_A_TURN);
      found.push(...(await finder.termsInTexts({ ...query, texts })));
      await nextTurn();
    }
    return found;
  }

  void finder.refresh();
  return { ...finder, termsInTexts };
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
