import type { LookUps } from '../domain/ports/look-ups.js';
import type { FirstRun } from './first-run.js';
import type { Readiness } from './services.js';

interface Dependencies {
  readonly firstRun: FirstRun;
  readonly lookUps: LookUps;
}

/** Look-ups answer while their index is being built, if partially; content of the first run that is not there yet is missing. */
export function createReadiness({ firstRun, lookUps }: Dependencies): () => Promise<Readiness> {
  return async function readiness() {
    const firstRunContent = firstRun.state();
    return { ready: firstRunContent === 'loaded', firstRunContent, lookUps: await lookUps.readiness() };
  };
}
