import { useMemo, useRef, useState } from 'preact/hooks';
import { EditorHead, type EditorPanel } from '../views/editor/editor-head.js';
import type { EditorCommand } from '../views/editor/editor-keys.js';
import type { EditorStart } from '../views/editor/editor-state.js';
import { EditorView } from '../views/editor/editor-view.js';
import { FilterBar } from '../views/editor/filter-bar.js';
import { HelpSheet } from '../views/editor/help-sheet.js';
import { SavingLine } from '../views/editor/saving-line.js';
import { ActiveField, ActiveSource } from './editor/active-segment.js';
import { DocumentWork } from './editor/document-work.js';
import { runCommand } from './editor/run-command.js';
import { SegmentList } from './editor/segment-list.js';
import { SegmentPanel } from './editor/segment-panel.js';
import { targetActions } from './editor/target-actions.js';
import { useConcordance } from './editor/use-concordance.js';
import { useEditorKeys } from './editor/use-editor-keys.js';
import { useEditorStore } from './editor/use-editor-store.js';
import { useTargetFocus } from './editor/use-target-focus.js';

/** One document, segment by segment. */
export function EditorIsland(start: EditorStart) {
  const [state, store] = useEditorStore(start);
  const [panel, setPanel] = useState<EditorPanel>();
  const help = useRef<HTMLDialogElement>(null);
  const focus = useTargetFocus(state.active);
  const concordance = useConcordance(start.document);
  const memoryNames = useMemo(() => new Map(start.memories.map(({ id, name }) => [id, name])), [start.memories]);
  const segment = state.active === undefined ? undefined : store?.segments.segment(state.active);
  const actions = targetActions(focus.field.current, segment, state, (message) => store?.say(message));
  const goTo = (number: number) => {
    focus.want();
    store?.activate(number);
  };
  const run = (command: EditorCommand) => {
    if (store) runCommand(command, { store, actions, focus, concordance, showHelp });
  };
  const showHelp = () => {
    help.current?.showModal();
  };
  useEditorKeys(run);
  return (
    <>
      <EditorView
        head={
          <>
            <EditorHead
              document={state.document}
              panel={panel}
              toggle={(name) => {
                setPanel(panel === name ? undefined : name);
              }}
              showHelp={showHelp}
              saving={<SavingLine saving={state.saving} retry={() => store?.segments.retry()} goTo={goTo} />}
            />
            {store && (
              <DocumentWork start={start} store={store} document={state.document} open={panel} setOpen={setPanel} />
            )}
          </>
        }
        filters={<FilterBar state={state} choose={(filter) => store?.choose(filter)} goTo={goTo} />}
        message={state.message}
        list={
          store &&
          state.counts && (
            <SegmentList
              state={state}
              segments={store.segments}
              open={goTo}
              source={
                segment && (
                  <ActiveSource store={store} state={state} segment={segment} insertTerm={actions.insertTerm} />
                )
              }
              target={
                segment && (
                  <ActiveField
                    store={store}
                    state={state}
                    segment={segment}
                    handlers={{
                      ...actions,
                      confirm: () => {
                        run({ name: 'confirm' });
                      },
                      setState: (wanted) => {
                        store.setState(wanted);
                      },
                    }}
                    hold={focus.hold}
                  />
                )
              }
            />
          )
        }
        panel={
          store && <SegmentPanel state={state} actions={actions} concordance={concordance} memoryNames={memoryNames} />
        }
      />
      <HelpSheet dialog={help} />
    </>
  );
}
