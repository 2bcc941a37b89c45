import { setTimeout as pause } from 'node:timers/promises';
import { MessageChannel, Worker } from 'node:worker_threads';

import { ConcordError } from '../domain/failure.js';
import type { Checker } from '../domain/ports/checker.js';
import type { CheckerData } from './checker-messages.js';
import { connect } from './remote-port.js';

export interface CheckerThread extends Checker {
  close(): Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  readonly served: Checker;
}

const MOST_AT_ONCE = 16;
const RETRY_AFTER_SECONDS = 5;
/** A request's pairs take a fraction of a second, a long document some seconds. */
const CHECK_MILLISECONDS = 120_000;

/** One thread checks, from the first order on: it keeps an index of the terms. One that does not come to an end is replaced. */
export function createCheckerThread(
  settings: Omit<CheckerData, 'mainPort'>,
  checkMilliseconds = CHECK_MILLISECONDS,
): CheckerThread {
  let thread: Thread | undefined;
  let running = 0;

  function start(): Thread {
    const started = startThread(settings);
    const { worker } = started;
    // Its calls fail when it dies; without a listener the error would end the process.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      giveUp(started);
    });
    return started;
  }

  /** The next order gets another thread, however long this one takes to end. */
  function giveUp(ended: Thread): void {
    if (thread === ended) thread = undefined;
    void ended.worker.terminate();
  }

  async function check<Answer>(ask: (served: Checker) => Promise<Answer>): Promise<Answer> {
    if (running >= MOST_AT_ONCE) {
      const reason = `${MOST_AT_ONCE} checks are running.`;
      throw new ConcordError({ kind: 'busy', reason, retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
    const used = (thread ??= start());
    const waiting = new AbortController();
    running++;
    try {
      const late = endAfter(checkMilliseconds, waiting.signal, () => {
        giveUp(used);
      });
      return await Promise.race([ask(used.served), late]);
    } finally {
      running--;
      waiting.abort();
    }
  }

  return {
    checkPairs: (order) => check((served) => served.checkPairs(order)),
    checkDocument: (order) => check((served) => served.checkDocument(order)),
    checkFile: (order) => check((served) => served.checkFile(order)),
    async close() {
      await thread?.worker.terminate();
    },
  };
}

function startThread(settings: Omit<CheckerData, 'mainPort'>): Thread {
  const { port1, port2 } = new MessageChannel();
  const workerData: CheckerData = { ...settings, mainPort: port2 };
  const worker = new Worker(new URL('./checker.js', import.meta.url), {
    name: 'checker',
    workerData,
    transferList: [port2],
  });
  return { worker, served: connect<Checker>(port1) };
}

async function endAfter(milliseconds: number, signal: AbortSignal, end: () => void): Promise<never> {
  await pause(milliseconds, undefined, { signal });
  // What is thrown comes before the thread is gone: the call of a thread that is gone fails as busy.
  end();
  const limit = milliseconds / 1_000;
  throw new ConcordError({ kind: 'too-large', what: 'What the texts take to check', limit, unit: 'seconds' });
}
