import type { ComponentChildren } from 'preact';
import type { InlineCode } from '../../../domain/content.js';
import type { SegmentAnswer, SegmentStateAnswer } from '../../api-answers.js';
import { chipLabel, chipTitle } from './code-chip.js';
import { STATE_NAMES } from './editor-state.js';

/** What is to be known of the target while it is edited. */
export interface TargetNotes {
  readonly missing: readonly InlineCode[];
  /** What is wrong with the codes besides missing ones. */
  readonly fault: string | undefined;
  /** What the server, or a key that could do nothing, said. */
  readonly message: string | undefined;
  /** Code points of the text without codes. */
  readonly length: number;
}

export interface ActiveTargetHandlers {
  readonly insertCode: (index: number) => void;
  readonly insertMissingCodes: () => void;
  readonly copySource: () => void;
  readonly confirm: () => void;
  readonly setState: (state: SegmentStateAnswer) => void;
}

interface ActiveTargetProps {
  readonly segment: SegmentAnswer;
  readonly state: SegmentStateAnswer;
  readonly notes: TargetNotes;
  readonly handlers: ActiveTargetHandlers;
  readonly conflict: ComponentChildren;
  /** The field itself. */
  readonly children: ComponentChildren;
}

export const TARGET_NOTE_ID = 'target-note';

/** The target of the active segment: the field, what is wrong with it, and what can be done. */
export function ActiveTarget({ segment, state, notes, handlers, conflict, children }: ActiveTargetProps) {
  return (
    <div class="active-target">
      {children}
      {conflict}
      <div id={TARGET_NOTE_ID} class="target-note" role="status">
        {notes.message && <p class="failure">{notes.message}</p>}
        {notes.fault && <p class="failure">{notes.fault}</p>}
        {notes.missing.length > 0 && <p class="warning">{missingText(notes.missing)}</p>}
        <SizeNote segment={segment} length={notes.length} />
      </div>
      {segment.source.codes && <CodeBar codes={segment.source.codes} notes={notes} handlers={handlers} />}
      <div class="target-actions">
        <button type="button" class="primary" title="Ctrl+Enter" onClick={handlers.confirm}>
          Confirm and next
        </button>
        <button type="button" title="Alt+S" onClick={handlers.copySource}>
          Copy source
        </button>
        <StateChoice state={state} setState={handlers.setState} />
      </div>
    </div>
  );
}

function missingText(missing: readonly InlineCode[]): string {
  const names = missing.map(chipLabel).join(' ');
  return `${missing.length === 1 ? 'A code is' : `${missing.length} codes are`} missing: ${names}`;
}

/** Only characters can be counted here; what a pixel or a byte limit means is known to the one who set it. */
function SizeNote({ segment: { sizeLimit }, length }: { readonly segment: SegmentAnswer; readonly length: number }) {
  if (!sizeLimit) return null;
  const { most, unit } = sizeLimit;
  if (unit !== 'char') return <p>{`At most ${most} (${unit}).`}</p>;
  return (
    <p class={length > most ? 'failure' : undefined}>
      {`${length} of ${most} characters`}
      {length > most && `: ${length - most} too many`}
    </p>
  );
}

interface CodeBarProps {
  readonly codes: readonly InlineCode[];
  readonly notes: TargetNotes;
  readonly handlers: ActiveTargetHandlers;
}

function CodeBar({ codes, notes, handlers }: CodeBarProps) {
  return (
    <div class="code-bar" role="group" aria-label="Insert a code">
      {codes.map((code, index) => (
        <button
          type="button"
          data-missing={notes.missing.includes(code) ? '' : undefined}
          title={chipTitle(code) + (index < 9 ? ` (Ctrl+Shift+${index + 1})` : '')}
          onClick={() => {
            handlers.insertCode(index);
          }}
        >
          <code class="inline-code" dir="ltr">
            {chipLabel(code)}
          </code>
        </button>
      ))}
      {notes.missing.length > 0 && (
        <button type="button" title="Ctrl+Shift+0" onClick={handlers.insertMissingCodes}>
          Insert all missing codes
        </button>
      )}
    </div>
  );
}

const STATES = ['initial', 'translated', 'reviewed', 'final'] as const;

function StateChoice({
  state,
  setState,
}: {
  state: SegmentStateAnswer;
  setState: (state: SegmentStateAnswer) => void;
}) {
  return (
    <label class="state-choice">
      State{' '}
      <select
        value={state}
        onChange={(event) => {
          setState(event.currentTarget.value as SegmentStateAnswer);
        }}
      >
        {STATES.map((name) => (
          <option value={name} selected={name === state}>
            {STATE_NAMES[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
