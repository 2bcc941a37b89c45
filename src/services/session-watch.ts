import type { SessionGlossaryReads } from '../domain/ports/session-glossaries.js';
import type { SessionRevision } from '../domain/session-glossary.js';
import { unlessMissing } from './unless-missing.js';

/** Tells those who watch a session glossary that it changed. */
export interface SessionWatch {
  /** @param by who changed it */
  tell(id: string, by: string): void;
  /** As `SessionGlossaryServices.watch`. */
  watch(id: string, signal: AbortSignal): AsyncIterable<SessionRevision>;
  /** Ends every watch. */
  close(): void;
}

/** One who watches: however slowly they read, only the newest change waits for them. */
interface Watcher {
  by: string | undefined;
  wake: () => void;
}

export function createSessionWatch({ get }: Pick<SessionGlossaryReads, 'get'>): SessionWatch {
  const watchers = new Map<string, Set<Watcher>>();
  const closing = new AbortController();

  function enter(id: string, watcher: Watcher): () => void {
    const all = watchers.get(id) ?? new Set();
    watchers.set(id, all.add(watcher));
    return () => {
      all.delete(watcher);
      if (all.size === 0) watchers.delete(id);
    };
  }

  async function* watch(id: string, signal: AbortSignal): AsyncGenerator<SessionRevision> {
    const until = AbortSignal.any([signal, closing.signal]);
    const watcher: Watcher = { by: undefined, wake: () => undefined };
    // Listening begins before the first reading, so that no change falls between the two.
    const leave = enter(id, watcher);
    try {
      let told = untilTold(watcher, until);
      let { revision } = await get(id);
      yield { revision };
      while (await told) {
        const by = watcher.by!;
        told = untilTold(watcher, until);
        // One that was deleted meanwhile is the end of the watch, not an error of it.
        const now = await get(id).catch(unlessMissing);
        if (now === undefined) return;
        if (now.revision === revision) continue;
        ({ revision } = now);
        yield { revision, by };
      }
    } finally {
      leave();
    }
  }

  return {
    tell(id, by) {
      for (const watcher of watchers.get(id) ?? []) {
        watcher.by = by;
        watcher.wake();
      }
    },
    watch,
    close() {
      closing.abort();
    },
  };
}

/** True at the next change, false when it is over. */
function untilTold(watcher: Watcher, until: AbortSignal): Promise<boolean> {
  if (until.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const stop = () => {
      resolve(false);
    };
    until.addEventListener('abort', stop, { once: true });
    watcher.wake = () => {
      until.removeEventListener('abort', stop);
      resolve(true);
    };
  });
}
