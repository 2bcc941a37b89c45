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
/** Matches that are being judged: some milliseconds of work each, which come with every look-up. */
const MOST_JUDGED_AT_ONCE = 256;
const RETRY_AFTER_SECONDS = 5;
/** A request's pairs take a fraction of a second, a long document some seconds. */
const CHECK_MILLISECONDS = 120_000;

/** One thread checks, from the first order on: it keeps an index of the terms. One that does not come to an end is replaced. */
export function createCheckerThread(
  settings: Omit<CheckerData, 'mainPort'>,
  checkMilliseconds = CHECK_MILLISECONDS,
): CheckerThread {
  let thread: Thread | undefined;
  const checks = atMost(MOST_AT_ONCE);
  const judgements = atMost(MOST_JUDGED_AT_ONCE);

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

  async function run<Answer>(ask: (served: Checker) => Promise<Answer>): Promise<Answer> {
    const used = (thread ??= start());
    const waiting = new AbortController();
    try {
      const late = endAfter(checkMilliseconds, waiting.signal, () => {
        giveUp(used);
      });
      return await Promise.race([ask(used.served), late]);
    } finally {
      waiting.abort();
    }
  }

  return {
    checkPairs: (order) => checks(() => run((served) => served.checkPairs(order))),
    checkDocument: (order) => checks(() => run((served) => served.checkDocument(order))),
    documentFindings: (order) => checks(() => run((served) => served.documentFindings(order))),
    checkSegment: (order) => checks(() => run((served) => served.checkSegment(order))),
    checkFile: (order) => checks(() => run((served) => served.checkFile(order))),
    impact: (order) => checks(() => run((served) => served.impact(order))),
    conflicts: (order) => judgements(() => run((served) => served.conflicts(order))),
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

/** Lets so many run at once; one more fails as `busy`. */
function atMost(most: number) {
  let running = 0;
  return async <Answer>(run: () => Promise<Answer>): Promise<Answer> => {
    if (running >= most) {
      const reason = `${most} checks are running.`;
      throw new ConcordError({ kind: 'busy', reason, retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
    running++;
    try {
      return await run();
    } finally {
      running--;
    }
  };
}

async function endAfter(milliseconds: number, signal: AbortSignal, end: () => void): Promise<never> {
  await pause(milliseconds, undefined, { signal });
  // What is thrown comes before the thread is gone: the call of a thread that is gone fails as busy.
  end();
  const limit = milliseconds / 1_000;
  throw new ConcordError({ kind: 'too-large', what: 'What the texts take to check', limit, unit: 'seconds' });
}
