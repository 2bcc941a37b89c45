import type { CommitAnswer } from '../api-answers.js';
import type { FinishedJob } from './finish-job.js';

/** A job tells what was left out as its problems. */
export function commitOf({
  result,
  problems,
  problemCount = problems.length,
}: FinishedJob<CommitAnswer>): CommitAnswer {
  return { ...result, left: problems, leftCount: problemCount };
}
