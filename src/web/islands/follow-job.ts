import type { JobAnswer } from '../api-answers.js';
import { getJson, isLost } from './api-client.js';

const POLL_MILLISECONDS = 500;
/** While the connection is lost. */
const RETRY_MILLISECONDS = 2_000;

export interface JobFollower<Result> {
  readonly onChange: (job: JobAnswer<Result>) => void;
  readonly onFailure: (error: unknown) => void;
  /** The connection is lost; the question is asked again until there is an answer. Absent: that is a failure. */
  readonly onLost?: () => void;
}

/** Tells each state of a job until it has ended, by server-sent events, or by asking where those do not come through. */
export function followJob<Result>(jobId: string, follower: JobFollower<Result>): void {
  const path = `/v1/jobs/${encodeURIComponent(jobId)}`;
  const events = new EventSource(`${path}/events`);
  const onEvent = (event: MessageEvent<string>) => {
    const job = JSON.parse(event.data) as JobAnswer<Result>;
    if (hasEnded(job)) events.close();
    follower.onChange(job);
  };
  events.addEventListener('job', onEvent);
  events.addEventListener('error', () => {
    events.close();
    poll(path, follower);
  });
}

function poll<Result>(path: string, follower: JobFollower<Result>): void {
  getJson<JobAnswer<Result>>(path).then(
    (job) => {
      follower.onChange(job);
      if (!hasEnded(job)) setTimeout(poll, POLL_MILLISECONDS, path, follower);
    },
    (error: unknown) => {
      if (!isLost(error) || !follower.onLost) {
        follower.onFailure(error);
        return;
      }
      follower.onLost();
      setTimeout(poll, RETRY_MILLISECONDS, path, follower);
    },
  );
}

export function hasEnded({ status }: JobAnswer): boolean {
  return status === 'succeeded' || status === 'failed' || status === 'cancelled';
}
