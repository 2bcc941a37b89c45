import type { CheckAnswer } from '../../desk-answers.js';
import { conceptOnDesk } from '../../desk-state.js';
import { diffPieces } from '../../content-pieces.js';
import { decisionOf, type DeskFinding } from '../../desk/desk-finding.js';
import { suggestedTarget, suggestionSteps } from '../../desk/suggested-target.js';
import { dateText } from '../../document-words.js';
import { ContentText } from '../content-text.js';

export interface FindingActions {
  readonly accept: () => void;
  readonly suppress: () => void;
  readonly edit: () => void;
  readonly apply: () => void;
  readonly reopen: (finding: DeskFinding) => void;
}

interface FindingDetailProps {
  readonly finding: DeskFinding;
  readonly check: CheckAnswer | undefined;
  readonly canEdit: boolean;
  readonly actions: FindingActions;
}

/** What there is to know about the open finding, and what can be done. */
export function FindingDetail({ finding, check, canEdit, actions }: FindingDetailProps) {
  return (
    <div class="finding-detail">
      <Suggestion finding={finding} />
      <Decided finding={finding} />
      <ActionBar finding={finding} canEdit={canEdit} actions={actions} />
      <p class="status">
        <code>{finding.rule}</code> {check && `${check.flags} It can be wrong: ${check.doubts}`}
      </p>
    </div>
  );
}

function Suggestion({ finding }: { readonly finding: DeskFinding }) {
  const steps = suggestionSteps(finding);
  if (!finding.target || steps.length === 0) return null;
  return (
    <div class="finding-suggestion">
      <h4>Suggestion</h4>
      <ContentText language={finding.targetLanguage} pieces={diffPieces(steps, finding.target)} />
    </div>
  );
}

function Decided({ finding: { suppressed, accepted } }: { readonly finding: DeskFinding }) {
  if (suppressed) {
    const { createdBy, createdAt, scope, reason, expiresAt } = suppressed;
    const end = expiresAt === undefined ? '' : `, until ${dateText(expiresAt)}`;
    return (
      <p>
        Left alone in this {scope} by <bdi>{createdBy}</bdi>, {dateText(createdAt)}
        {end}: <q>{reason}</q>
      </p>
    );
  }
  if (!accepted) return null;
  return (
    <p>
      Accepted by <bdi>{accepted.createdBy}</bdi>, {dateText(accepted.createdAt)}.
    </p>
  );
}

function ActionBar({ finding, canEdit, actions }: Omit<FindingDetailProps, 'check'>) {
  const decision = decisionOf(finding);
  const canApply = canEdit && suggestedTarget(finding) !== undefined;
  return (
    <div class="finding-actions">
      {canApply && <Action name="Apply the suggestion" shortcut="f" act={actions.apply} />}
      {canEdit && <Action name="Edit" shortcut="e" act={actions.edit} />}
      {decision === 'open' && <Action name="Accept" shortcut="a" act={actions.accept} />}
      {decision !== 'suppressed' && <Action name="Suppress…" shortcut="s" act={actions.suppress} />}
      {decision !== 'open' && (
        <button
          type="button"
          onClick={() => {
            actions.reopen(finding);
          }}
        >
          Reopen
        </button>
      )}
      {finding.address !== undefined && <a href={finding.address}>Open in its document</a>}
      {finding.conceptId !== undefined && <a href={conceptOnDesk(finding.conceptId)}>Change the term</a>}
    </div>
  );
}

interface ActionProps {
  readonly name: string;
  readonly shortcut: string;
  readonly act: () => void;
}

function Action({ name, shortcut, act }: ActionProps) {
  return (
    <button type="button" aria-keyshortcuts={shortcut} onClick={act}>
      {name} <kbd aria-hidden="true">{shortcut}</kbd>
    </button>
  );
}
