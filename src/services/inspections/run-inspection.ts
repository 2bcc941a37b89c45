import type { InspectionFigures, InspectionOrder } from '../../domain/inspection.js';
import type { Job } from '../../domain/job.js';
import type { InspectionWrites } from '../../domain/ports/inspections.js';
import type { JobEnding } from '../../domain/ports/jobs.js';
import type { ReadingOptions } from '../import-reading.js';
import type { Log } from '../log.js';
import type { StopReason } from '../publish-or-discard.js';
import { discardInspection } from './discard-inspection.js';
import type { InspectionTask } from './inspect.js';

/** Does the work of the job of an inspection: what it finds is seen once it is finished, or never. */
export type RunInspection = (job: Job, order: InspectionOrder, options: ReadingOptions) => Promise<JobEnding>;

interface Dependencies {
  readonly inspections: InspectionWrites;
  readonly inspect: (task: InspectionTask, options: ReadingOptions) => Promise<InspectionFigures>;
  readonly log: Log;
}

export function createRunInspection({ inspections, inspect, log }: Dependencies): RunInspection {
  return async function runInspection({ id: jobId, actor }, order, options) {
    const inspectionId = await inspections.begin(order, jobId, { actor });
    try {
      const figures = await inspect({ inspectionId, order }, options);
      options.signal.throwIfAborted();
      const { checked, counts, rules, groups } = await inspections.finish(inspectionId, figures);
      const inspection = { inspectionId, checked, counts, rules, groups };
      return { status: 'succeeded', documentResult: { inspection }, problems: [], problemCount: 0 };
    } finally {
      // At a shutdown everything is left to the next start, so that the process can end soon.
      if (options.signal.reason !== ('shutdown' satisfies StopReason)) await tryToDiscard(jobId);
    }
  };

  /** This one where it was not finished, and those in whose place it is. What cannot be discarded now is at the next start. */
  async function tryToDiscard(jobId: string): Promise<void> {
    try {
      for (const inspectionId of await inspections.unfinished()) await discardInspection(inspections, inspectionId);
    } catch (error) {
      log.warn({ err: error, jobId }, 'Inspections that nobody sees are left for the next start');
    }
  }
}
