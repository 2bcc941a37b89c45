import { ConcordError } from '../domain/failure.js';
import type { DocumentJobResult, DocumentOrder, Job, JobKind } from '../domain/job.js';
import type { JobCreation, JobReads, JobWrites } from '../domain/ports/jobs.js';
import type { WriteContext } from '../domain/ports/write-context.js';
import type { StartedJob } from './document-services.js';
import { hasEnded, type JobChanges, type JobOutcome } from './job-changes.js';
import { checkOpenJobs, writeOnce } from './job-creation.js';
import type { JobLanes } from './job-lanes.js';

interface Dependencies {
  readonly jobs: Pick<JobReads, 'open' | 'get'> & Pick<JobWrites, 'createForDocument'>;
  readonly changes: JobChanges;
  readonly lanes: JobLanes;
}

interface Start<Result> {
  readonly kind: JobKind;
  readonly order: DocumentOrder;
  /** What of the order makes two requests the same; absent: all of it. */
  readonly sameness?: object;
  /** What the caller wants of a job that succeeded. */
  readonly resultOf: (result: DocumentJobResult, ended: Pick<Job, 'problems'>) => Result | undefined;
}

export type StartDocumentJob = <Result>(start: Start<Result>, write: WriteContext) => Promise<StartedJob<Result>>;

/** Puts a job of a document into its queue. Fails with `busy`, and with `idempotency-mismatch`. */
export function createStartDocumentJob({ jobs, changes, lanes }: Dependencies): StartDocumentJob {
  return async function startDocumentJob({ kind, order, sameness, resultOf }, write) {
    await checkOpenJobs(jobs);
    const creation = await jobs.createForDocument(kind, order, writeOnce(write, kind, sameness ?? order));
    const { job, repeated } = creation;
    // Asked for before the job can run.
    const outcome = repeated ? undefined : changes.outcome(job.id);
    if (!repeated) lanes.laneOf(job).add(job.id);

    return {
      ...creation,
      async ended() {
        const ended = await (outcome ?? outcomeOfRepeated(creation));
        const result = resultOf(documentResultOf(ended), problemsOf(ended));
        if (result === undefined) throw new Error(`The job ${job.id} has no result.`);
        return result;
      },
    };
  };

  /** The job may have ended long ago, or in an earlier run. */
  async function outcomeOfRepeated({ job: { id } }: JobCreation): Promise<JobOutcome> {
    const next = changes.outcome(id);
    const job = await jobs.get(id);
    return hasEnded(job) ? outcomeOf(job) : next;
  }
}

function outcomeOf(job: Job): JobOutcome {
  const { status, documentResult, problems, problemCount } = job;
  if (status === 'cancelled') return { status };
  if (status === 'succeeded') return { status, problems, problemCount, ...(documentResult && { documentResult }) };
  const reason = problems[0]?.message ?? `The job ${job.id} failed.`;
  // Which failure it was is not stored; of a file it was what is wrong with it.
  const kind = job.kind === 'document-upload' ? 'unsupported-file' : 'conflict';
  return { status: 'failed', problems, problemCount, failure: { kind, reason } };
}

function documentResultOf(outcome: JobOutcome): DocumentJobResult {
  if (outcome === 'interrupted') {
    const reason = 'The server stops; the job goes on at its next start.';
    throw new ConcordError({ kind: 'busy', reason, retryAfterSeconds: 5 });
  }
  if (outcome.status === 'cancelled') throw new ConcordError({ kind: 'conflict', reason: 'The job was cancelled.' });
  if (outcome.status === 'succeeded') return outcome.documentResult ?? {};
  if (outcome.failure) throw new ConcordError(outcome.failure);
  throw new Error(outcome.problems[0]?.message ?? 'The job failed.');
}

function problemsOf(outcome: JobOutcome): Pick<Job, 'problems'> {
  return { problems: outcome !== 'interrupted' && outcome.status !== 'cancelled' ? outcome.problems : [] };
}
