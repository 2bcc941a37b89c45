import { Component, type ComponentChildren } from 'preact';
import type { SegmentAnswer } from '../../api-answers.js';
import type { FindingAnswer } from '../../desk-answers.js';
import type { PendingEdit } from './editor-state.js';
import { FindingMark } from './finding-mark.js';
import { SegmentStateMark } from './segment-state-mark.js';
import { SegmentText } from './source-text.js';
import { directionOf } from './text-direction.js';

export interface SegmentRowProps {
  /** From 1. */
  readonly number: number;
  /** Counts the row of the headings too. */
  readonly rowIndex: number;
  /** Where the row begins, in CSS pixels from the beginning of the list. */
  readonly top: number;
  /** Absent until its page is here. */
  readonly segment: SegmentAnswer | undefined;
  readonly queued: PendingEdit | undefined;
  readonly findings: readonly FindingAnswer[];
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly isActive: boolean;
  readonly open: (number: number) => void;
  readonly measure: (element: HTMLElement | null) => void;
  /** For the active row: what stands in place of the plain texts. */
  readonly source?: ComponentChildren;
  readonly target?: ComponentChildren;
}

/** A segment: its number, source, target and state. Drawn again only when something of it has changed. */
export class SegmentRow extends Component<SegmentRowProps> {
  override shouldComponentUpdate(next: SegmentRowProps): boolean {
    const names = Object.keys(next) as (keyof SegmentRowProps)[];
    return names.some((name) => next[name] !== this.props[name]);
  }

  override render() {
    const { number, rowIndex, top, segment, queued, isActive, open, measure } = this.props;
    const state = queued?.edit.state ?? segment?.state ?? 'initial';
    return (
      <div
        class="segment"
        role="row"
        aria-rowindex={rowIndex}
        aria-current={isActive ? 'true' : undefined}
        data-number={number}
        data-state={state}
        ref={measure}
        style={{ transform: `translateY(${top}px)` }}
        onClick={
          isActive
            ? undefined
            : () => {
                // Who marks a text to copy it does not want to go there.
                if (document.getSelection()?.isCollapsed !== false) open(number);
              }
        }
      >
        <div class="segment-number" role="rowheader">
          <button type="button" aria-label={`Segment ${number}`} aria-pressed={isActive}>
            {number}
          </button>
        </div>
        {segment ? <Cells {...this.props} segment={segment} /> : <Waiting />}
      </div>
    );
  }
}

function Cells(props: SegmentRowProps & { readonly segment: SegmentAnswer }) {
  const { segment, queued, isActive, source, target } = props;
  const shown = queued ? queued.edit.target : segment.target;
  const text = (content: SegmentAnswer['target'], language: string, declared: SegmentAnswer['sourceDirection']) =>
    content && <SegmentText content={content} language={language} direction={directionOf(language, declared)} />;
  return (
    <>
      <div class="segment-source" role="cell">
        {isActive ? source : text(segment.source, props.sourceLanguage, segment.sourceDirection)}
      </div>
      <div class="segment-target" role="cell">
        {isActive ? target : text(shown, props.targetLanguage, segment.targetDirection)}
      </div>
      <div class="segment-state" role="cell">
        <SegmentStateMark
          state={queued?.edit.state ?? segment.state}
          isLocked={segment.locked || !segment.translatable}
          score={queued ? undefined : segment.origin?.score}
          pending={pendingText(queued)}
        />
        <FindingMark findings={props.findings} />
      </div>
    </>
  );
}

function Waiting() {
  return (
    <div class="segment-waiting" role="cell" aria-colspan={3}>
      <span class="visually-hidden">Loading</span>
    </div>
  );
}

function pendingText(queued: PendingEdit | undefined): string | undefined {
  if (!queued) return undefined;
  if (queued.phase === 'refused') return 'not saved';
  if (queued.phase === 'conflict') return 'changed by others';
  return queued.phase === 'sending' ? 'saving…' : 'to be saved';
}
