import { useState } from 'preact/hooks';
import type { GlossaryImportStart } from '../glossaries-state.js';
import { glossaryAddress } from '../glossary-sections.js';
import { formFields, NO_CHOICES, withChoice, type ReadingChoices } from '../import-preview.js';
import type { ImportStep } from '../import-state.js';
import { CollisionList } from '../views/glossaries/collision-list.js';
import { ColumnMapping } from '../views/glossaries/column-mapping.js';
import { GlossaryImportView } from '../views/glossaries/glossary-import-view.js';
import { PreviewReport, PreviewSummary } from '../views/glossaries/preview-report.js';
import { ReadingFields, type ReadingProps } from '../views/glossaries/reading-fields.js';
import { ImportProgress } from '../views/import-progress.js';
import { ChangeCounts, JobOutcome, JobReport } from '../views/job-report.js';
import { ProgressLine } from '../views/progress-line.js';
import { usePreview } from './glossaries/use-preview.js';
import { useFileDrop } from './use-file-drop.js';
import { useImportRun, type ImportRun } from './use-import-run.js';

const TABLES = ['csv', 'tsv', 'xlsx'];

/** Imports a file into a glossary, in steps of which only the last stores something. */
export function GlossaryImportIsland({ glossary }: GlossaryImportStart) {
  const [file, setFile] = useState<File>();
  const [choices, setChoices] = useState(NO_CHOICES);
  const [policy, choosePolicy] = useState('merge');
  const [isDry, setDry] = useState(false);
  const run = useImportRun();
  const { preview, sent, failure, look, lookAgain, cancel } = usePreview(glossary.id);
  const isBusy = run.current.step === 'sending' || run.current.step === 'working';
  const choose = (picked: File | undefined) => {
    if (!picked || isBusy) return;
    setFile(picked);
    setChoices(NO_CHOICES);
    run.reset();
    look(picked, NO_CHOICES);
  };
  const over = useFileDrop(([first]) => {
    choose(first);
  });
  const change = (changes: Partial<ReadingChoices>) => {
    const next = withChoice(choices, changes);
    setChoices(next);
    run.reset();
    lookAgain(file!, next);
  };
  const start = (dryRun: boolean) => () => {
    setDry(dryRun);
    const fields = { ...formFields(choices), policy, ...(dryRun && { dryRun: 'true' }) };
    void run.start(file!, `glossary:${glossary.id}`, '', fields);
  };
  const isReady = !isBusy && sent === undefined && preview?.importable === true;
  const activity = {
    ...{ fileName: file?.name ?? null, over, choose },
    looking: <Looking fileName={file?.name ?? ''} sent={sent} failure={failure} cancel={cancel} />,
    preview: preview && <Preview preview={preview} choices={choices} change={change} isBusy={isBusy} />,
    actions: preview && { policy, choosePolicy, isReady, check: start(true), start: start(false) },
    outcome: <Outcome run={run} isDry={isDry} glossaryId={glossary.id} />,
  };
  return <GlossaryImportView glossary={glossary} activity={activity} />;
}

interface LookingProps {
  readonly fileName: string;
  readonly sent: { readonly done: number; readonly total: number } | undefined;
  readonly failure: string | undefined;
  readonly cancel: () => void;
}

/** Once all of it is sent, nobody knows how long reading takes. */
function Looking({ fileName, sent, failure, cancel }: LookingProps) {
  const total = sent && sent.done < sent.total ? sent.total : undefined;
  return (
    <>
      {sent && (
        <ProgressLine id="preview-progress" done={sent.done} total={total} what={fileName} cancel={cancel}>
          {total === undefined ? 'Reading' : 'Sending'} <bdi>{fileName}</bdi>
        </ProgressLine>
      )}
      <p class="failure" role="alert">
        {failure}
      </p>
    </>
  );
}

/** While it is imported, a file cannot be read otherwise. */
function Preview({ preview, choices, change, isBusy }: ReadingProps & { readonly isBusy: boolean }) {
  return (
    <section class="import-preview" aria-labelledby="preview-heading">
      <h3 id="preview-heading">What would be read</h3>
      <div role="status">
        <PreviewSummary preview={preview} />
      </div>
      {TABLES.includes(preview.format) && (
        <fieldset disabled={isBusy}>
          <legend class="visually-hidden">How the table is read</legend>
          <ReadingFields preview={preview} choices={choices} change={change} />
          {preview.columns.length > 0 && <ColumnMapping preview={preview} change={change} />}
        </fieldset>
      )}
      <PreviewReport preview={preview} />
    </section>
  );
}

interface OutcomeProps {
  readonly run: ImportRun;
  readonly isDry: boolean;
  readonly glossaryId: string;
}

function Outcome({ run: { current, cancel }, isDry, glossaryId }: OutcomeProps) {
  return (
    <>
      {(current.step === 'sending' || current.step === 'working') && (
        <ImportProgress current={current} cancel={cancel} doing={isDry ? 'Checking' : 'Importing'} />
      )}
      <div role="status">
        {current.step === 'choosing' && current.message !== undefined && <p class="failure">{current.message}</p>}
        {current.step === 'ended' && <Ending step={current} isDry={isDry} glossaryId={glossaryId} />}
      </div>
      {current.step === 'ended' && !isDry && <JobReport job={current.job} />}
    </>
  );
}

interface EndingProps extends Omit<OutcomeProps, 'run'> {
  readonly step: Extract<ImportStep, { step: 'ended' }>;
}

function Ending({ step: { job, fileName }, isDry, glossaryId }: EndingProps) {
  if (!isDry || !job.result) {
    return (
      <>
        <JobOutcome job={job} fileName={fileName} />
        {job.result && (
          <p>
            <a href={glossaryAddress(glossaryId)}>Open the glossary</a>
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <h3>What an import would do; nothing is stored yet</h3>
      <ChangeCounts result={job.result} />
      <CollisionList result={job.result} glossaryId={glossaryId} />
    </>
  );
}
