import { setTimeout as pause } from 'node:timers/promises';
import { MessageChannel, Worker } from 'node:worker_threads';

import type { TextFindings, TextFindingsQuery } from '../domain/brief.js';
import { ConcordError } from '../domain/failure.js';
import type { BriefReaderData, ServedFindings } from './brief-reader-messages.js';
import { connect } from './remote-port.js';

export interface BriefReaders {
  /** Fails with `busy` when too many texts are being read, `too-large` for a text that takes too long. */
  readonly findInText: (query: TextFindingsQuery) => Promise<TextFindings>;
  close(): Promise<void>;
}

/** Each holds some hundred megabytes for the longest text. */
const MOST_AT_ONCE = 4;
const RETRY_AFTER_SECONDS = 2;
/** A megabyte takes some seconds. */
const READ_MILLISECONDS = 60_000;
const HEAP_MEBIBYTES = 1024;

/** Reads each text in a thread of its own, which ends with it: nobody who types waits for a long paper, or for a hostile one. */
export function createBriefReaders(readMilliseconds = READ_MILLISECONDS): BriefReaders {
  const running = new Set<Worker>();

  function start() {
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(new URL('./brief-reader.js', import.meta.url), {
      name: 'brief reader',
      workerData: { mainPort: port2 } satisfies BriefReaderData,
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEBIBYTES },
    });
    running.add(worker);
    // Its calls fail when it dies; without a listener the error would end the process.
    worker.on('error', () => undefined);
    worker.on('exit', () => running.delete(worker));
    return { worker, served: connect<ServedFindings>(port1) };
  }

  return {
    async findInText(query) {
      if (running.size >= MOST_AT_ONCE) {
        const reason = `${MOST_AT_ONCE} texts are being read for briefs.`;
        throw new ConcordError({ kind: 'busy', reason, retryAfterSeconds: RETRY_AFTER_SECONDS });
      }
      const { worker, served } = start();
      const waiting = new AbortController();
      try {
        return await Promise.race([served.find(query), lateAfter(readMilliseconds, waiting.signal)]);
      } finally {
        waiting.abort();
        await worker.terminate();
      }
    },
    async close() {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}

async function lateAfter(milliseconds: number, signal: AbortSignal): Promise<never> {
  await pause(milliseconds, undefined, { signal });
  const limit = milliseconds / 1_000;
  throw new ConcordError({ kind: 'too-large', what: 'What the text takes to read', limit, unit: 'seconds' });
}
