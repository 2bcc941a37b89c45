import { parentPort, type Worker } from 'node:worker_threads';

import { ConcordError, type Failure } from '../domain/failure.js';
import { RemoteError } from './remote-port.js';

/** The one thing that a thread says that reads a file while somebody waits. */
type OneAnswer<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Something is wrong with the file. */
  | { readonly kind: 'failure'; readonly failure: Failure }
  /** Something other than the file is at fault. */
  | { readonly kind: 'error'; readonly message: string; readonly stack: string };

/** A file that makes its reader hold more is hostile. */
const HEAP_MEBIBYTES = 512;
/** A reader that does not come to an end by itself is ended. */
const MOST_MILLISECONDS = 20_000;

/** What a Worker is started with whose answer is waited for. */
export const ONE_ANSWER_LIMITS = { maxOldGenerationSizeMb: HEAP_MEBIBYTES };

/** Says what the work comes to, from the thread that does it. */
export async function answerOnce<Answer>(work: () => Promise<Answer>): Promise<void> {
  parentPort?.postMessage(await outcomeOf(work));
}

async function outcomeOf<Answer>(work: () => Promise<Answer>): Promise<OneAnswer<Answer>> {
  try {
    return { kind: 'answer', answer: await work() };
  } catch (error) {
    if (error instanceof ConcordError) return { kind: 'failure', failure: error.failure };
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'error', message, stack: stack ?? message };
  }
}

/** What a thread answers that calls `answerOnce`. Fails with its failure, with `too-large` for what takes too much. */
export function oneAnswerOf<Answer>(worker: Worker, name: string): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<Answer>((resolve, reject) => {
    timer = setTimeout(() => {
      reject(tooMuch('work', MOST_MILLISECONDS / 1_000, 'seconds'));
    }, MOST_MILLISECONDS);
    worker.on('message', (message: OneAnswer<Answer>) => {
      if (message.kind === 'answer') resolve(message.answer);
      else if (message.kind === 'failure') reject(new ConcordError(message.failure));
      else reject(new RemoteError(message.message, message.stack));
    });
    worker.on('error', (error: Error) => {
      const isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isOutOfMemory ? tooMuch('hold in memory', HEAP_MEBIBYTES, 'MiB') : error);
    });
    worker.on('exit', (code) => {
      reject(new Error(`The ${name} ended with code ${code}.`));
    });
  });
  return answer.finally(() => {
    clearTimeout(timer);
  });
}

function tooMuch(what: string, limit: number, unit: string): ConcordError {
  return new ConcordError({ kind: 'too-large', what: `What the file makes its reader ${what}`, limit, unit });
}
