import { useEffect, useState } from 'preact/hooks';
import { firstState, type EditorStart, type EditorState } from '../../views/editor/editor-state.js';
import { recallInTab, rememberInTab } from './browser-storage.js';
import { EditorStore } from './editor-store.js';
import { nameTab, openTabs } from './tab-name.js';

const PLACE = 'concord:place:';

/** The store of this page; absent until the tab has its name. */
export function useEditorStore(start: EditorStart): readonly [EditorState, EditorStore | undefined] {
  const [state, setState] = useState(() => firstState(start));
  const [store, setStore] = useState<EditorStore>();
  useEffect(() => {
    void openStore(start, setState).then(setStore);
  }, []);
  useEffect(() => (store ? followWindow(store) : undefined), [store]);
  useEffect(() => {
    if (state.active !== undefined) rememberInTab(PLACE + start.document.id, String(state.active));
  }, [state.active]);
  return [state, store];
}

async function openStore(start: EditorStart, listener: (state: EditorState) => void): Promise<EditorStore> {
  const store = new EditorStore(start, await nameTab(), listener);
  store.segments.restore(await openTabs());
  void store.open(wantedNumber(start.document.id));
  return store;
}

/** The segment that the address names (#12), or where this tab was before it was loaded again. */
function wantedNumber(documentId: string): number | undefined {
  const named = /^#(\d+)$/.exec(location.hash)?.[1] ?? recallInTab(PLACE + documentId);
  return named === null ? undefined : Number(named);
}

/**
 * Sends when the connection is back and before the page may go, which is asked about when that would lose an edit; reads
 * again when somebody comes back to it.
 */
function followWindow(store: EditorStore): () => void {
  const onOnline = () => {
    store.segments.retry();
  };
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') store.leave();
    else
      void openTabs().then((tabs) => {
        store.segments.restore(tabs);
        return store.refresh();
      });
  };
  const onLeaving = (event: BeforeUnloadEvent) => {
    const { waiting, isKept } = store.segments.saving;
    if (waiting > 0 && !isKept) event.preventDefault();
  };
  window.addEventListener('online', onOnline);
  window.addEventListener('beforeunload', onLeaving);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    window.removeEventListener('online', onOnline);
    window.removeEventListener('beforeunload', onLeaving);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
