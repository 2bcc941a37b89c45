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
import { publishOrDiscard } from './publish-or-discard.js';

interface Dependencies {
  readonly memories: Pick<MemoryReads, 'get'>;
  readonly staging: ImportStaging;
  readonly readImport: ReadImport;
  /** Called when something new can be looked up; resolves when all of it is found. */
  readonly onPublished: () => Promise<void>;
  readonly log: Log;
}

export interface ImportJob extends Job {
  readonly kind: ImportKind;
  readonly order: ImportOrder;
}

export type RunImport = (job: ImportJob, options: ReadingOptions) => Promise<JobEnding>;

/**
 * One import: stage, then publish all of it or discard all of it.
 * Rejects when it was stopped, and when something other than the file is at fault.
 */
export function createRunImport({ memories, staging, readImport, onPublished, log }: Dependencies): RunImport {
  return async function runImport(job, options) {
    const knownLanguages = await languagesOf(job);
    const setting = { staging, log, jobId: job.id, actor: job.actor, signal: options.signal };
    return publishOrDiscard(setting, async (changeSetId, publish) => {
      const report = await readImport({ kind: job.kind, order: job.order, knownLanguages, changeSetId }, options);
      if (report.failure) return failed(report);
      if (job.order.dryRun) return succeeded(report, report.counts);
      const counts = await publish();
      await onPublished();
      return succeeded(report, counts, changeSetId);
    });
  };

  async function languagesOf({ kind, order }: ImportJob): Promise<readonly LanguageTag[]> {
    return kind === 'memory-import' ? (await memories.get(order.into)).languages : [];
  }
}

function succeeded(report: ImportReport, counts: ChangeCounts, changeSetId?: string): JobEnding {
  const { added, merged, updated, unchanged } = counts;
  const { collisions, collisionCount } = report;
  return {
    status: 'succeeded',
    result: {
      ...{ added, merged, updated, unchanged, rejected: report.rejected },
      ...(changeSetId !== undefined && { changeSetId }),
      ...(collisions !== undefined && collisionCount !== undefined && { collisions, collisionCount }),
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
