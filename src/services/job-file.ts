import type { Job } from '../domain/job.js';

/** The spooled file that a job reads. */
export function fileOfJob(job: Job): { readonly spool: string; readonly sha256: string } | undefined {
  return job.order ?? job.documentOrder?.upload;
}
