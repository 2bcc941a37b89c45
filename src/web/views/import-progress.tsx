import type { ImportStep } from '../import-state.js';

interface ImportProgressProps {
  readonly current: Extract<ImportStep, { step: 'sending' | 'working' }>;
  readonly cancel: (() => void) | undefined;
}

/** How much has been sent, then how much has been read. */
export function ImportProgress({ current, cancel }: ImportProgressProps) {
  const { done, total } = progressOf(current);
  return (
    <div class="import-progress">
      <label for="import-progress">
        {current.step === 'sending' ? 'Sending' : current.job.status === 'queued' ? 'Waiting' : 'Importing'}{' '}
        <bdi>{current.fileName}</bdi>
      </label>
      {total === undefined || total === 0 ? (
        <progress id="import-progress" />
      ) : (
        <progress id="import-progress" value={done} max={total} />
      )}
      <span class="progress-count">{countOf(current)}</span>
      <button type="button" onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}

function progressOf(current: ImportProgressProps['current']): {
  readonly done: number;
  readonly total?: number | undefined;
} {
  return current.step === 'sending' ? { done: current.sent, total: current.total } : current.job.progress;
}

function countOf(current: ImportProgressProps['current']): string {
  const { done, total } = progressOf(current);
  if (total !== undefined && total > 0) return `${String(Math.floor((100 * done) / total))} %`;
  return current.step === 'working' && done > 0 ? `${done.toLocaleString('en')} ${current.job.progress.unit}` : '';
}
