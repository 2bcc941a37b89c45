import type { Content } from '../../../domain/content.js';
import type { SegmentAnswer, TermAnswer } from '../../api-answers.js';
import { shownValue } from '../../look-up-state.js';
import {
  ActiveTarget,
  TARGET_NOTE_ID,
  type ActiveTargetHandlers,
  type TargetNotes,
} from '../../views/editor/active-target.js';
import { ConflictBox } from '../../views/editor/conflict-box.js';
import { lockReason, type EditorState } from '../../views/editor/editor-state.js';
import { SegmentText, SourceText } from '../../views/editor/source-text.js';
import { directionOf } from '../../views/editor/text-direction.js';
import type { QueuedEdit } from './edit-queue.js';
import type { EditableField } from './editable-field.js';
import type { EditorStore } from './editor-store.js';
import { toContent } from './segment-edit.js';
import { TargetField } from './target-field.js';
import { codeFault, missingCodes, piecesOf } from './target-pieces.js';

interface ActiveSegmentProps {
  readonly store: EditorStore;
  readonly state: EditorState;
  readonly segment: SegmentAnswer;
}

interface ActiveSourceProps extends ActiveSegmentProps {
  readonly insertTerm: (term: TermAnswer) => void;
}

/** The source of the active segment with its terms and the notes of the file. */
export function ActiveSource({ state, segment, insertTerm }: ActiveSourceProps) {
  const { sourceLanguage } = state.document;
  return (
    <>
      <SourceText
        content={segment.source}
        language={sourceLanguage}
        direction={directionOf(sourceLanguage, segment.sourceDirection)}
        terms={shownValue(state.detail)?.terms ?? []}
        insertTerm={insertTerm}
      />
      {segment.notes?.map(({ text }) => (
        <p class="segment-note">
          <span class="mark">note</span> <bdi>{text}</bdi>
        </p>
      ))}
    </>
  );
}

interface ActiveFieldProps extends ActiveSegmentProps {
  readonly handlers: ActiveTargetHandlers;
  readonly hold: (field: EditableField | undefined) => void;
}

/** The target of the active segment: a field, or why there is none. */
export function ActiveField(props: ActiveFieldProps) {
  const { store, state, segment } = props;
  const language = state.document.targetLanguage ?? '';
  const target = store.segments.version(segment.number)?.target ?? null;
  const reason = lockReason(segment, state.document.targetLanguage);
  if (reason === undefined) return <EditedTarget {...props} target={target} language={language} />;
  return (
    <>
      {target && (
        <SegmentText content={target} language={language} direction={directionOf(language, segment.targetDirection)} />
      )}
      <p class="lock-reason">{reason}</p>
    </>
  );
}

interface EditedTargetProps extends ActiveFieldProps {
  readonly target: Content | null;
  readonly language: string;
}

function EditedTarget({ store, state, segment, handlers, hold, target, language }: EditedTargetProps) {
  const queued = store.segments.queued(segment.number);
  const notes = notesOf(segment, target, queued);
  return (
    <ActiveTarget
      segment={segment}
      state={queued?.edit.state ?? segment.state}
      notes={notes}
      handlers={handlers}
      conflict={
        queued?.phase === 'conflict' && (
          <ConflictBox
            theirs={queued.theirs}
            language={language}
            resolve={(keep) => {
              store.resolve(keep);
            }}
          />
        )
      }
    >
      <TargetField
        key={`${String(segment.number)} ${String(state.fieldRound)}`}
        source={toContent(segment.source)}
        pieces={piecesOf(target)}
        label={`Target of segment ${String(segment.number)}`}
        language={language}
        direction={directionOf(language, segment.targetDirection)}
        noteId={TARGET_NOTE_ID}
        isInvalid={notes.message !== undefined || notes.fault !== undefined}
        onChange={(changed) => {
          store.type(changed);
        }}
        hold={hold}
      />
    </ActiveTarget>
  );
}

function notesOf(segment: SegmentAnswer, target: Content | null, queued: QueuedEdit | undefined): TargetNotes {
  const source = toContent(segment.source);
  const pieces = piecesOf(target);
  return {
    // Who has not begun yet misses nothing.
    missing: pieces.length === 0 ? [] : missingCodes(source, pieces),
    fault: codeFault(source, pieces),
    message: queued?.phase === 'refused' ? queued.message : undefined,
    length: [...(target?.text ?? '')].length,
  };
}
