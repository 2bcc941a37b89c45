import type { DeskCommand } from '../../desk/desk-keys.js';
import type { FindingWork } from './finding-work.js';
import type { FindingsStore } from './findings-store.js';

interface DeskParts {
  readonly store: FindingsStore;
  readonly work: FindingWork;
  readonly askToSuppress: () => void;
  readonly showHelp: () => void;
}

/** Does what a key says. Returns false for a command that is not of the findings. */
export function runFindingCommand(command: DeskCommand, { store, work, askToSuppress, showHelp }: DeskParts): boolean {
  const { keys } = store.listed;
  const commands: Readonly<Record<DeskCommand, (() => void) | undefined>> = {
    next: () => {
      store.move(1);
    },
    previous: () => {
      store.move(-1);
    },
    first: () => {
      store.goTo(keys[0]);
    },
    last: () => {
      store.goTo(keys.at(-1));
    },
    open: () => {
      store.toggleOpen();
    },
    close: () => {
      store.close();
    },
    accept: () => void work.accept(),
    suppress: askToSuppress,
    edit: () => void work.edit(),
    apply: () => void work.apply(),
    undo: () => void work.undo(),
    select: () => {
      store.select();
    },
    'select-group': () => {
      store.selectGroup();
    },
    grouping: () => {
      store.group();
    },
    search: () => {
      document.getElementById('desk-search')?.focus();
    },
    standard: undefined,
    help: showHelp,
  };
  commands[command]?.();
  return commands[command] !== undefined;
}
