import { counted } from '../../document-words.js';
import type { SavingState } from './editor-state.js';

interface SavingLineProps {
  readonly saving: SavingState;
  readonly retry?: () => void;
  readonly goTo?: (number: number) => void;
}

/** Whether everything has reached the server, and what keeps an edit from it. */
export function SavingLine({ saving, retry, goTo }: SavingLineProps) {
  return (
    <div class="saving needs-script">
      <p class="saving-text" role="status" data-phase={phaseOf(saving)}>
        {savingText(saving)}
      </p>
      {saving.isOffline && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
      <Places label="Not saved" numbers={saving.refused} goTo={goTo} />
      {saving.refusal !== undefined && <p class="saving-refusal">{saving.refusal}</p>}
      <Places label="Changed by others" numbers={saving.conflicts} goTo={goTo} />
    </div>
  );
}

function phaseOf({ waiting, isOffline, refused, conflicts }: SavingState): string {
  if (isOffline) return 'offline';
  if (refused.length + conflicts.length > 0) return 'stuck';
  return waiting > 0 ? 'saving' : 'saved';
}

function savingText({ waiting, isOffline, isKept, refused, conflicts }: SavingState): string {
  const stuck = refused.length + conflicts.length;
  if (waiting === 0) return 'All changes saved.';
  if (!isKept)
    return `${counted(waiting, 'edit')} not saved, and this browser has no room to keep them: leave this page open.`;
  if (isOffline) return `Offline: ${counted(waiting, 'edit')} kept in this browser.`;
  return stuck === waiting ? `${counted(stuck, 'edit')} kept in this browser.` : 'Saving…';
}

interface PlacesProps {
  readonly label: string;
  readonly numbers: readonly number[];
  readonly goTo: ((number: number) => void) | undefined;
}

const MOST_PLACES = 5;

function Places({ label, numbers, goTo }: PlacesProps) {
  if (numbers.length === 0) return null;
  return (
    <p class="saving-places">
      {label}:{' '}
      {numbers.slice(0, MOST_PLACES).map((number) => (
        <button
          type="button"
          aria-label={`Segment ${number}`}
          onClick={() => {
            goTo?.(number);
          }}
        >
          {number}
        </button>
      ))}
      {numbers.length > MOST_PLACES && ` and ${numbers.length - MOST_PLACES} more`}
    </p>
  );
}
