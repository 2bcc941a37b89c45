import type { ComponentChildren } from 'preact';

export interface ProgressLineProps {
  /** Unique on the page. */
  readonly id: string;
  readonly done: number;
  /** Absent or 0: nobody knows how much there is. */
  readonly total?: number | undefined;
  /** What is counted; absent: it says nothing to people. */
  readonly unit?: string | undefined;
  /** What is cancelled, for who hears the button without what stands around it. */
  readonly what: string;
  readonly cancel: (() => void) | undefined;
  /** What goes on. */
  readonly children: ComponentChildren;
}

/** How far something has come, and a button that stops it. */
export function ProgressLine({ id, done, total, unit, what, cancel, children }: ProgressLineProps) {
  return (
    <div class="import-progress">
      <label for={id}>{children}</label>
      {total === undefined || total === 0 ? <progress id={id} /> : <progress id={id} value={done} max={total} />}
      <span class="progress-count">{countOf(done, total, unit)}</span>
      <button type="button" onClick={cancel}>
        Cancel<span class="visually-hidden"> {what}</span>
      </button>
    </div>
  );
}

function countOf(done: number, total: number | undefined, unit: string | undefined): string {
  if (total !== undefined && total > 0) return `${String(Math.floor((100 * done) / total))} %`;
  return unit !== undefined && done > 0 ? `${done.toLocaleString('en')} ${unit}` : '';
}
