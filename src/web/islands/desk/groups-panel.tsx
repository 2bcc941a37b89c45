import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { DESK_KEY_HELP, type DeskCommand } from '../../desk/desk-keys.js';
import type { GroupKindAnswer, InspectionAnswer } from '../../desk-answers.js';
import type { Named } from '../../documents-state.js';
import { GroupsView } from '../../views/desk/groups-view.js';
import { StandardPreview, type Proposal } from '../../views/desk/standard-preview.js';
import { HelpSheet } from '../../views/editor/help-sheet.js';
import { GroupsWork } from './groups-work.js';
import { useDeskKeys } from './use-desk-keys.js';

interface GroupsPanelProps {
  readonly inspection: InspectionAnswer;
  /** That were inspected. */
  readonly documents?: readonly Named[];
}

const KINDS: readonly GroupKindAnswer[] = ['source', 'numbers', 'target'];

/** The consistency groups of an inspection, walked by keyboard. */
export function GroupsPanel({ inspection, documents = [] }: GroupsPanelProps) {
  const first = KINDS.find((kind) => inspection.groups[kind] > 0) ?? 'source';
  const work = useMemo(
    () =>
      new GroupsWork(inspection.id, first, (changed) => {
        show(changed);
      }),
    [inspection.id],
  );
  const [state, show] = useState(work.state);
  const [proposal, setProposal] = useState<Proposal>();
  const dialog = useRef<HTMLDialogElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  useEffect(() => void work.read(), [work]);
  useEffect(() => {
    if (proposal) dialog.current?.showModal();
  }, [proposal]);
  useDeskKeys((command) => runGroupCommand(command, work, () => help.current?.showModal()));
  const confirm = ({ group, rendering }: Proposal) => {
    const at = state.groups?.indexOf(group) ?? 0;
    void work.makeStandard(group, rendering).then(() => {
      focusGroup(at);
    });
  };
  return (
    <>
      <GroupsView
        {...state}
        counts={inspection.groups}
        groups={state.groups}
        documentNames={new Map(documents.map(({ id, name }) => [id, name]))}
        choose={(kind) => void work.choose(kind)}
        propose={(group, rendering) => {
          setProposal({ group, rendering });
        }}
        loadMore={state.nextCursor === undefined ? undefined : () => void work.more()}
        undo={state.canUndo ? () => void undo(work) : undefined}
      />
      <StandardPreview dialog={dialog} proposal={proposal} confirm={confirm} />
      <HelpSheet
        dialog={help}
        keys={DESK_KEY_HELP}
        note="Keys without a modifier can be switched off at the foot of the page."
      />
    </>
  );
}

/** The button that was pressed may be gone. */
async function undo(work: GroupsWork): Promise<void> {
  await work.undo();
  focusGroup(0);
}

/** The group that was worked on is gone: to the one in its place, or the last one, or the heading when none is left. */
function focusGroup(at: number): void {
  const first = [...document.querySelectorAll<HTMLElement>('.rendering:first-child')];
  (first[at] ?? first.at(-1) ?? document.getElementById('groups-heading'))?.focus();
}

function runGroupCommand(command: DeskCommand, work: GroupsWork, showHelp: () => void): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-rendering]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const commands: Partial<Record<DeskCommand, () => void>> = {
    next: () => rows[Math.min(at + 1, rows.length - 1)]?.focus(),
    previous: () => rows[Math.max(at - 1, 0)]?.focus(),
    first: () => rows[0]?.focus(),
    last: () => rows.at(-1)?.focus(),
    standard: () => rows[at]?.querySelector<HTMLElement>('[data-standard]')?.click(),
    undo: () => void undo(work),
    help: showHelp,
  };
  commands[command]?.();
  return commands[command] !== undefined;
}
