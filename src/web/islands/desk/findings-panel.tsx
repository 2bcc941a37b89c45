import { useMemo, useRef, useState } from 'preact/hooks';
import { DESK_KEY_HELP, type DeskCommand } from '../../desk/desk-keys.js';
import type { DeskFinding } from '../../desk/desk-finding.js';
import type { CheckAnswer } from '../../desk-answers.js';
import { FindingDetail } from '../../views/desk/finding-detail.js';
import { FindingGroups } from '../../views/desk/finding-groups-view.js';
import { FindingsView } from '../../views/desk/findings-view.js';
import { SuppressionForm } from '../../views/desk/suppression-form.js';
import { HelpSheet } from '../../views/editor/help-sheet.js';
import { suppressionChoiceIn } from './decisions.js';
import type { FindingSource } from './finding-source.js';
import { MoreRows } from './more-rows.js';
import { runFindingCommand } from './run-finding-command.js';
import { TargetInPlace } from './target-in-place.js';
import { useConceptNames } from './use-concept-names.js';
import { useDeskKeys } from './use-desk-keys.js';
import { useFindings, type OpenFindings } from './use-findings.js';

interface FindingsPanelProps {
  /** Another one is read anew. */
  readonly source: FindingSource;
  readonly checks: readonly CheckAnswer[];
}

/** Findings as a list that is worked through by keyboard. */
export function FindingsPanel({ source, checks }: FindingsPanelProps) {
  const findings = useFindings(source);
  const { state, listed, store, work } = findings;
  const dialog = useRef<HTMLDialogElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const [lastReason, keepReason] = useState('');
  const checkById = useMemo(() => new Map(checks.map((check) => [check.id, check])), [checks]);
  const handlers = useMemo(() => handlersOf(findings, () => dialog.current?.showModal()), [store]);
  const showHelp = () => help.current?.showModal();
  useDeskKeys((command: DeskCommand) =>
    runFindingCommand(command, { store, work, askToSuppress: handlers.suppress, showHelp }),
  );
  const suppress = (form: FormData) => {
    const choice = suppressionChoiceIn(form);
    keepReason(choice.reason);
    void work.suppress(choice);
  };
  const titleOf = useGroupTitles(findings, checkById);
  const { active } = store;
  return (
    <>
      <FindingsView state={state} listed={listed} handlers={handlers}>
        <FindingGroups
          {...{ state, listed, handlers, titleOf }}
          target={editOf(findings)}
          detail={
            active &&
            state.mode !== 'closed' && (
              <FindingDetail
                finding={active}
                check={checkById.get(active.rule)}
                canEdit={source.open !== undefined}
                actions={handlers}
              />
            )
          }
        />
        <MoreRows isNeeded={state.drawn < listed.keys.length} show={handlers.drawMore} />
      </FindingsView>
      <SuppressionForm dialog={dialog} findings={store.chosen} lastReason={lastReason} suppress={suppress} />
      <HelpSheet dialog={help} keys={DESK_KEY_HELP} note={HELP_NOTE} />
    </>
  );
}

const HELP_NOTE = 'Keys without a modifier can be switched off at the foot of the page.';

/** The field of the target that is being edited; absent: none is. */
function editOf({ state: { edit, isBusy }, store, work }: OpenFindings) {
  const { active } = store;
  if (!active || edit?.key !== active.key) return undefined;
  return (
    <TargetInPlace
      key={edit.key}
      texts={edit}
      language={active.targetLanguage}
      noteId="findings-heading"
      isBusy={isBusy}
      say={(fault) => {
        store.say(fault, fault !== '');
      }}
      save={(target) => void work.save(target)}
      cancel={() => {
        store.close();
      }}
    />
  );
}

/** What a group is called besides its name: what its check flags, or the terms of its concept. */
function useGroupTitles({ state, listed }: OpenFindings, checks: ReadonlyMap<string, CheckAnswer>) {
  const isByConcept = state.grouping === 'concept';
  const conceptNames = useConceptNames(isByConcept ? listed.groups.map(({ name }) => name) : []);
  return (name: string) => (isByConcept ? conceptNames.get(name) : checks.get(name)?.flags);
}

function handlersOf({ store, work }: OpenFindings, showSuppression: () => void) {
  return {
    filter: store.filter.bind(store),
    group: store.group.bind(store),
    select: store.select.bind(store),
    selectGroup: store.selectGroup.bind(store),
    fold: store.fold.bind(store),
    drawMore: store.drawMore.bind(store),
    open: store.toggleOpen.bind(store),
    undo: () => void work.undo(),
    accept: () => void work.accept(),
    edit: () => void work.edit(),
    apply: () => void work.apply(),
    reopen: (finding: DeskFinding) => void work.reopen(finding),
    readAgain: () => void store.read(),
    suppress: () => {
      if (store.chosen.length > 0) showSuppression();
    },
    dropSelection: () => {
      store.update({ selected: new Set() });
      store.focus();
    },
  };
}
