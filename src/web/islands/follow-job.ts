import type { JobAnswer } from '../api-answers.js';
import { getJson } from './api-client.js';

const POLL_MILLISECONDS = 500;

/** Tells each state of a job until it has ended, by server-sent events, or by asking where those do not come through. */
export function followJob(
  jobId: string,
  onChange: (job: JobAnswer) => void,
  onFailure: (error: unknown) => void,
): void {
  const path = `/v1/jobs/${encodeURIComponent(jobId)}`;
  const events = new EventSource(`${path}/events`);
  const onEvent = (event: MessageEvent<string>) => {
    const job = JSON.parse(event.data) as JobAnswer;
    if (hasEnded(job)) events.close();
    onChange(job);
  };
  events.addEventListener('job', onEvent);
  events.addEventListener('error', () => {
    events.close();
    poll(path, onChange, onFailure);
  });
}

function poll(path: string, onChange: (job: JobAnswer) => void, onFailure: (error: unknown) => void): void {
  getJson<JobAnswer>(path).then((job) => {
    onChange(job);
    if (!hasEnded(job)) setTimeout(poll, POLL_MILLISECONDS, path, onChange, onFailure);
  }, onFailure);
}

export function hasEnded({ status }: JobAnswer): boolean {
  return status === 'succeeded' || status === 'failed' || status === 'cancelled';
}
