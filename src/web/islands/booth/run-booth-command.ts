import type { BoothCommand } from '../../booth/booth-keys.js';
import type { Direction } from '../../booth/typed-side.js';
import { answerId } from '../../views/booth/answer-list.js';
import type { BoothMode } from '../../views/booth/booth-head.js';
import type { BoothSession } from './booth-session.js';
import { answerCard } from './cards-panel.js';
import type { EntryEdits } from './use-entry-edits.js';
import type { LookUp } from './use-look-up.js';

/** What the commands of the booth work on. */
export interface Desk {
  readonly session: BoothSession;
  readonly direction: Direction;
  readonly lookUp: LookUp;
  readonly edits: EntryEdits;
  readonly mode: BoothMode;
  readonly show: (mode: BoothMode) => void;
  /** Turns a flashcard. */
  readonly turn: (isTurned: boolean) => void;
  /** Makes the type larger, smaller, as usual (0). */
  readonly resize: (step: -1 | 0 | 1) => void;
}

/** Does what a key stands for; what is only typed goes to the box by itself. */
export function runBoothCommand(command: Exclude<BoothCommand, 'type'>, desk: Desk): void {
  COMMANDS[command](desk);
}

const COMMANDS: Readonly<Record<Exclude<BoothCommand, 'type'>, (desk: Desk) => void>> = {
  next: ({ lookUp }) => {
    highlight(lookUp, 1);
  },
  previous: ({ lookUp }) => {
    highlight(lookUp, -1);
  },
  show: ({ lookUp }) => {
    lookUp.open(true);
  },
  hide: ({ lookUp }) => {
    lookUp.open(false);
  },
  clear: leave,
  box: ({ lookUp }) => lookUp.box.current?.focus(),
  add: ({ lookUp, edits }) => {
    if (edits.add(lookUp.text)) lookUp.clear();
  },
  miss: ({ session, edits }) => {
    edits.add(session.tally.misses[0]?.query ?? '');
  },
  edit: ({ lookUp, edits }) => {
    edits.edit(lookUp.rows[lookUp.chosen]);
  },
  delete: ({ lookUp, edits }) => {
    edits.remove(lookUp.rows[lookUp.chosen]);
  },
  undo: ({ edits }) => {
    edits.undo();
  },
  larger: ({ resize }) => {
    resize(1);
  },
  smaller: ({ resize }) => {
    resize(-1);
  },
  'usual-size': ({ resize }) => {
    resize(0);
  },
  sheet: (desk) => {
    toggle(desk, 'sheet');
  },
  cards: (desk) => {
    toggle(desk, 'cards');
  },
  settings: (desk) => {
    toggle(desk, 'settings');
  },
  theme: () => document.querySelector<HTMLElement>('.theme')?.click(),
  known: (desk) => {
    answer(desk, true);
  },
  unknown: (desk) => {
    answer(desk, false);
  },
};

function toggle({ mode, show }: Desk, wanted: BoothMode): void {
  show(mode === wanted ? 'search' : wanted);
}

function answer({ session, direction, turn }: Desk, isKnown: boolean): void {
  answerCard(session, direction, isKnown);
  turn(false);
}

/** On a small screen the row may be out of sight. */
function highlight({ rows, chosen, choose }: LookUp, step: 1 | -1): void {
  const index = Math.min(Math.max(chosen + step, 0), Math.max(rows.length - 1, 0));
  choose(index);
  document.getElementById(answerId(index))?.scrollIntoView({ block: 'nearest' });
}

/** Escape: out of what is being written or shown, back to the box; there it clears the box. */
function leave({ mode, show, edits, lookUp }: Desk): void {
  const isWriting = edits.draft.text !== '';
  edits.cancel();
  if (mode !== 'search') show('search');
  else if (!isWriting) lookUp.clear();
  lookUp.box.current?.focus();
}
