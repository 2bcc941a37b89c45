import { useRef } from 'preact/hooks';
import type { DeskFinding } from '../../desk/desk-finding.js';
import type { OpenEdit } from '../../views/desk/findings-state.js';
import { TargetEditor } from '../../views/desk/target-editor.js';
import { directionOf } from '../../views/editor/text-direction.js';
import type { EditableField } from '../editor/editable-field.js';
import { codeFault, contentOf, missingCodes, piecesOf } from '../editor/target-pieces.js';
import { TargetField } from '../editor/target-field.js';
import type { FindingWork } from './finding-work.js';
import type { FindingsStore } from './findings-store.js';

interface TargetInPlaceProps {
  readonly finding: DeskFinding;
  readonly edit: OpenEdit;
  readonly isBusy: boolean;
  readonly store: FindingsStore;
  readonly work: FindingWork;
}

/** The target of the active finding as a field. */
export function TargetInPlace({ finding, edit, isBusy, store, work }: TargetInPlaceProps) {
  const field = useRef<EditableField>(undefined);
  const save = () => {
    const pieces = field.current?.pieces ?? [];
    const fault = codeFault(edit.source, pieces) ?? missingText(edit, pieces);
    if (fault === undefined) void work.save(contentOf(pieces));
    else store.say(fault, true);
  };
  const cancel = () => {
    store.close();
  };
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        save();
      }}
    >
      <TargetEditor save={save} cancel={cancel} isBusy={isBusy}>
        <TargetField
          source={edit.source}
          pieces={piecesOf(edit.target)}
          onChange={() => {
            store.say('');
          }}
          label="Target"
          language={finding.targetLanguage}
          direction={directionOf(finding.targetLanguage)}
          noteId="findings-heading"
          isInvalid={false}
          hold={(held) => {
            field.current = held;
            held?.focus();
          }}
        />
      </TargetEditor>
    </div>
  );
}

/** Codes that the source has and the target before had, too. */
function missingText({ source, target }: OpenEdit, pieces: Parameters<typeof missingCodes>[1]): string | undefined {
  const before = missingCodes(source, piecesOf(target)).length;
  const missing = missingCodes(source, pieces);
  return missing.length > before ? 'A code of the source is missing in the target.' : undefined;
}
