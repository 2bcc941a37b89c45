import { describeFailure } from '../domain/failure.js';
import type { ImportOrder, Job } from '../domain/job.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { ChangeCounts } from '../domain/memory.js';
import type { ImportStaging } from '../domain/ports/import-staging.js';
import type { JobEnding } from '../domain/ports/jobs.js';
import type { MemoryReads } from '../domain/ports/memories.js';
import {
  MOST_PROBLEMS,
  problemOf,
  type ImportKind,
  type ImportReport,
  type ReadImport,
  type ReadingOptions,
} from './import-reading.js';
import type { Log } from './log.js';

interface Dependencies {
  readonly memories: Pick<MemoryReads, 'get'>;
  readonly staging: ImportStaging;
  readonly readImport: ReadImport;
  /** Called when something new can be looked up. */
  readonly onPublished: () => void;
  readonly log: Log;
}

export interface ImportJob extends Job {
  readonly kind: ImportKind;
  readonly order: ImportOrder;
}

/** Why an import is stopped before its end. At `shutdown` it is only left, so that the process can end soon. */
export type StopReason = 'cancelled' | 'shutdown' | 'time';

export type RunImport = (job: ImportJob, options: ReadingOptions) => Promise<JobEnding>;

/**
 * One import: stage, then publish all of it or discard all of it.
 * Rejects when it was stopped, and when something other than the file is at fault.
 */
export function createRunImport({ memories, staging, readImport, onPublished, log }: Dependencies): RunImport {
  return async function runImport(job, options) {
    const knownLanguages = await languagesOf(job);
    const changeSetId = await staging.begin(job.id, job.actor);
    let published = false;
    try {
      const report = await readImport({ kind: job.kind, order: job.order, knownLanguages, changeSetId }, options);
      if (report.failure) return failed(report);
      if (job.order.dryRun) return succeeded(report, report.counts);
      if (options.signal.aborted) throw new Error('The import was stopped before it was published.');
      const counts = await staging.publish(changeSetId);
      published = true;
      onPublished();
      return succeeded(report, counts, changeSetId);
    } finally {
      const left = options.signal.reason === ('shutdown' satisfies StopReason);
      if (!published && !left) await tryToDiscard(changeSetId);
    }
  };

  async function languagesOf({ kind, order }: ImportJob): Promise<readonly LanguageTag[]> {
    return kind === 'memory-import' ? (await memories.get(order.into)).languages : [];
  }

  /** What cannot be discarded now (the disk is full) is discarded at the next start; nobody sees it until then. */
  async function tryToDiscard(changeSetId: string): Promise<void> {
    try {
      await discardWhole(staging, changeSetId);
    } catch (error) {
      log.warn({ err: error, changeSetId }, 'An unpublished change set is left for the next start');
    }
  }
}

export async function discardWhole(staging: ImportStaging, changeSetId: string): Promise<void> {
  let finished = false;
  while (!finished) finished = await staging.discard(changeSetId);
}

function succeeded(report: ImportReport, counts: ChangeCounts, changeSetId?: string): JobEnding {
  const { added, merged, updated, unchanged } = counts;
  return {
    status: 'succeeded',
    result: {
      ...{ added, merged, updated, unchanged, rejected: report.rejected },
      ...(changeSetId !== undefined && { changeSetId }),
    },
    problems: report.problems,
    problemCount: report.problemCount,
  };
}

/** The reason comes first: it is what people look for. */
function failed({ failure, problems, problemCount }: ImportReport): JobEnding {
  const reason = failure ? [problemOf(failure, describeFailure(failure))] : [];
  return {
    status: 'failed',
    problems: [...reason, ...problems].slice(0, MOST_PROBLEMS),
    problemCount: problemCount + reason.length,
  };
}
