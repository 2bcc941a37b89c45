import type { ComponentChildren } from 'preact';
import type { Work, WorkFailure } from '../../documents-state.js';
import { Problems } from '../job-report.js';
import { ProgressLine } from '../progress-line.js';

interface WorkProgressProps {
  readonly id: string;
  readonly work: Extract<Work<unknown>, { step: 'running' }>;
  /** "Pretranslating" */
  readonly doing: string;
  readonly name: string;
  readonly cancel: (() => void) | undefined;
}

/** How far a job of a document has come. */
export function WorkProgress({ id, work: { job, isLost }, doing, name, cancel }: WorkProgressProps) {
  const { done, total, unit } = job?.progress ?? { done: 0 };
  return (
    <>
      <ProgressLine id={id} done={done} total={total} unit={unit} what={name} cancel={cancel}>
        {job?.status === 'queued' ? 'Waiting' : doing} <bdi>{name}</bdi>
      </ProgressLine>
      {isLost && <LostConnection />}
    </>
  );
}

export function LostConnection() {
  return (
    <p class="status" data-state="failed">
      The connection to the server is lost. What it has begun goes on; this page keeps asking.
    </p>
  );
}

interface WorkFailureReportProps {
  readonly failure: WorkFailure;
  /** What can be done now. */
  readonly children?: ComponentChildren;
}

/** What went wrong, and where. */
export function WorkFailureReport({ failure: { message, problems }, children }: WorkFailureReportProps) {
  return (
    <div class="work-failure">
      <p class="failure">{message}</p>
      {problems.length > 0 && <Problems problems={problems} count={problems.length} />}
      {children}
    </div>
  );
}
