import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Content } from '../../../domain/content.js';
import { DESK_KEY_HELP, type DeskCommand } from '../../desk/desk-keys.js';
import type { GroupAnswer, GroupKindAnswer, InspectionAnswer, RenderingAnswer } from '../../desk-answers.js';
import type { Named } from '../../documents-state.js';
import { GroupsView } from '../../views/desk/groups-view.js';
import { StandardPreview, type Proposal } from '../../views/desk/standard-preview.js';
import { HelpSheet } from '../../views/editor/help-sheet.js';
import { isSameTarget, toContent } from '../editor/segment-edit.js';
import { GroupsWork, type GroupsState } from './groups-work.js';
import { TargetInPlace } from './target-in-place.js';
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
        edit={work.edit.bind(work)}
        editing={editingOf(state, work)}
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

/** The target that a source of a group has in common with others, as a field. */
function editingOf({ edited, groups = [], isBusy }: GroupsState, work: GroupsWork) {
  const at = groups.findIndex(({ id }) => id === edited?.groupId);
  const group = groups[at];
  if (!edited || !group?.target) return undefined;
  const { source } = edited;
  const field = (
    <TargetInPlace
      texts={{ source: toContent(source), target: toContent(group.target) }}
      language={group.targetLanguage}
      noteId="groups-heading"
      isBusy={isBusy}
      say={(fault) => {
        work.say(fault, fault !== '');
      }}
      save={(target) => {
        void save(work, { group, source, target }).then(() => {
          if (!work.state.edited) focusGroup(at);
        });
      }}
      cancel={() => {
        closeEdit(work);
      }}
    />
  );
  return { groupId: group.id, source: source.text, field };
}

interface GivenTarget {
  readonly group: GroupAnswer;
  readonly source: RenderingAnswer;
  readonly target: Content | null;
}

async function save(work: GroupsWork, { group, source, target }: GivenTarget): Promise<void> {
  if (target === null) work.say('A target is missing.', true);
  else if (group.target && isSameTarget(toContent(group.target), target)) work.closeEdit();
  else await work.giveTarget(group, source, target);
}

/** Back to the source that was edited. */
function closeEdit(work: GroupsWork): void {
  const row = document.querySelector<HTMLElement>('.rendering:has(.target-field)');
  work.closeEdit();
  row?.focus();
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
  const commands: Partial<Record<DeskCommand, (() => void) | undefined>> = {
    next: () => rows[Math.min(at + 1, rows.length - 1)]?.focus(),
    previous: () => rows[Math.max(at - 1, 0)]?.focus(),
    first: () => rows[0]?.focus(),
    last: () => rows.at(-1)?.focus(),
    standard: () => rows[at]?.querySelector<HTMLElement>('[data-standard]')?.click(),
    edit: () => rows[at]?.querySelector<HTMLElement>('[data-edit]')?.click(),
    close: work.state.edited
      ? () => {
          closeEdit(work);
        }
      : undefined,
    undo: () => void undo(work),
    help: showHelp,
  };
  commands[command]?.();
  return commands[command] !== undefined;
}
