import { availableParallelism } from 'node:os';

import type { Limits } from '../domain/limits.js';
import type { Checker } from '../domain/ports/checker.js';
import type { LookUpLogReads } from '../domain/ports/look-up-log.js';
import type { GlossaryReads } from '../domain/ports/glossaries.js';
import type { LookUps } from '../domain/ports/look-ups.js';
import type { PairConcepts } from '../domain/ports/pair-concepts.js';
import type { UnitReads } from '../domain/ports/units.js';
import type { Log } from '../services/log.js';
import type { FindTermUnits } from '../services/impact/find-term-units.js';
import { withFragments } from '../services/with-fragments.js';
import { withGlossaryConflicts } from '../services/with-glossary-conflicts.js';
import { createIndexerThread } from './indexer-thread.js';
import type { ServedPhrases, ServedTerms } from './look-up-messages.js';
import { type LookUpThread, createLookUpThread } from './look-up-thread.js';
import { createMatchThreads } from './match-threads.js';
import { overlapModule } from './overlap-module.js';

/** All look-up threads, as one. Each starts when it is asked first. */
export interface LookUpThreads {
  readonly lookUps: LookUps;
  /** As UnitReads; a filter may have to look at thousands of units. */
  readonly listUnits: UnitReads['list'];
  /** As GlossaryReads; likewise. */
  readonly listConcepts: GlossaryReads['concepts'];
  readonly listDuplicates: GlossaryReads['duplicates'];
  /** It may have to count hundreds of thousands of look-ups. */
  readonly misses: LookUpLogReads['misses'];
  readonly pairConcepts: PairConcepts;
  readonly termUnits: FindTermUnits;
  /** Says that something was published. Resolves when terms are found as they are now. */
  refresh(): Promise<void>;
  /** Starts all of them, so that nobody who asks waits for a start. */
  start(): void;
  /** Resolves with the reason when one of them cannot be kept alive. */
  readonly died: Promise<Error>;
  close(): Promise<void>;
}

/** The checker takes some milliseconds; the first time it has to read the terms. */
const JUDGEMENT_MILLISECONDS = 5_000;

/** More threads than this would wait for each other's memory rather than for the processor. */
const MOST_MATCH_THREADS = 4;

interface Settings {
  readonly databaseFile: string;
  readonly limits: Limits;
  readonly log: Log;
  /** Whether the matching kernel may run in WebAssembly. */
  readonly webAssembly: boolean;
  readonly checker: Pick<Checker, 'conflicts'>;
}

export function createLookUpThreads({ webAssembly, checker, ...settings }: Settings): LookUpThreads {
  const { databaseFile, limits } = settings;
  const kernelModule = webAssembly ? overlapModule() : undefined;
  const slots = Math.min(availableParallelism(), MOST_MATCH_THREADS);
  const matches = createMatchThreads(slots, {
    ...settings,
    ...(kernelModule && { kernelModule }),
    onFirstUse(languageScript) {
      indexer.use(languageScript);
    },
  });
  const indexer = createIndexerThread({
    ...{ databaseFile, slots, mostTokens: limits.fuzzyTokens, forWasm: kernelModule !== undefined },
    onEdition(edition) {
      matches.take(edition);
    },
  });
  const terms = createLookUpThread<ServedTerms>('terms', { ...settings, slot: 0 });
  const phrases = createLookUpThread<ServedPhrases>('phrases', { ...settings, slot: 0 });

  return {
    lookUps: lookUpsOf({ matches, indexer, terms, phrases }, checker, limits),
    listUnits: (memoryId, filter, page) => phrases.served().listUnits(memoryId, filter, page),
    listConcepts: (glossaryId, page, filter) => phrases.served().listConcepts(glossaryId, page, filter),
    listDuplicates: (glossaryId, page) => phrases.served().listDuplicates(glossaryId, page),
    misses: (filter, page) => phrases.served().misses(filter, page),
    pairConcepts: pairConceptsOf(phrases.served),
    termUnits: (query) => phrases.served().termUnits(query),
    async refresh() {
      indexer.refresh();
      // A thread that has just died, or was not needed yet, reads everything when it starts.
      phrases
        .started()
        ?.refresh()
        .catch(() => undefined);
      await terms
        .started()
        ?.refresh()
        .catch(() => undefined);
    },
    start() {
      matches.start();
      indexer.start();
      terms.served();
      phrases.served();
    },
    died: Promise.race([matches, indexer, terms, phrases].map(({ died }) => died)),
    async close() {
      await Promise.all([matches, indexer, terms, phrases].map((thread) => thread.close()));
    },
  };
}

/** Asks whichever thread answers at the time. */
function pairConceptsOf(served: () => ServedPhrases): PairConcepts {
  return {
    changeNumber: () => served().pairConcepts.changeNumber(),
    tags: () => served().pairConcepts.tags(),
    concepts: (slice) => served().pairConcepts.concepts(slice),
  };
}

interface Threads {
  readonly matches: ReturnType<typeof createMatchThreads>;
  readonly indexer: ReturnType<typeof createIndexerThread>;
  readonly terms: LookUpThread<ServedTerms>;
  readonly phrases: LookUpThread<ServedPhrases>;
}

function lookUpsOf(
  { matches, indexer, terms, phrases }: Threads,
  checker: Pick<Checker, 'conflicts'>,
  { lookUpMilliseconds }: Limits,
): LookUps {
  const judged = withGlossaryConflicts(matches, (order) => checker.conflicts(order), JUDGEMENT_MILLISECONDS);
  const fragments: ServedPhrases['fragments'] = (query, budget) => phrases.served().fragments(query, budget);
  return {
    ...withFragments(judged, fragments, lookUpMilliseconds, () => performance.now()),
    explain: (query) => matches.explain(query),
    readiness: () => indexer.readiness(),
    termsReady: () => terms.served().termsReady(),
    terms: (query) => terms.served().terms(query),
    recognise: (query) => terms.served().recognise(query),
    termsInTexts: (query) => terms.served().termsInTexts(query),
    renderings: (query, budget) => phrases.served().renderings(query, budget),
    concordance: (query) => phrases.served().concordance(query),
    languages: (texts, among) => phrases.served().languages(texts, among),
  };
}
