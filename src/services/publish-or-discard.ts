import type { ChangeCounts } from '../domain/memory.js';
import type { ImportStaging } from '../domain/ports/import-staging.js';
import type { Log } from './log.js';

/** Why a job is stopped before its end. At `shutdown` it is only left, so that the process can end soon. */
export type StopReason = 'cancelled' | 'shutdown' | 'time';

interface Setting {
  readonly staging: ImportStaging;
  readonly log: Log;
  readonly jobId: string;
  readonly actor: string;
  readonly signal: AbortSignal;
}

/**
 * Opens a change set for work that stages into it and may publish it. What is not published in the end is discarded.
 * Publishing is refused when the work was stopped.
 */
export async function publishOrDiscard<Result>(
  { staging, log, jobId, actor, signal }: Setting,
  work: (changeSetId: string, publish: () => Promise<ChangeCounts>) => Promise<Result>,
): Promise<Result> {
  const changeSetId = await staging.begin(jobId, actor);
  const end = { isPublished: false };
  try {
    return await work(changeSetId, async () => {
      if (signal.aborted) throw new Error('The job was stopped before it published.');
      const counts = await staging.publish(changeSetId);
      end.isPublished = true;
      return counts;
    });
  } finally {
    const left = signal.reason === ('shutdown' satisfies StopReason);
    if (!end.isPublished && !left) await tryToDiscard(staging, changeSetId, log);
  }
}

/** What cannot be discarded now (the disk is full) is discarded at the next start; nobody sees it until then. */
async function tryToDiscard(staging: ImportStaging, changeSetId: string, log: Log): Promise<void> {
  try {
    await discardWhole(staging, changeSetId);
  } catch (error) {
    log.warn({ err: error, changeSetId }, 'An unpublished change set is left for the next start');
  }
}

export async function discardWhole(staging: ImportStaging, changeSetId: string): Promise<void> {
  let finished = false;
  while (!finished) finished = await staging.discard(changeSetId);
}
