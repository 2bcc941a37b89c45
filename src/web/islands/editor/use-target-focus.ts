import { useEffect, useRef } from 'preact/hooks';
import type { EditableField } from './editable-field.js';

export interface TargetFocus {
  readonly field: { readonly current: EditableField | undefined };
  /** Takes the field when it is there, and undefined when it goes. */
  readonly hold: (field: EditableField | undefined) => void;
  /** The next field to come gets the focus; where a segment has none, its row does. */
  readonly want: () => void;
  /** Goes to the field that is there. */
  readonly now: () => void;
}

/** Who moves from segment to segment goes on typing; who is elsewhere on the page stays there. */
export function useTargetFocus(active: number | undefined): TargetFocus {
  const field = useRef<EditableField>(undefined);
  const isWanted = useRef(true);
  const focusRow = () => {
    document.querySelector<HTMLElement>('.segment[aria-current] button')?.focus({ preventScroll: true });
  };
  useEffect(() => {
    if (active === undefined || !isWanted.current || field.current) return;
    focusRow();
  }, [active]);
  return {
    field,
    hold: (held) => {
      field.current = held;
      const isNowhere =
        document.activeElement === document.body || document.activeElement?.closest('.segment') !== null;
      if (!held || !(isWanted.current || isNowhere)) return;
      isWanted.current = false;
      held.focus();
    },
    want: () => {
      isWanted.current = true;
    },
    now: () => {
      if (field.current) field.current.focus();
      else focusRow();
    },
  };
}
