import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';

import type { MatchAnswer } from '../domain/match.js';
import type { MatchBatchQuery } from '../domain/ports/look-ups.js';
import { createExplainMatch } from '../services/explain-match.js';
import { createMatchFinder } from '../services/find-matches.js';
import { createMatchingSource } from '../storage/sqlite/matching-source.js';
import { createStoreReads } from '../storage/sqlite/store-reads.js';
import type { FirstUse } from './look-up-messages.js';
import type { PartSettings } from './part-settings.js';

/** Segments of a document that are looked up before somebody else's query has its turn. */
const SEGMENTS_A_TURN = 4;

export function serveMatches({ database, limits, slot, kernelModule }: PartSettings): object {
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
