import type { ComponentChildren } from 'preact';
import type { GlossaryImportStart } from '../../glossaries-state.js';
import { IMPORT_POLICIES } from '../../import-state.js';
import { FileChoice } from '../file-choice.js';
import { ChoiceField } from './choice-field.js';
import { GlossaryHead } from './glossary-head.js';

export interface GlossaryImportActivity {
  readonly fileName: string | null;
  /** A file is held over the page. */
  readonly over: boolean;
  readonly choose: (file: File | undefined) => void;
  /** How far the preview is, or why there is none. */
  readonly looking: ComponentChildren;
  /** What would be read; absent while there is nothing to show. */
  readonly preview: ComponentChildren;
  readonly actions: ImportActions | undefined;
  /** How far the import is, and what came of it. */
  readonly outcome: ComponentChildren;
}

export interface ImportActions {
  readonly policy: string;
  readonly choosePolicy: (policy: string) => void;
  /** Nothing is imported at the moment, and something can be. */
  readonly isReady: boolean;
  readonly check: () => void;
  readonly start: () => void;
}

type GlossaryImportViewProps = GlossaryImportStart & { readonly activity?: GlossaryImportActivity };

/** A file into the glossary: looked at first, then checked against what is there, then imported. Needs script. */
export function GlossaryImportView({ glossary, activity }: GlossaryImportViewProps) {
  return (
    <>
      <GlossaryHead glossary={glossary} section="import" />
      <section class="pane glossary-import" aria-labelledby="import-heading">
        <h2 id="import-heading">Import</h2>
        <p class="no-script status">
          Importing here needs JavaScript. The command line does the same: <code>concord import FILE --glossary NAME</code>
        </p>
        <div class="needs-script">
          <FileChoice
            fileName={activity?.fileName ?? null}
            over={activity?.over ?? false}
            accept=".tbx,.csv,.tsv,.tab,.txt,.utx,.xlsx,.xlf,.xliff"
            hint="TBX, CSV, TSV, XLSX, or XLIFF 2 with a glossary. Nothing is stored before you say so."
            choose={activity?.choose}
          />
        </div>
        {activity?.looking}
        {activity?.preview}
        {activity?.actions && <Actions {...activity.actions} />}
        {activity?.outcome}
      </section>
    </>
  );
}

function Actions({ policy, choosePolicy, isReady, check, start }: ImportActions) {
  return (
    <form
      class="import-options"
      aria-label="Import the file"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <ChoiceField
        label="Concepts that are there already"
        value={policy}
        choices={IMPORT_POLICIES.glossary}
        change={choosePolicy}
      />
      <button type="button" disabled={!isReady} onClick={check}>
        Check against the glossary
      </button>
      <button type="submit" class="primary" disabled={!isReady}>
        Import
      </button>
    </form>
  );
}
