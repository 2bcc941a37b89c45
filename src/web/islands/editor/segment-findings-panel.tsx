import { useEffect, useRef, useState } from 'preact/hooks';
import type { FindingAnswer } from '../../desk-answers.js';
import { SuppressionForm } from '../../views/desk/suppression-form.js';
import type { EditorState } from '../../views/editor/editor-state.js';
import { FindingList } from '../../views/editor/finding-list.js';
import { failureText } from '../api-client.js';
import { suppress, suppressionChoiceIn } from '../desk/decisions.js';
import type { EditorStore } from './editor-store.js';
import type { TargetActions } from './target-actions.js';

interface SegmentFindingsPanelProps {
  readonly state: EditorState;
  readonly store: EditorStore;
  readonly actions: TargetActions;
}

/** What the checks report about the active segment, and what can be done about it. */
export function SegmentFindingsPanel({ state, store, actions }: SegmentFindingsPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState<FindingAnswer>();
  const [lastReason, keepReason] = useState('');
  // Once the form asks about it: the first field takes the focus.
  useEffect(() => {
    if (asked) dialog.current?.showModal();
  }, [asked]);
  const leaveAlone = async (form: FormData) => {
    const choice = suppressionChoiceIn(form);
    keepReason(choice.reason);
    try {
      await store.deliver();
      await suppress(asked!, choice);
      store.findings.refresh('now');
    } catch (error) {
      store.say(failureText(error));
    }
  };
  return (
    <>
      <FindingList
        findings={state.findings}
        failure={state.findingsFailure}
        document={state.document}
        apply={actions.applySuggestion}
        suppress={(finding) => {
          setAsked({ ...finding, documentId: state.document.id });
        }}
      />
      <SuppressionForm
        dialog={dialog}
        findings={asked ? [asked] : []}
        lastReason={lastReason}
        suppress={(form) => void leaveAlone(form)}
      />
    </>
  );
}
