import { MessageChannel, Worker } from 'node:worker_threads';

import type { Limits } from '../domain/limits.js';
import type { LookUps } from '../domain/ports/look-ups.js';
import type { Log } from '../services/log.js';
import type { LookUpData, ServedLookUps } from './look-up-messages.js';
import { connect } from './remote-port.js';

/** The look-up thread as the main thread sees it. */
export interface LookUpThread {
  readonly lookUps: LookUps;
  /** Says that something was published. */
  refresh(): void;
  /** Resolves with the reason when the thread cannot be kept alive. */
  readonly died: Promise<Error>;
  close(): Promise<void>;
}

interface Settings {
  readonly databaseFile: string;
  readonly limits: Limits;
  readonly log: Log;
}

/** A thread that dies more often than this in a minute dies of something that a new one does not cure. */
const MOST_RESTARTS = 5;
const MINUTE = 60_000;

/** Starts the thread, and starts it again when it dies: one query that is too much for it must not end the server. */
export function startLookUpThread({ databaseFile, limits, log }: Settings): LookUpThread {
  let thread = start();
  let closing = false;
  let restarts: readonly number[] = [];
  let giveUp: (reason: Error) => void;
  const died = new Promise<Error>((resolve) => {
    giveUp = resolve;
  });

  function start() {
    const { port1, port2 } = new MessageChannel();
    const workerData: LookUpData = { databaseFile, limits, mainPort: port2 };
    const worker = new Worker(new URL('./look-up.js', import.meta.url), {
      name: 'look-ups',
      workerData,
      transferList: [port2],
    });
    let reason: Error | undefined;
    worker.on('error', (error: Error) => {
      reason = error;
    });
    worker.on('exit', (code) => {
      if (!closing) restart(reason ?? new Error(`The look-up thread ended with code ${code}.`));
    });
    return { worker, port: port1, lookUps: connect<ServedLookUps>(port1) };
  }

  function restart(reason: Error): void {
    log.error({ err: reason }, 'The look-up thread died and is started again');
    restarts = [...restarts.filter((at) => at > Date.now() - MINUTE), Date.now()];
    if (restarts.length > MOST_RESTARTS) giveUp(reason);
    else thread = start();
  }

  return {
    died,
    lookUps: {
      matches: (query) => thread.lookUps.matches(query),
      matchesForAll: (query) => thread.lookUps.matchesForAll(query),
      terms: (query) => thread.lookUps.terms(query),
      concordance: (query) => thread.lookUps.concordance(query),
      readiness: () => thread.lookUps.readiness(),
    },
    refresh() {
      // A thread that has just died reads everything anew when it starts.
      thread.lookUps.refresh().catch(() => undefined);
    },
    async close() {
      closing = true;
      await thread.worker.terminate();
      thread.port.close();
    },
  };
}
