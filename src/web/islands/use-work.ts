import { useRef, useState } from 'preact/hooks';
import type { JobAnswer } from '../api-answers.js';
import type { Work } from '../documents-state.js';
import { deleteAt, isJob } from './api-client.js';
import { finishJob, workFailure, type FinishedJob } from './finish-job.js';

export interface Working<Result> {
  readonly work: Work<Result> | undefined;
  /** @param ask answers with the result, or with the job that makes it */
  readonly run: (ask: () => Promise<Result | JobAnswer<Result>>) => Promise<void>;
  /** Shows a result that was there already. */
  readonly show: (result: Result) => void;
  readonly cancel: () => void;
}

/**
 * Work that the server does for one document, as the page shows it.
 * @param onEnd called when it has ended, well or not: the document may have changed
 * @param resultOf what a page shows of a job that has succeeded
 */
export function useWork<Result extends object>(
  onEnd: () => void,
  resultOf: (job: FinishedJob<Result>) => Result = ({ result }) => result,
): Working<Result> {
  const [work, setWork] = useState<Work<Result>>();
  const jobId = useRef<string | undefined>(undefined);
  const follow = async (first: JobAnswer<Result>) => {
    jobId.current = first.id;
    const finished = await finishJob(first, (job, isLost) => {
      setWork({ step: 'running', job, isLost });
    });
    return resultOf(finished);
  };
  return {
    work,
    run: async (ask) => {
      setWork({ step: 'running', isLost: false });
      try {
        const answer = await ask();
        const result = isJob<Result>(answer) ? await follow(answer) : (answer as Result);
        setWork({ step: 'done', result });
      } catch (error) {
        setWork({ step: 'failed', failure: workFailure(error) });
      } finally {
        jobId.current = undefined;
        onEnd();
      }
    },
    show: (result) => {
      setWork((before) => before ?? { step: 'done', result });
    },
    cancel: () => {
      // A job that has ended meanwhile shows how.
      if (jobId.current) deleteAt(`/v1/jobs/${encodeURIComponent(jobId.current)}`).catch(() => undefined);
    },
  };
}
