import type { Job } from '../domain/job.js';
import type { StoreReads, StoreWrites } from '../domain/ports/store.js';
import { discardDocument } from './discard-document.js';
import type { DocumentsFolder } from './documents-folder.js';
import { discardInspection } from './inspections/discard-inspection.js';
import { createInterruptedEnding } from './interrupted-job.js';
import { fileOfJob } from './job-file.js';
import type { JobLanes } from './job-lanes.js';
import type { Log } from './log.js';
import { discardWhole } from './publish-or-discard.js';
import type { SpoolFolder } from './spool-folder.js';

interface Dependencies {
  readonly reads: Pick<StoreReads, 'jobs' | 'units' | 'documents'>;
  readonly writes: Pick<StoreWrites, 'jobs' | 'staging' | 'documents' | 'inspections'>;
  readonly spool: SpoolFolder;
  readonly documentsFolder: DocumentsFolder;
  readonly lanes: JobLanes;
  readonly log: Log;
}

/**
 * Takes up what an earlier run left: discards what it had staged, runs again what can be run, fails the rest.
 * Resolves when the server may accept uploads; the work itself goes on as the first of every queue.
 */
export async function resumeJobs(dependencies: Dependencies): Promise<void> {
  const { reads, writes, spool, documentsFolder, lanes, log } = dependencies;
  const endingOf = createInterruptedEnding({ reads, spool });
  const open = await reads.jobs.open();
  await spool.sweep(new Set(open.flatMap((job) => fileOfJob(job)?.spool ?? [])));
  for (const { id, status } of open) if (status === 'running') await writes.jobs.requeue(id);

  // Begun once, awaited in every queue: what a job stages now must not be taken for what an earlier run left.
  let discarding: Promise<void> | undefined;
  for (const lane of lanes.all) {
    lane.addWork(async () => {
      await (discarding ??= discardLeftovers());
      for (const job of open) if (lanes.laneOf(job) === lane) await takeUp(job);
    });
  }

  async function discardLeftovers(): Promise<void> {
    for (const { changeSetId } of await writes.staging.unfinished()) {
      await discardWhole(writes.staging, changeSetId);
    }
    for (const documentId of await writes.documents.unfinished()) {
      await discardDocument(writes.documents, documentId);
    }
    for (const inspectionId of await writes.inspections.unfinished()) {
      await discardInspection(writes.inspections, inspectionId);
    }
    await documentsFolder.sweep(new Set(await reads.documents.files()));
  }

  async function takeUp(job: Job): Promise<void> {
    const ending = await endingOf(job);
    if (ending) {
      await writes.jobs.end(job.id, ending);
      const file = fileOfJob(job);
      if (file) await spool.remove(file.spool);
      log.warn({ jobId: job.id, status: ending.status }, 'An interrupted job was ended');
      return;
    }
    lanes.laneOf(job).add(job.id);
    log.info({ jobId: job.id }, 'An interrupted job waits to be run again');
  }
}
