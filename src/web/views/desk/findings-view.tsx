import type { ComponentChildren } from 'preact';
import type { FindingFilters } from '../../desk/finding-filters.js';
import { countSeverities, type Grouping } from '../../desk/finding-groups.js';
import { counted } from '../../document-words.js';
import { FindingFilterBar } from './finding-filter-bar.js';
import type { FindingsState, ListedFindings } from './findings-state.js';
import { SeverityNumbers } from './severity-mark.js';

interface FindingsViewProps {
  readonly state: FindingsState;
  readonly listed: ListedFindings;
  readonly handlers: {
    readonly filter: (filters: Partial<FindingFilters>) => void;
    readonly group: (grouping: Grouping) => void;
    readonly undo: () => void;
    readonly accept: () => void;
    readonly suppress: () => void;
    readonly dropSelection: () => void;
    readonly readAgain: () => void;
  };
  /** The findings in their groups. */
  readonly children: ComponentChildren;
}

/** The findings on the desk: counts, filters, what was done last, the list. */
export function FindingsView({ state, listed, handlers, children }: FindingsViewProps) {
  const { findings, isReading, failure, notes } = state;
  const open = findings.filter(({ suppressed }) => suppressed === undefined);
  return (
    <section class="pane findings-pane" aria-labelledby="findings-heading">
      <header class="pane-head">
        <h2 id="findings-heading" tabIndex={-1}>
          Findings
        </h2>
        <SeverityNumbers counts={countSeverities(open)} />
        <button type="button" class="quiet" disabled={isReading} onClick={handlers.readAgain}>
          Check again
        </button>
      </header>
      <FindingFilterBar state={state} listed={listed} filter={handlers.filter} group={handlers.group} />
      <div class="desk-status" role="status">
        <p class="status" data-state={failure === undefined ? undefined : 'failed'}>
          {failure ?? listSentence(state, listed)}
        </p>
        <Message state={state} undo={handlers.undo} />
      </div>
      {state.selected.size > 0 && <Selection state={state} handlers={handlers} />}
      {children}
      {notes.length > 0 && <Notes notes={notes} />}
    </section>
  );
}

function listSentence({ isReading, findings }: FindingsState, { groups }: ListedFindings): string {
  const shown = groups.reduce((sum, group) => sum + group.findings.length, 0);
  if (isReading) return `Checking… ${findings.length > 0 ? `${counted(findings.length, 'finding')} so far.` : ''}`;
  if (findings.length === 0) return 'The checks have nothing to report.';
  if (shown === 0) return 'No finding is like that.';
  return `${counted(shown, 'finding')} in ${counted(groups.length, 'group')}.`;
}

function Message({ state, undo }: { readonly state: FindingsState; readonly undo: () => void }) {
  const { message, isRefused, undoable } = state;
  if (message === '' && undoable === undefined) return null;
  return (
    <p class="desk-message">
      <span class={isRefused ? 'failure' : undefined}>{message}</span>
      {undoable !== undefined && (
        <button type="button" class="quiet" aria-keyshortcuts="u" onClick={undo}>
          Undo <kbd aria-hidden="true">u</kbd>
          <span class="visually-hidden"> {undoable}</span>
        </button>
      )}
    </p>
  );
}

function Selection({ state, handlers }: Pick<FindingsViewProps, 'state' | 'handlers'>) {
  return (
    <div class="desk-selection" role="group" aria-label="What is selected">
      <strong>{counted(state.selected.size, 'finding')} selected</strong>
      <button type="button" onClick={handlers.accept}>
        Accept all <kbd aria-hidden="true">a</kbd>
      </button>
      <button type="button" onClick={handlers.suppress}>
        Suppress all… <kbd aria-hidden="true">s</kbd>
      </button>
      <button type="button" class="quiet" onClick={handlers.dropSelection}>
        Drop the selection
      </button>
    </div>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  return (
    <ul class="desk-notes status">
      {notes.map((note) => (
        <li>{note}</li>
      ))}
    </ul>
  );
}
