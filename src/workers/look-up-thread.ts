import { MessageChannel, Worker } from 'node:worker_threads';

import type { Log } from '../services/log.js';
import type { FirstUse, LookUpData, LookUpPart } from './look-up-messages.js';
import { connect } from './remote-port.js';

/** A look-up thread as the main thread sees it. */
export interface LookUpThread<Served> {
  /** What answers now, started when it was not; ask anew for each call, since a thread that died is replaced. */
  readonly served: () => Served;
  /** The same, if it was started. */
  readonly started: () => Served | undefined;
  /** Resolves with the reason when the thread cannot be kept alive. */
  readonly died: Promise<Error>;
  close(): Promise<void>;
}

export interface LookUpThreadSettings<Served> extends Pick<
  LookUpData,
  'databaseFile' | 'limits' | 'slot' | 'kernelModule'
> {
  readonly log: Log;
  /** Called with each thread that starts, the one in place of a dead one too, before it is asked anything. */
  readonly onStart?: (served: Served) => void;
  readonly onFirstUse?: (languageScript: string) => void;
}

/** A thread that dies more often than this in a minute dies of something that a new one does not cure. */
const MOST_RESTARTS = 5;
const MINUTE = 60_000;

/** A thread that starts when it is asked first, and again when it dies: one query that is too much must not end the server. */
export function createLookUpThread<Served extends object>(
  part: LookUpPart,
  { log, onStart, onFirstUse, ...settings }: LookUpThreadSettings<Served>,
): LookUpThread<Served> {
  let thread: ReturnType<typeof start> | undefined;
  let closing = false;
  let deaths: readonly number[] = [];
  let giveUp: (reason: Error) => void;
  const died = new Promise<Error>((resolve) => {
    giveUp = resolve;
  });

  function start() {
    const { port1, port2 } = new MessageChannel();
    const workerData: LookUpData = { part, ...settings, mainPort: port2 };
    const worker = new Worker(new URL('./look-up.js', import.meta.url), {
      name: `look-up of ${part}`,
      workerData,
      transferList: [port2],
    });
    worker.on('message', ({ firstUseOf }: FirstUse) => onFirstUse?.(firstUseOf));
    let reason: Error | undefined;
    worker.on('error', (error: Error) => {
      reason = error;
    });
    worker.on('exit', (code) => {
      if (!closing) replace(reason ?? new Error(`The thread ended with code ${code}.`));
    });
    const served = connect<Served>(port1);
    onStart?.(served);
    return { worker, served };
  }

  function replace(reason: Error): void {
    log.error({ err: reason, part }, 'A look-up thread died and is started again');
    deaths = [...deaths.filter((at) => at > Date.now() - MINUTE), Date.now()];
    if (deaths.length > MOST_RESTARTS) giveUp(reason);
    else thread = start();
  }

  return {
    died,
    served: () => (thread ??= start()).served,
    started: () => thread?.served,
    async close() {
      closing = true;
      await thread?.worker.terminate();
    },
  };
}
