import type { ReviewAnswer } from '../../desk-answers.js';
import { counted } from '../../document-words.js';
import { Problems } from '../job-report.js';

/** What has become of a reviewer's table: nothing yet, on its way, taken, or refused. */
export type ReviewState =
  | { readonly step: 'none' }
  | { readonly step: 'sending' }
  | { readonly step: 'taken'; readonly answer: ReviewAnswer }
  | { readonly step: 'refused'; readonly message: string };

interface ReviewTableProps {
  readonly state: ReviewState;
  readonly take: (file: File) => void;
}

/** Takes the spreadsheet back that a reviewer has decided in. */
export function ReviewTable({ state, take }: ReviewTableProps) {
  return (
    <>
      <label class="file-button">
        <input
          class="visually-hidden"
          type="file"
          accept=".xlsx,.csv,.tsv"
          disabled={state.step === 'sending'}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) take(file);
            // The same file may come again.
            currentTarget.value = '';
          }}
        />
        <span>Take a reviewer’s spreadsheet back…</span>
      </label>
      <div class="review-outcome" role="status">
        <Outcome state={state} />
      </div>
    </>
  );
}

function Outcome({ state }: { readonly state: ReviewState }) {
  if (state.step === 'none') return null;
  if (state.step === 'sending') return <p>Reading the spreadsheet…</p>;
  if (state.step === 'refused') return <p class="failure">{state.message}</p>;
  const { accepted, suppressed, unchanged, lapsed, rejected, problems } = state.answer;
  return (
    <>
      <p>
        {counted(accepted, 'finding')} accepted, {suppressed} left alone, {unchanged} decided before, {lapsed} with
        texts that have changed since, {rejected} not understood.
      </p>
      {problems.length > 0 && <Problems problems={problems} count={problems.length} />}
    </>
  );
}
