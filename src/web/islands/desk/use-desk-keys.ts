import { useEffect, useRef } from 'preact/hooks';
import { deskCommandOf, type DeskCommand } from '../../desk/desk-keys.js';

/** While somebody writes, only these are the desk's. */
const IN_FIELDS: ReadonlySet<DeskCommand> = new Set(['close', 'help']);
/** What they do by themselves on a button or link that has the focus. */
const OF_CONTROLS: ReadonlySet<DeskCommand> = new Set(['open', 'select']);

/**
 * The keys of the desk, wherever the focus is, except in dialogs and fields.
 * @param run returns false to let the browser have the key
 */
export function useDeskKeys(run: (command: DeskCommand) => boolean): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // While an input method composes, the keys are its own.
      if (event.isComposing || event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
      const command = deskCommandOf(event, document.body.dataset['shortcuts'] !== 'off');
      if (command === undefined || !isFree(event.target, event.key, command)) return;
      if (latest.current(command)) event.preventDefault();
    };
    // Before the keys that every page has.
    document.addEventListener('keydown', onKey, { capture: true });
    return () => {
      document.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
}

function isFree(target: HTMLElement, key: string, command: DeskCommand): boolean {
  if (target.closest('dialog')) return false;
  const isText = target.closest('[contenteditable], textarea, select, input:not([type=checkbox], [type=radio])');
  if (isText) return IN_FIELDS.has(command) && key !== '?';
  return !(OF_CONTROLS.has(command) && target.closest('a, button, input, summary'));
}
