import type { MatchAnswer } from '../domain/match.js';
import type { LookUps, MatchBatchQuery } from '../domain/ports/look-ups.js';
import type { IndexEdition } from '../matching/index/index-edition.js';
import type { ServedMatches } from './look-up-messages.js';
import { type LookUpThread, type LookUpThreadSettings, startLookUpThread } from './look-up-thread.js';

/** The threads that find matches, as one. */
export interface MatchThreads extends Pick<LookUps, 'matches' | 'matchesForAll' | 'explain'> {
  /** Gives all of them, and those that take the place of dead ones, a new edition of an index. */
  take(edition: IndexEdition): void;
  readonly died: Promise<Error>;
  close(): Promise<void>;
}

/** Segments of a batch that go to a thread at once, at most: few, so that all threads end at about the same time. */
const MOST_SEGMENTS_A_CHUNK = 8;
/** A chunk that takes longer is followed by a smaller one: somebody who types may be waiting behind it. */
const CHUNK_MILLISECONDS = 50;

interface Worker {
  readonly thread: LookUpThread<ServedMatches>;
  /** Calls under way. */
  calls: number;
}

type Settings = Omit<LookUpThreadSettings<ServedMatches>, 'slot' | 'onStart'>;

export function startMatchThreads(count: number, settings: Settings): MatchThreads {
  const editions = new Map<string, IndexEdition>();
  const giveEditions = (served: ServedMatches) => {
    for (const edition of editions.values()) give(served, edition);
  };
  const workers = Array.from({ length: count }, (_, slot): Worker => {
    const thread = startLookUpThread<ServedMatches>('matches', { ...settings, slot, onStart: giveEditions });
    return { thread, calls: 0 };
  });

  /** By the thread with the fewest calls under way. */
  async function call<Answer>(ask: (served: ServedMatches) => Promise<Answer>): Promise<Answer> {
    const worker = workers.reduce((least, other) => (other.calls < least.calls ? other : least));
    worker.calls += 1;
    try {
      return await ask(worker.thread.served());
    } finally {
      worker.calls -= 1;
    }
  }

  /** As many chunks are under way as there are threads: what others ask meanwhile waits for one chunk at most. */
  async function matchesForAll({ segments, ...shared }: MatchBatchQuery): Promise<readonly MatchAnswer[]> {
    const answers: MatchAnswer[] = new Array<MatchAnswer>(segments.length);
    let next = 0;
    const takeChunks = async () => {
      let size = MOST_SEGMENTS_A_CHUNK;
      while (next < segments.length) {
        const first = next;
        next += size;
        const chunk = segments.slice(first, next);
        const begun = performance.now();
        const found = await call((served) => served.matchesForAll({ ...shared, segments: chunk }));
        for (const [index, answer] of found.entries()) answers[first + index] = answer;
        size = nextSize(size, performance.now() - begun);
      }
    };
    await Promise.all(workers.map(takeChunks));
    return answers;
  }

  return {
    matches: (query) => call((served) => served.matches(query)),
    matchesForAll,
    explain: (query) => call((served) => served.explain(query)),
    take(edition) {
      editions.set(edition.languageScript, edition);
      for (const { thread } of workers) give(thread.served(), edition);
    },
    died: Promise.race(workers.map(({ thread }) => thread.died)),
    async close() {
      await Promise.all(workers.map(({ thread }) => thread.close()));
    },
  };
}

/** A thread that has just died gets every edition when it is replaced. */
function give(served: ServedMatches, edition: IndexEdition): void {
  served.take(edition).catch(() => undefined);
}

/** Segments of the next chunk, after one of this size has taken so long. */
function nextSize(size: number, milliseconds: number): number {
  if (milliseconds > CHUNK_MILLISECONDS) return Math.max(1, size >> 1);
  return Math.min(2 * size, MOST_SEGMENTS_A_CHUNK);
}
