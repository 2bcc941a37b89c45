/** What a person can do by keyboard. */
export type EditorCommand =
  | { readonly name: 'confirm' }
  | { readonly name: 'set-state'; readonly state: 'initial' | 'translated' | 'reviewed' | 'final' }
  | { readonly name: 'move'; readonly step: 1 | -1 }
  | { readonly name: 'next-unconfirmed' | 'next-finding' | 'apply-suggestion' }
  | { readonly name: 'insert-match' | 'insert-code' | 'insert-term'; /** From 0. */ readonly index: number }
  | { readonly name: 'insert-missing-codes' }
  | { readonly name: 'copy-source' }
  | { readonly name: 'concordance' }
  | { readonly name: 'undo' | 'redo' }
  | { readonly name: 'go-to' | 'go-to-filters' | 'go-to-panel' | 'go-to-target' }
  | { readonly name: 'help' };

/** As much of a KeyboardEvent as is needed. */
export interface PressedKey {
  readonly key: string;
  /** The place of the key: digits are found by it, since Shift and Alt change what they write. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const ALT_LETTERS: Readonly<Record<string, EditorCommand>> = {
  r: { name: 'set-state', state: 'reviewed' },
  f: { name: 'set-state', state: 'final' },
  t: { name: 'set-state', state: 'translated' },
  u: { name: 'set-state', state: 'initial' },
  s: { name: 'copy-source' },
  g: { name: 'go-to' },
  l: { name: 'go-to-filters' },
  m: { name: 'go-to-panel' },
  n: { name: 'next-unconfirmed' },
  w: { name: 'next-finding' },
  a: { name: 'apply-suggestion' },
};

/** The command of a key. On a Mac, Command does what Ctrl does elsewhere, besides Ctrl. */
export function commandOf(pressed: PressedKey): EditorCommand | undefined {
  if (pressed.key === 'F1') return { name: 'help' };
  const isControl = pressed.ctrlKey || pressed.metaKey;
  // Ctrl and Alt together are how some keyboards write characters.
  if (isControl && pressed.altKey) return undefined;
  if (isControl) return controlCommand(pressed);
  return pressed.altKey ? altCommand(pressed) : undefined;
}

function controlCommand(pressed: PressedKey): EditorCommand | undefined {
  const { key, shiftKey } = pressed;
  const digit = digitOf(pressed);
  if (key === 'Enter' && !shiftKey) return { name: 'confirm' };
  if (shiftKey && digit === 0) return { name: 'insert-missing-codes' };
  if (digit !== undefined && digit > 0) return { name: shiftKey ? 'insert-code' : 'insert-match', index: digit - 1 };
  return key.toLowerCase() === 'k' ? { name: 'concordance' } : undefined;
}

function altCommand(pressed: PressedKey): EditorCommand | undefined {
  const digit = digitOf(pressed);
  if (digit !== undefined && digit > 0) return { name: 'insert-term', index: digit - 1 };
  if (pressed.key === 'ArrowDown') return { name: 'move', step: 1 };
  if (pressed.key === 'ArrowUp') return { name: 'move', step: -1 };
  const letter = letterOf(pressed);
  if (letter === 'z') return { name: pressed.shiftKey ? 'redo' : 'undo' };
  return pressed.shiftKey ? undefined : ALT_LETTERS[letter];
}

function digitOf({ code }: PressedKey): number | undefined {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** On a Mac, Alt with a letter writes another character; then the place of the key counts. */
function letterOf({ key, code }: PressedKey): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
}

/** The keys as the help shows them. */
export const KEY_HELP: readonly (readonly [keys: readonly string[], says: string])[] = [
  [['Ctrl+Enter'], 'Confirm as translated, go to the next one that is not confirmed'],
  [['Alt+T', 'Alt+R', 'Alt+F'], 'Set translated, reviewed, final'],
  [['Alt+U'], 'Take the confirmation back'],
  [['Alt+↓', 'Alt+↑'], 'Next and previous segment of the filter'],
  [['Alt+N'], 'Next segment that is not confirmed'],
  [['Alt+W', 'Alt+A'], 'Next segment with findings; apply the first suggestion'],
  [['Ctrl+1', '…', 'Ctrl+9'], 'Insert a match or suggestion'],
  [['Alt+S'], 'Copy the source into the target'],
  [['Ctrl+Shift+1', '…', 'Ctrl+Shift+9'], 'Insert a code of the source; the start of a pair wraps what is selected'],
  [['Ctrl+Shift+0'], 'Insert all missing codes'],
  [['Alt+1', '…', 'Alt+9'], 'Insert the translation of a term'],
  [['Ctrl+K'], 'Look the selected words up in the memories'],
  [['Ctrl+Z', 'Ctrl+Shift+Z'], 'Undo and redo in the target'],
  [['Alt+Z', 'Alt+Shift+Z'], 'Undo and redo the last changes of the document'],
  [['Alt+G'], 'Go to a segment by its number'],
  [['Alt+L', 'Alt+M'], 'Go to the filters, to the matches'],
  [['Esc'], 'Back to the target'],
  [['F1', '?'], 'Show these keys'],
];
