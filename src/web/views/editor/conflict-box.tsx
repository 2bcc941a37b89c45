import type { SegmentAnswer } from '../../api-answers.js';
import { STATE_NAMES } from './editor-state.js';
import { SegmentText } from './source-text.js';
import { directionOf } from './text-direction.js';

interface ConflictBoxProps {
  readonly theirs: SegmentAnswer;
  readonly language: string;
  readonly resolve: (keep: 'mine' | 'theirs') => void;
}

/** Somebody else changed the segment too: what they made of it, beside the own version in the field. */
export function ConflictBox({ theirs, language, resolve }: ConflictBoxProps) {
  return (
    <div class="conflict" role="group" aria-labelledby="conflict-heading">
      <p id="conflict-heading">
        <strong>Somebody else changed this segment</strong> while you edited it. Above is yours. Theirs (
        {STATE_NAMES[theirs.state]}):
      </p>
      {theirs.target ? (
        <SegmentText
          content={theirs.target}
          language={language}
          direction={directionOf(language, theirs.targetDirection)}
        />
      ) : (
        <p>no target</p>
      )}
      <button
        type="button"
        onClick={() => {
          resolve('mine');
        }}
      >
        Keep mine
      </button>
      <button
        type="button"
        onClick={() => {
          resolve('theirs');
        }}
      >
        Take theirs
      </button>
    </div>
  );
}
