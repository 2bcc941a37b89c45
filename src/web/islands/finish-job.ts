import type { JobAnswer } from '../api-answers.js';
import type { WorkFailure } from '../documents-state.js';
import { ApiError, failureText } from './api-client.js';
import { followJob, hasEnded } from './follow-job.js';

/** A job that ended otherwise than as it should. */
export class JobFailure extends Error {
  readonly job: JobAnswer;

  constructor(job: JobAnswer) {
    super(job.status);
    this.job = job;
  }
}

/** A job that has succeeded. */
export type FinishedJob<Result> = JobAnswer<Result> & { readonly result: Result };

/**
 * Follows a job to its end, through lost connections.
 * @param show each state of it, and whether the connection is lost at the moment
 * @throws JobFailure when it fails or is cancelled; ApiError
 */
export function finishJob<Result>(
  first: JobAnswer<Result>,
  show: (job: JobAnswer<Result>, isLost: boolean) => void,
): Promise<FinishedJob<Result>> {
  return new Promise((resolve, reject) => {
    let latest = first;
    const onChange = (job: JobAnswer<Result>) => {
      latest = job;
      if (!hasEnded(job)) show(job, false);
      else if (hasSucceeded(job)) resolve(job);
      else reject(new JobFailure(job));
    };
    onChange(first);
    if (hasEnded(first)) return;
    followJob<Result>(first.id, {
      onChange,
      onFailure: reject,
      onLost: () => {
        show(latest, true);
      },
    });
  });
}

function hasSucceeded<Result>(job: JobAnswer<Result>): job is FinishedJob<Result> {
  return job.status === 'succeeded' && job.result !== undefined;
}

/** What a person reads, with the places in the file where there are any. */
export function workFailure(error: unknown): WorkFailure {
  if (error instanceof JobFailure) return failureOfJob(error.job);
  if (!(error instanceof ApiError) || error.refusal.line === undefined) {
    return { message: failureText(error), problems: [] };
  }
  const { line, column, reason = error.message } = error.refusal;
  return { message: 'The file could not be read.', problems: [{ line, column, message: reason }] };
}

/** One problem without a place is the message itself. */
function failureOfJob({ status, kind, problems }: JobAnswer): WorkFailure {
  if (status === 'cancelled') return { message: 'Cancelled.', problems };
  const [first, ...others] = problems;
  if (first && others.length === 0 && first.line === undefined) return { message: first.message, problems: [] };
  return { message: kind === 'document-upload' ? 'The file could not be read.' : 'This did not work.', problems };
}
