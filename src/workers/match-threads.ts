import type { MatchAnswer } from '../domain/match.js';
import type { LookUps, MatchBatchQuery } from '../domain/ports/look-ups.js';
import type { IndexEdition } from '../matching/index/index-edition.js';
import type { ServedMatches } from './look-up-messages.js';
import { type LookUpThread, type LookUpThreadSettings, createLookUpThread } from './look-up-thread.js';

/** The threads that find matches, as one. */
export interface MatchThreads extends Pick<LookUps, 'matches' | 'matchesForAll' | 'explain'> {
  /** Gives all of them, those that start later too, a new edition of an index. */
  take(edition: IndexEdition): void;
  start(): void;
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

export function createMatchThreads(count: number, settings: Settings): MatchThreads {
  const editions = new Map<string, IndexEdition>();
  const giveEditions = (served: ServedMatches) => {
    for (const edition of editions.values()) give(served, edition);
  };
  const workers = Array.from({ length: count }, (_, slot): Worker => {
    const thread = createLookUpThread<ServedMatches>('matches', { ...settings, slot, onStart: giveEditions });
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

  return {
    matches: (query) => call((served) => served.matches(query)),
    matchesForAll: ({ segments, ...shared }) =>
      inChunks(segments, count, (chunk) => call((served) => served.matchesForAll({ ...shared, segments: chunk }))),
    explain: (query) => call((served) => served.explain(query)),
    take(edition) {
      editions.set(edition.languageScript, edition);
      for (const { thread } of workers) give(thread.started(), edition);
    },
    start() {
      for (const { thread } of workers) thread.served();
    },
    died: Promise.race(workers.map(({ thread }) => thread.died)),
    async close() {
      await Promise.all(workers.map(({ thread }) => thread.close()));
    },
  };
}

/** A thread that has just died, or was not needed yet, gets every edition when it starts. */
function give(served: ServedMatches | undefined, edition: IndexEdition): void {
  served?.take(edition).catch(() => undefined);
}

type Segments = MatchBatchQuery['segments'];

/** As many chunks are under way as there are threads: what others ask meanwhile waits for one chunk at most. */
async function inChunks(
  segments: Segments,
  threads: number,
  ask: (chunk: Segments) => Promise<readonly MatchAnswer[]>,
): Promise<readonly MatchAnswer[]> {
  const answers: MatchAnswer[] = new Array<MatchAnswer>(segments.length);
  let next = 0;
  const takeChunks = async () => {
    let size = MOST_SEGMENTS_A_CHUNK;
    while (next < segments.length) {
      const first = next;
      next += size;
      const begun = performance.now();
      const found = await ask(segments.slice(first, next));
      for (const [index, answer] of found.entries()) answers[first + index] = answer;
      size = nextSize(size, performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: threads }, takeChunks));
  return answers;
}

/** Segments of the next chunk, after one of this size has taken so long. */
function nextSize(size: number, milliseconds: number): number {
  if (milliseconds > CHUNK_MILLISECONDS) return Math.max(1, size >> 1);
  return Math.min(2 * size, MOST_SEGMENTS_A_CHUNK);
}
