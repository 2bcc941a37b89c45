import type { SegmentAnswer, TermAnswer } from '../../api-answers.js';
import { shownValue } from '../../look-up-state.js';
import { ActiveTarget, TARGET_NOTE_ID, type ActiveTargetHandlers } from '../../views/editor/active-target.js';
import { ConflictBox } from '../../views/editor/conflict-box.js';
import { lockReason, type EditorState } from '../../views/editor/editor-state.js';
import { SegmentText, SourceText } from '../../views/editor/source-text.js';
import { directionOf } from '../../views/editor/text-direction.js';
import type { EditableField } from './editable-field.js';
import type { EditorStore } from './editor-store.js';
import { toContent } from './segment-edit.js';
import { TargetField } from './target-field.js';
import { codeFault, lengthOf, missingCodes, piecesOf } from './target-pieces.js';

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
export function ActiveField({ store, state, segment, handlers, hold }: ActiveFieldProps) {
  const { number } = segment;
  const language = state.document.targetLanguage ?? '';
  const reason = lockReason(segment, state.document.targetLanguage);
  const queued = store.segments.queued(number);
  const target = queued ? queued.edit.target : segment.target;
  const direction = directionOf(language, segment.targetDirection);
  if (reason !== undefined) {
    return (
      <>
        {target && <SegmentText content={target} language={language} direction={direction} />}
        <p class="lock-reason">{reason}</p>
      </>
    );
  }
  const source = toContent(segment.source);
  const pieces = piecesOf(target && toContent(target));
  const missing = lengthOf(pieces) === 0 ? [] : missingCodes(source, pieces);
  const fault = codeFault(source, pieces);
  const message = queued?.phase === 'refused' ? queued.message : undefined;
  return (
    <ActiveTarget
      segment={segment}
      state={queued?.edit.state ?? segment.state}
      notes={{ missing, fault, message, length: [...(target?.text ?? '')].length }}
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
        key={`${String(number)} ${String(state.fieldRound)}`}
        source={source}
        pieces={pieces}
        label={`Target of segment ${String(number)}`}
        language={language}
        direction={direction}
        noteId={TARGET_NOTE_ID}
        isInvalid={message !== undefined || fault !== undefined}
        onChange={(changed) => {
          store.type(changed);
        }}
        hold={hold}
      />
    </ActiveTarget>
  );
}
