/** What a key does in the booth. */
export type BoothCommand =
  | 'next'
  | 'previous'
  | 'show'
  | 'hide'
  | 'clear'
  | 'add'
  | 'edit'
  | 'delete'
  | 'undo'
  | 'miss'
  | 'larger'
  | 'smaller'
  | 'usual-size'
  | 'sheet'
  | 'cards'
  | 'settings'
  | 'theme'
  | 'known'
  | 'unknown'
  /** The key itself goes on into the box. */
  | 'type'
  /** To the box; the key is used up. */
  | 'box';

/** A key as the browser tells it (UI Events). */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where it was pressed. */
export interface KeyPlace {
  /** In the box of the query, in another field (the line to add, the settings), on a button or a link, elsewhere. */
  readonly on: 'box' | 'field' | 'control' | 'page';
  /** The caret of the box is at its end, or all of the text is selected. */
  readonly isAtEnd: boolean;
  /** The definition is shown. */
  readonly isOpen: boolean;
  /** A flashcard waits for an answer. */
  readonly isAsked: boolean;
  /** Whether keys without a modifier may do something outside fields. */
  readonly hasShortcuts: boolean;
}

/** By `code`: with Alt a key may type another sign. */
const WITH_ALT: Readonly<Record<string, BoothCommand>> = {
  KeyE: 'edit',
  Delete: 'delete',
  Backspace: 'delete',
  KeyZ: 'undo',
  KeyM: 'miss',
  Equal: 'larger',
  NumpadAdd: 'larger',
  Minus: 'smaller',
  NumpadSubtract: 'smaller',
  Digit0: 'usual-size',
  Numpad0: 'usual-size',
  KeyP: 'sheet',
  KeyC: 'cards',
  KeyO: 'settings',
  KeyT: 'theme',
};

/** What a key does at this place; undefined: what the browser does with it. */
export function commandOf(pressed: PressedKey, place: KeyPlace): BoothCommand | undefined {
  const { key, code, altKey } = pressed;
  if (pressed.ctrlKey || pressed.metaKey) return key === 'Enter' && !altKey && place.on !== 'field' ? 'add' : undefined;
  if (altKey) return WITH_ALT[code];
  if (key === 'Escape') return 'clear';
  return place.on === 'field' ? undefined : withoutModifier(key, place);
}

function withoutModifier(key: string, place: KeyPlace): BoothCommand | undefined {
  return inBox(key, place) ?? (place.on === 'box' ? undefined : outsideBox(key, place));
}

function inBox(key: string, { on, isAtEnd, isOpen }: KeyPlace): BoothCommand | undefined {
  switch (key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'ArrowRight':
      return (on !== 'box' || isAtEnd) && !isOpen ? 'show' : undefined;
    case 'ArrowLeft':
      return isOpen ? 'hide' : undefined;
    default:
      return undefined;
  }
}

function outsideBox(key: string, { on, isAsked, hasShortcuts }: KeyPlace): BoothCommand | undefined {
  if (!hasShortcuts) return undefined;
  if (isAsked && key === '1') return 'unknown';
  if (isAsked && key === '2') return 'known';
  if (key === '/') return 'box';
  // A button and a link have these themselves.
  if (key === ' ') return on === 'control' ? undefined : 'box';
  return isTyped(key) ? 'type' : undefined;
}

/** One character, or what an input method begins with. */
function isTyped(key: string): boolean {
  return key === 'Process' || [...key].length === 1;
}
