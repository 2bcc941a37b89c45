import type { SegmentStateAnswer } from '../../api-answers.js';
import { STATE_NAMES } from './editor-state.js';

/** Drawn, so that states differ by shape too. On a 12 by 12 grid. */
const GLYPHS: Readonly<Record<SegmentStateAnswer | 'locked', string>> = {
  initial: 'M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8',
  translated: 'M2 6.5 5 9.5 10 3',
  reviewed: 'M1 6.5 3.5 9 8 3M6 8.4l.6.6L11 3',
  final: 'M2 10.5V1.5h7.5L7.5 4l2 2.5H2',
  locked: 'M3 5.5h6v5H3ZM4.2 5.5V4a1.8 1.8 0 0 1 3.6 0v1.5',
};

interface SegmentStateMarkProps {
  readonly state: SegmentStateAnswer;
  readonly isLocked: boolean;
  readonly score: number | undefined;
  /** What goes on with an edit of it, where one is on its way. */
  readonly pending: string | undefined;
}

/** The state of a segment as a shape, a colour and a word; where the target came from; whether it is saved. */
export function SegmentStateMark({ state, isLocked, score, pending }: SegmentStateMarkProps) {
  return (
    <span class="segment-state-mark" data-state={state}>
      <Glyph path={GLYPHS[state]} />
      <span class="segment-state-name">{STATE_NAMES[state]}</span>
      {isLocked && (
        <span class="segment-locked">
          <Glyph path={GLYPHS.locked} />
          locked
        </span>
      )}
      {score !== undefined && <span class="segment-score">{score} %</span>}
      {pending && <span class="segment-pending">{pending}</span>}
    </span>
  );
}

function Glyph({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
