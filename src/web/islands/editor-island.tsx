import { useMemo, useRef, useState } from 'preact/hooks';
import { EditorHead, type EditorPanel } from '../views/editor/editor-head.js';
import type { EditorCommand } from '../views/editor/editor-keys.js';
import type { EditorStart, EditorState } from '../views/editor/editor-state.js';
import { EditorView } from '../views/editor/editor-view.js';
import { FilterBar } from '../views/editor/filter-bar.js';
import { HelpSheet } from '../views/editor/help-sheet.js';
import { SavingLine } from '../views/editor/saving-line.js';
import { ActiveField, ActiveSource } from './editor/active-segment.js';
import { DocumentWork } from './editor/document-work.js';
import { downloadFile } from './editor/download-file.js';
import type { EditorStore } from './editor/editor-store.js';
import { runCommand } from './editor/run-command.js';
import { SegmentList } from './editor/segment-list.js';
import { SegmentPanel } from './editor/segment-panel.js';
import { targetActions, type TargetActions } from './editor/target-actions.js';
import { useConcordance } from './editor/use-concordance.js';
import { useEditorKeys } from './editor/use-editor-keys.js';
import { useEditorStore } from './editor/use-editor-store.js';
import { useTargetFocus, type TargetFocus } from './editor/use-target-focus.js';

/** One document, segment by segment. */
export function EditorIsland(start: EditorStart) {
  const [state, store] = useEditorStore(start);
  const help = useRef<HTMLDialogElement>(null);
  const focus = useTargetFocus(state.active);
  const concordance = useConcordance(start.document);
  const memoryNames = useMemo(() => new Map(start.memories.map(({ id, name }) => [id, name])), [start.memories]);
  const segment = state.active === undefined ? undefined : store?.segments.segment(state.active);
  const actions = targetActions(focus.field, segment, state, (message) => store?.say(message));
  const showHelp = () => help.current?.showModal();
  const run = (command: EditorCommand) => {
    if (store) runCommand(command, { store, actions, focus, concordance, showHelp });
  };
  const goTo = (number: number) => {
    focus.want();
    store?.goTo(number);
  };
  useEditorKeys(run);
  const parts = { state, actions, focus, goTo, run };
  return (
    <>
      <EditorView
        head={<Head start={start} state={state} store={store} goTo={goTo} showHelp={showHelp} />}
        filters={<FilterBar state={state} choose={(filter) => store?.choose(filter)} goTo={goTo} />}
        message={state.message}
        list={store && state.counts && <List {...parts} store={store} />}
        panel={store && <SegmentPanel {...{ state, store, actions, concordance, memoryNames }} />}
      />
      <HelpSheet dialog={help} />
    </>
  );
}

interface HeadProps {
  readonly start: EditorStart;
  readonly state: EditorState;
  readonly store: EditorStore | undefined;
  readonly goTo: (number: number) => void;
  readonly showHelp: () => void;
}

function Head({ start, state, store, goTo, showHelp }: HeadProps) {
  const [panel, setPanel] = useState<EditorPanel>();
  const toggle = (name: EditorPanel) => {
    setPanel(panel === name ? undefined : name);
  };
  const saving = <SavingLine saving={state.saving} retry={() => store?.segments.retry()} goTo={goTo} />;
  return (
    <>
      <EditorHead
        document={state.document}
        panel={panel}
        toggle={toggle}
        showHelp={showHelp}
        download={store && (() => void downloadFile(store))}
        saving={saving}
      />
      {store && <DocumentWork start={start} store={store} document={state.document} open={panel} setOpen={setPanel} />}
    </>
  );
}

interface ListProps {
  readonly state: EditorState;
  readonly store: EditorStore;
  readonly actions: TargetActions;
  readonly focus: TargetFocus;
  readonly goTo: (number: number) => void;
  readonly run: (command: EditorCommand) => void;
}

function List({ state, store, actions, focus, goTo, run }: ListProps) {
  const segment = state.active === undefined ? undefined : store.segments.segment(state.active);
  const shown = segment && { store, state, segment };
  const handlers = {
    ...actions,
    confirm: () => {
      run({ name: 'confirm' });
    },
    setState: store.setState.bind(store),
  };
  return (
    <SegmentList
      state={state}
      segments={store.segments}
      findings={store.findings}
      open={goTo}
      source={shown && <ActiveSource {...shown} insertTerm={actions.insertTerm} />}
      target={shown && <ActiveField {...shown} handlers={handlers} hold={focus.hold} />}
    />
  );
}
