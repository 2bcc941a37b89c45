import { useEffect, useRef } from 'preact/hooks';
import { commandOf, type EditorCommand } from '../../views/editor/editor-keys.js';

/**
 * The keys of the editor, wherever the focus is, except in dialogs and in the forms of the document.
 * @param run returns false to let the browser have the key
 */
export function useEditorKeys(run: (command: EditorCommand) => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // While an input method composes, the keys are its own.
      if (event.isComposing || event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
      const command = commandAt(event, event.target);
      if (!command) return;
      event.preventDefault();
      latest.current(command);
    };
    // Before the keys that every page has.
    document.addEventListener('keydown', onKey, { capture: true });
    return () => {
      document.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
}

function commandAt(event: KeyboardEvent, target: HTMLElement): EditorCommand | undefined {
  if (target.closest('dialog, .action-panel')) return undefined;
  const isInField = target.closest('[contenteditable], input, select, textarea') !== null;
  if (event.key === '?' && !isInField && document.body.dataset['shortcuts'] !== 'off') return { name: 'help' };
  if (event.key === 'Escape' && !target.closest('[contenteditable]')) return { name: 'go-to-target' };
  const index = offerIndex(target);
  if (event.key === 'Enter' && index >= 0 && !event.ctrlKey) return { name: 'insert-match', index };
  return commandOf(event);
}

/** Enter on a match inserts it, as everywhere in lists of results. */
function offerIndex(target: HTMLElement): number {
  if (!target.matches('.editor-matches [data-result]')) return -1;
  return [...document.querySelectorAll('.editor-matches [data-result]')].indexOf(target);
}
