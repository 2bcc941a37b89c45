import type { Job } from '../domain/job.js';
import type { Services } from '../services/services.js';

/** A job of the data folder itself as it comes along, until it has ended. An aborted signal cancels it. */
export async function* watchJob(
  services: Pick<Services, 'cancelJob' | 'watchJob'>,
  jobId: string,
  signal: AbortSignal,
): AsyncGenerator<Job> {
  const cancel = () => void services.cancelJob(jobId).catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  yield* services.watchJob(jobId, new AbortController().signal);
  signal.removeEventListener('abort', cancel);
}
