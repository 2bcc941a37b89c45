import type { CommitAnswer, DocumentAnswer } from '../../api-answers.js';
import type { Named } from '../../documents-state.js';
import { ChangeCounts, Problems } from '../job-report.js';
import { ActionPanel, type PanelProps } from './action-panel.js';

interface CommitPanelProps extends PanelProps<CommitAnswer> {
  readonly memories: readonly Named[];
}

/** Into which memory the confirmed segments go, and which of them could not. */
export function CommitPanel({ memories, ...props }: CommitPanelProps) {
  const { work, document } = props;
  return (
    <ActionPanel
      {...props}
      action="commit"
      title="Commit"
      doing="Committing"
      says={work?.step === 'done' ? commitSentence(work.result) : undefined}
      form={<CommitForm memories={memories} document={document} />}
    >
      {work?.step === 'done' && (
        <>
          <ChangeCounts result={work.result} />
          {work.result.left.length > 0 ? (
            <Problems problems={work.result.left} count={work.result.leftCount} caption="Left out" heading="Why" />
          ) : (
            <p class="status">Nothing was left out.</p>
          )}
        </>
      )}
    </ActionPanel>
  );
}

function commitSentence({ added, merged, updated, unchanged, leftCount }: CommitAnswer): string {
  const there = merged + updated + unchanged;
  return `Committed: ${String(added)} added, ${String(there)} there already, ${String(leftCount)} left out.`;
}

interface CommitFormProps {
  readonly memories: readonly Named[];
  readonly document: DocumentAnswer;
}

function CommitForm({ memories, document }: CommitFormProps) {
  const { translated, reviewed, final } = document.states;
  return (
    <>
      <p>
        {(translated + reviewed + final).toLocaleString('en')} of {document.segments.toLocaleString('en')} segments are
        confirmed; they go into the memory. The rest stays here.
      </p>
      <div class="panel-fields">
        <label class="field">
          <span>Into</span>
          <select name="memory">
            {memories.map(({ id, name }) => (
              <option value={id}>{name}</option>
            ))}
            <option value="">New memory…</option>
          </select>
        </label>
        <label class="field new-memory">
          <span>Name of the new memory</span>
          <input type="text" name="name" maxLength={200} autocomplete="off" defaultValue={document.name} />
        </label>
      </div>
      <button type="submit" class="primary">
        Commit
      </button>
    </>
  );
}
