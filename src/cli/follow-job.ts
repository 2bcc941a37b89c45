import { setTimeout as pause } from 'node:timers/promises';

import type { z } from 'zod';

import type { DocumentJob } from './answers/jobs.js';
import type { HttpConnection } from './http-connection.js';

const POLL_MILLISECONDS = 250;

type FollowedJob = Pick<DocumentJob, 'id' | 'status'>;

/** A job of a server as it comes along, until it has ended. An aborted signal cancels it. */
export async function* followJob<Job extends FollowedJob>(
  { send, read }: HttpConnection,
  schema: z.ZodType<Job>,
  started: Job,
  signal: AbortSignal,
): AsyncGenerator<Job> {
  const cancel = () => void send(`/v1/jobs/${started.id}`, { method: 'DELETE' }).catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  let job = started;
  yield job;
  while (job.status === 'queued' || job.status === 'running') {
    await pause(POLL_MILLISECONDS);
    job = await read(schema, `/v1/jobs/${started.id}`);
    yield job;
  }
  signal.removeEventListener('abort', cancel);
}
