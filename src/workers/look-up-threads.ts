import type { Limits } from '../domain/limits.js';
import type { LookUps } from '../domain/ports/look-ups.js';
import type { UnitReads } from '../domain/ports/units.js';
import type { Log } from '../services/log.js';
import type { ServedMatches, ServedPhrases, ServedTerms } from './look-up-messages.js';
import { startLookUpThread } from './look-up-thread.js';

/** All look-up threads, as one. */
export interface LookUpThreads {
  readonly lookUps: LookUps;
  /** As UnitReads; a filter may have to look at thousands of units. */
  readonly listUnits: UnitReads['list'];
  /** Says that something was published. */
  refresh(): void;
  /** Resolves with the reason when one of them cannot be kept alive. */
  readonly died: Promise<Error>;
  close(): Promise<void>;
}

export function startLookUpThreads(settings: { databaseFile: string; limits: Limits; log: Log }): LookUpThreads {
  const matches = startLookUpThread<ServedMatches>('matches', settings);
  const terms = startLookUpThread<ServedTerms>('terms', settings);
  const phrases = startLookUpThread<ServedPhrases>('phrases', settings);
  const threads = [matches, terms, phrases];

  return {
    lookUps: {
      matches: (query) => matches.served().matches(query),
      matchesForAll: (query) => matches.served().matchesForAll(query),
      explain: (query) => matches.served().explain(query),
      readiness: () => matches.served().readiness(),
      terms: (query) => terms.served().terms(query),
      termsInTexts: (query) => terms.served().termsInTexts(query),
      concordance: (query) => phrases.served().concordance(query),
      languages: (texts, among) => phrases.served().languages(texts, among),
    },
    listUnits: (memoryId, filter, page) => phrases.served().listUnits(memoryId, filter, page),
    refresh() {
      for (const { served } of threads) {
        // A thread that has just died reads everything anew when it starts.
        served()
          .refresh()
          .catch(() => undefined);
      }
    },
    died: Promise.race(threads.map(({ died }) => died)),
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
