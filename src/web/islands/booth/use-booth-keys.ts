import { useEffect, useRef } from 'preact/hooks';
import { commandOf, type BoothCommand, type KeyPlace } from '../../booth/booth-keys.js';

/** What the keys depend on besides where they are pressed. */
export interface KeyContext {
  readonly box: HTMLInputElement | null;
  readonly isOpen: boolean;
  readonly isAsked: boolean;
}

/** Hands each key of the booth to `run`, wherever it is pressed; an input method keeps its keys. */
export function useBoothKeys(contextOf: () => KeyContext, run: (command: Exclude<BoothCommand, 'type'>) => void): void {
  const latest = useRef({ contextOf, run });
  latest.current = { contextOf, run };
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const context = latest.current.contextOf();
      const command = commandOf(event, placeOf(event.target as HTMLElement, context));
      if (command === undefined) return;
      // The key goes on to where the focus is by then.
      if (command === 'type') {
        context.box?.focus();
        return;
      }
      event.preventDefault();
      latest.current.run(command);
    };
    document.addEventListener('keydown', listener);
    return () => {
      document.removeEventListener('keydown', listener);
    };
  }, []);
}

function placeOf(target: HTMLElement, { box, isOpen, isAsked }: KeyContext): KeyPlace {
  return {
    on: target === box ? 'box' : fieldOrControl(target),
    isAtEnd: box !== null && box.selectionEnd === box.value.length,
    isOpen,
    isAsked,
    hasShortcuts: document.body.dataset['shortcuts'] !== 'off',
  };
}

function fieldOrControl(target: HTMLElement): KeyPlace['on'] {
  if (target.closest('input, textarea, select, [contenteditable]')) return 'field';
  return target.closest('button, a') ? 'control' : 'page';
}
