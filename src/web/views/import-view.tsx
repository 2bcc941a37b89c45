import type { GlossaryAnswer, MemoryAnswer } from '../api-answers.js';
import type { ImportStep, ImportTargetKind } from '../import-state.js';
import { IMPORT_POLICIES } from '../import-state.js';
import { FileChoice } from './file-choice.js';
import { ImportProgress } from './import-progress.js';
import { JobOutcome, JobReport } from './job-report.js';

export interface ImportState {
  readonly memories: readonly Pick<MemoryAnswer, 'id' | 'name'>[];
  readonly glossaries: readonly Pick<GlossaryAnswer, 'id' | 'name'>[];
  /** `memory:ID`, `glossary:ID`, or `memory:` and `glossary:` for a new one. */
  readonly into: string;
  readonly name: string;
  readonly policy: string;
  readonly fileName: string | null;
  readonly over: boolean;
  readonly current: ImportStep;
}

export interface ImportHandlers {
  readonly change: (change: Partial<Pick<ImportState, 'into' | 'name' | 'policy' | 'over'>>) => void;
  readonly choose: (file: File | undefined) => void;
  readonly start: () => void;
  readonly cancel: () => void;
}

export interface ImportViewProps {
  readonly state: ImportState;
  readonly handlers?: ImportHandlers;
}

/** Brings a file into a memory or a glossary. Needs script: without it, the command line does the same. */
export function ImportView({ state, handlers }: ImportViewProps) {
  const { current } = state;
  const busy = current.step === 'sending' || current.step === 'working';
  return (
    <section class="pane import-pane" aria-labelledby="import-heading">
      <header class="pane-head">
        <h2 id="import-heading">Import</h2>
      </header>
      <p class="no-script status">
        Importing here needs JavaScript. The command line does the same: <code>concord import FILE --memory NAME</code>
      </p>
      <form
        class="import-form needs-script"
        aria-label="Import a file"
        onSubmit={
          handlers &&
          ((event) => {
            event.preventDefault();
            handlers.start();
          })
        }
      >
        <ChosenFile state={state} handlers={handlers} />
        <div class="import-options">
          <TargetChoice state={state} handlers={handlers} />
          <PolicyChoice state={state} handlers={handlers} />
          <button type="submit" class="primary" disabled={busy}>
            Import
          </button>
        </div>
      </form>
      {busy && <ImportProgress current={current} cancel={handlers?.cancel} />}
      <div role="status">
        {current.step === 'choosing' && current.message && <p class="failure">{current.message}</p>}
        {current.step === 'ended' && <JobOutcome job={current.job} fileName={current.fileName} />}
      </div>
      {current.step === 'ended' && <JobReport job={current.job} />}
    </section>
  );
}

interface PartProps {
  readonly state: ImportState;
  readonly handlers: ImportHandlers | undefined;
}

function ChosenFile({ state, handlers }: PartProps) {
  return (
    <FileChoice
      fileName={state.fileName}
      over={state.over}
      accept=".tmx,.csv,.tsv,.tab,.txt,.xlf,.xliff,.tbx,.xlsx"
      hint="TMX or XLIFF into a memory, CSV and TSV into either"
      choose={handlers?.choose}
      setOver={
        handlers &&
        ((over) => {
          handlers.change({ over });
        })
      }
    />
  );
}

function TargetChoice({ state, handlers }: PartProps) {
  const isNew = state.into.endsWith(':');
  return (
    <>
      <label class="field">
        <span>Into</span>
        <select
          value={state.into}
          onChange={
            handlers &&
            ((event) => {
              handlers.change({ into: event.currentTarget.value });
            })
          }
        >
          <TargetGroup kind="memory" label="Memories" items={state.memories} into={state.into} />
          <TargetGroup kind="glossary" label="Glossaries" items={state.glossaries} into={state.into} />
        </select>
      </label>
      {isNew && (
        <label class="field">
          <span>Name</span>
          <input
            type="text"
            required
            maxLength={200}
            autocomplete="off"
            value={state.name}
            onInput={
              handlers &&
              ((event) => {
                handlers.change({ name: event.currentTarget.value });
              })
            }
          />
        </label>
      )}
    </>
  );
}

interface TargetGroupProps {
  readonly kind: ImportTargetKind;
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly into: string;
}

function TargetGroup({ kind, label, items, into }: TargetGroupProps) {
  return (
    <optgroup label={label}>
      {items.map(({ id, name }) => (
        <option value={`${kind}:${id}`} selected={into === `${kind}:${id}`}>
          {name}
        </option>
      ))}
      <option value={`${kind}:`} selected={into === `${kind}:`}>
        New {kind}…
      </option>
    </optgroup>
  );
}

function PolicyChoice({ state, handlers }: PartProps) {
  const kind: ImportTargetKind = state.into.startsWith('glossary') ? 'glossary' : 'memory';
  return (
    <label class="field">
      <span>What exists already</span>
      <select
        value={state.policy}
        onChange={
          handlers &&
          ((event) => {
            handlers.change({ policy: event.currentTarget.value });
          })
        }
      >
        {IMPORT_POLICIES[kind].map(([value, says]) => (
          <option value={value} selected={value === state.policy}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
}
