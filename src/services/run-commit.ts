import type { DocumentSegment } from '../domain/document.js';
import type { JobResult, Problem } from '../domain/job.js';
import type { ChangeCounts } from '../domain/memory.js';
import type { DocumentReads } from '../domain/ports/documents.js';
import type { ImportStaging } from '../domain/ports/import-staging.js';
import { committedUnit, reasonToLeave } from './committed-unit.js';
import { MOST_PROBLEMS, type ReadingOptions } from './import-reading.js';
import type { JobEnding } from '../domain/ports/jobs.js';
import type { Log } from './log.js';
import { publishOrDiscard } from './publish-or-discard.js';

interface Dependencies {
  readonly documents: Pick<DocumentReads, 'get' | 'segments'>;
  readonly staging: ImportStaging;
  /** Called when something new can be looked up. */
  readonly onPublished: () => Promise<void>;
  readonly log: Log;
}

interface Commit {
  readonly jobId: string;
  readonly actor: string;
  readonly documentId: string;
  /** The memory that receives the confirmed segments. */
  readonly memory: string;
}

export type RunCommit = (commit: Commit, options: ReadingOptions) => Promise<JobEnding>;

/** Read and staged together: what an interactive write may have to wait for. */
const SLICE = 500;

/** The confirmed segments of a document into a memory, all of them or none. */
export function createRunCommit({ documents, staging, onPublished, log }: Dependencies): RunCommit {
  return async function runCommit(commit, options) {
    return publishOrDiscard({ staging, log, ...commit, signal: options.signal }, async (changeSetId, publish) => {
      const left = await stageAll(commit, changeSetId, options);
      const counts = await publish();
      await onPublished();
      return endingOf(changeSetId, counts, left);
    });
  };

  /** Stages what is confirmed and says why the rest is not. */
  async function stageAll({ documentId, memory }: Commit, changeSetId: string, { signal, onProgress }: ReadingOptions) {
    const { segments: total, name } = await documents.get(documentId);
    const left: Problem[] = [];
    for (let done = 0; done < total; done += SLICE) {
      signal.throwIfAborted();
      onProgress({ done, total, unit: 'segments' });
      const segments = await documents.segments(documentId, { from: done + 1, limit: SLICE });
      const units = segments.filter((segment) => reasonToLeave(segment) === undefined);
      if (units.length > 0) {
        const staged = units.map((segment) => committedUnit(segment, name));
        await staging.stageUnits(changeSetId, memory, staged, 'merge');
      }
      left.push(...segments.flatMap(problemOfLeft));
    }
    return left;
  }
}

function problemOfLeft(segment: DocumentSegment): readonly Problem[] {
  const message = reasonToLeave(segment);
  return message === undefined ? [] : [{ unit: segment.fileUnitId, message }];
}

function endingOf(changeSetId: string, counts: ChangeCounts, left: readonly Problem[]): JobEnding {
  const { added, merged, updated, unchanged } = counts;
  const commit: JobResult = { added, merged, updated, unchanged, rejected: left.length, changeSetId };
  return {
    status: 'succeeded',
    documentResult: { commit },
    problems: left.slice(0, MOST_PROBLEMS),
    problemCount: left.length,
  };
}
