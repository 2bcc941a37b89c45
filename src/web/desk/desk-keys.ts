/** What a person can do by keyboard at the desk. */
export type DeskCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'close'
  | 'accept'
  | 'suppress'
  | 'edit'
  | 'apply'
  | 'undo'
  | 'select'
  | 'select-group'
  | 'grouping'
  | 'search'
  | 'standard'
  | 'help';

/** As much of a KeyboardEvent as is needed. */
interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const NAMED: Readonly<Record<string, DeskCommand>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'open',
  Escape: 'close',
};

/** They can be switched off (WCAG 2.2, 2.1.4). */
const SINGLE: Readonly<Record<string, DeskCommand>> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  s: 'suppress',
  e: 'edit',
  f: 'apply',
  u: 'undo',
  x: 'select',
  ' ': 'select',
  X: 'select-group',
  g: 'grouping',
  m: 'standard',
  '/': 'search',
  '?': 'help',
};

/** The command of a key. @param hasShortcuts whether keys without a modifier count */
export function deskCommandOf(pressed: PressedKey, hasShortcuts: boolean): DeskCommand | undefined {
  if (pressed.key === 'F1') return 'help';
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  return NAMED[pressed.key] ?? (hasShortcuts ? SINGLE[pressed.key] : undefined);
}

/** The keys as the help shows them. */
export const DESK_KEY_HELP: readonly (readonly [keys: readonly string[], says: string])[] = [
  [['j', '↓', 'k', '↑'], 'Next and previous finding'],
  [['Home', 'End'], 'First and last finding'],
  [['Enter'], 'Open a finding: the whole message, the suggestion, why it can be wrong'],
  [['a'], 'Accept: the finding is right and remains to be mended'],
  [['s'], 'Suppress: leave it alone, with a reason'],
  [['e'], 'Edit the target, or that of one source; Ctrl+Enter saves, Esc leaves it as it was'],
  [['f'], 'Apply the suggestion'],
  [['u'], 'Undo the last decision or edit'],
  [['x', 'Space'], 'Select; a and s then decide all that are selected'],
  [['X'], 'Select all of the group'],
  [['g'], 'Group by rule, concept, file'],
  [['m'], 'Make this rendering the standard'],
  [['/'], 'Search in the findings'],
  [['Esc'], 'Close what is open, then drop the selection'],
  [['F1', '?'], 'Show these keys'],
];
