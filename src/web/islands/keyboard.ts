import { PREFERENCE_COOKIES } from '../preferences.js';
import { keepPreference } from './cookies.js';

type Box = HTMLTextAreaElement | HTMLInputElement;

/**
 * The keys of every page with a box and its results: `data-box="X"` on the box, `data-results="X"` around
 * elements with `data-result`. Down goes into the results, up and down move, Escape goes back, then clears.
 */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    // While an input method composes, the keys are its own.
    if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    if (handle(event, event.target as HTMLElement)) event.preventDefault();
  });
}

function handle(event: KeyboardEvent, target: HTMLElement): boolean {
  if (event.altKey) return event.code === 'KeyX' && click(document.querySelector('[data-swap]'));
  if (isBox(target)) return handleInBox(event.key, target);
  const result = target.closest<HTMLElement>('[data-result]');
  if (result && handleInResults(event.key, result, target)) return true;
  return !isField(target) && handleShortcut(event.key);
}

function handleInBox(key: string, box: Box): boolean {
  if (key === 'Escape') return clear(box);
  const atEnd = box instanceof HTMLInputElement || box.selectionEnd === box.value.length;
  return key === 'ArrowDown' && atEnd && focus(resultsOf(box.dataset['box']!)[0]);
}

function handleInResults(key: string, result: HTMLElement, target: HTMLElement): boolean {
  const name = result.closest<HTMLElement>('[data-results]')!.dataset['results']!;
  const results = resultsOf(name);
  const index = results.indexOf(result);
  switch (key) {
    case 'ArrowDown':
      return focus(results[index + 1] ?? result);
    case 'ArrowUp':
      return focus(results[index - 1] ?? boxOf(name));
    case 'Home':
      return focus(results[0]);
    case 'End':
      return focus(results.at(-1));
    case 'Escape':
      return focus(boxOf(name));
    case 'Enter':
      return target === result && click(result.querySelector('[data-copy]') ?? result);
    default:
      return clickKey(key, result);
  }
}

/** A result within `data-keyed` has keys of its own: those that its buttons and links name as `data-key`. */
function clickKey(key: string, result: HTMLElement): boolean {
  const keyed = result.closest('[data-keyed]');
  if (!keyed || !hasShortcuts()) return false;
  return click(keyed.querySelector(`[data-key="${CSS.escape(key)}"]`));
}

function handleShortcut(key: string): boolean {
  if (!hasShortcuts()) return false;
  if (key === 'u') return focus(boxOf('documents'));
  if (key === '/') return focus(boxOf('sentence') ?? boxOf('concepts'));
  if (key === 'n' || key === 'e') return click(document.querySelector(`[data-shortcut="${key}"]`));
  return key === 't' && focus(boxOf('term'));
}

function hasShortcuts(): boolean {
  return document.body.dataset['shortcuts'] !== 'off';
}

/** The input event lets the island see the empty box as if it had been emptied by hand. */
function clear(box: Box): boolean {
  box.value = '';
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return true;
}

function focus(element: HTMLElement | null | undefined): boolean {
  if (!element) return false;
  element.focus();
  if (isBox(element)) element.select();
  return true;
}

function click(element: HTMLElement | null): boolean {
  element?.click();
  return element !== null;
}

function boxOf(name: string): HTMLElement | null {
  return document.querySelector(`[data-box="${name}"]`);
}

function resultsOf(name: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-results="${name}"] [data-result]`)];
}

function isBox(element: HTMLElement): element is Box {
  return element.dataset['box'] !== undefined;
}

function isField(element: HTMLElement): boolean {
  return element.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Keys without a modifier can be switched off (WCAG 2.2, 2.1.4), since dictation software types them by accident. */
export function followShortcutsSwitch(): void {
  const box = document.querySelector<HTMLInputElement>('[data-shortcuts-switch]');
  box?.addEventListener('change', () => {
    const value = box.checked ? 'on' : 'off';
    document.body.dataset['shortcuts'] = value;
    keepPreference(PREFERENCE_COOKIES.shortcuts, value);
  });
}
