import type { LookUps } from '../domain/ports/look-ups.js';
import type { FirstRun } from './first-run.js';
import type { Readiness } from './services.js';

interface Dependencies {
  readonly firstRun: FirstRun;
  readonly lookUps: LookUps;
}

/**
 * Look-ups of texts answer while their index is being built, if partially; those of terms once all have been read. Content of
 * the first run that is not there yet is missing.
 */
export function createReadiness({ firstRun, lookUps }: Dependencies): () => Promise<Readiness> {
  return async function readiness() {
    const firstRunContent = firstRun.state();
    const [texts, terms] = await Promise.all([lookUps.readiness(), lookUps.termsReady()]);
    return { ready: firstRunContent === 'loaded' && terms, firstRunContent, lookUps: texts };
  };
}
