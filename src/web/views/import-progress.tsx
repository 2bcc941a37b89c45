import type { ImportStep } from '../import-state.js';
import { ProgressLine } from './progress-line.js';

interface ImportProgressProps {
  readonly current: Extract<ImportStep, { step: 'sending' | 'working' }>;
  readonly cancel: (() => void) | undefined;
  /** What the server does once it has the file. */
  readonly doing?: string;
}

/** How much has been sent, then how much has been read. */
export function ImportProgress({ current, cancel, doing = 'Importing' }: ImportProgressProps) {
  const progress =
    current.step === 'sending' ? { done: current.sent, total: current.total } : { ...current.job.progress };
  return (
    <ProgressLine id="import-progress" {...progress} what={current.fileName} cancel={cancel}>
      {current.step === 'sending' ? 'Sending' : current.job.status === 'queued' ? 'Waiting' : doing}{' '}
      <bdi>{current.fileName}</bdi>
    </ProgressLine>
  );
}
