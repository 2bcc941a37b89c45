import type { EditorCommand } from '../../views/editor/editor-keys.js';
import type { EditorStore } from './editor-store.js';
import type { TargetActions } from './target-actions.js';
import type { Concordance } from './use-concordance.js';
import type { TargetFocus } from './use-target-focus.js';

export interface CommandParts {
  readonly store: EditorStore;
  readonly actions: TargetActions;
  readonly focus: TargetFocus;
  readonly concordance: Concordance;
  readonly showHelp: () => void;
}

type Doing = { readonly [Name in EditorCommand['name']]: (command: CommandOf<Name>, parts: CommandParts) => void };
type CommandOf<Name> = EditorCommand & { readonly name: Name };

const DOING: Doing = {
  confirm: (_, { store, focus }) => {
    focus.want();
    store.confirm();
  },
  'set-state': ({ state }, { store }) => {
    store.setState(state);
  },
  move: ({ step }, { store, focus }) => {
    focus.want();
    store.move(step);
  },
  'next-unconfirmed': (_, { store, focus }) => {
    focus.want();
    store.goToUnconfirmed();
  },
  'next-finding': (_, { store, focus }) => {
    focus.want();
    store.goToFinding();
  },
  'apply-suggestion': (_, { actions }) => {
    actions.applySuggestion();
  },
  'insert-match': ({ index }, { actions }) => {
    actions.insertOfferAt(index);
  },
  'insert-code': ({ index }, { actions }) => {
    actions.insertCode(index);
  },
  'insert-term': ({ index }, { actions }) => {
    actions.insertTermAt(index);
  },
  'insert-missing-codes': (_, { actions }) => {
    actions.insertMissingCodes();
  },
  'copy-source': (_, { actions }) => {
    actions.copySource();
  },
  concordance: (_, { concordance }) => {
    lookUpSelection(concordance);
  },
  undo: (_, { store, focus }) => {
    focus.want();
    void store.undo();
  },
  redo: (_, { store, focus }) => {
    focus.want();
    void store.redo();
  },
  'go-to': () => {
    focusOn('#go-to');
  },
  'go-to-filters': () => {
    focusOn('.filters [aria-pressed="true"]');
  },
  'go-to-panel': () => {
    focusOn('.editor-matches [data-result]', '#concordance');
  },
  'go-to-target': (_, { focus }) => {
    focus.now();
  },
  help: (_, { showHelp }) => {
    showHelp();
  },
};

export function runCommand<Name extends EditorCommand['name']>(command: CommandOf<Name>, parts: CommandParts): void {
  DOING[command.name](command, parts);
}

/** What is selected in the source or the target; with nothing selected, the box waits for words. */
function lookUpSelection({ search }: Concordance): void {
  const selected = document.getSelection()?.toString().trim() ?? '';
  if (selected === '') focusOn('#concordance');
  else search(selected);
}

/** Focuses the first of these that is there. */
function focusOn(...selectors: readonly string[]): void {
  const element = selectors.map((selector) => document.querySelector<HTMLElement>(selector)).find((found) => found);
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
}
