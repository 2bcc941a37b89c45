import type { Assets } from './assets.js';
import { PageShell, type PageKeys } from './page-shell.js';
import type { Preferences } from './preferences.js';
import { renderPage } from './render-page.js';
import { EditorHead } from './views/editor/editor-head.js';
import { firstState, type EditorStart } from './views/editor/editor-state.js';
import { EditorView } from './views/editor/editor-view.js';
import { FilterBar } from './views/editor/filter-bar.js';
import { SavingLine } from './views/editor/saving-line.js';
import { Island } from './views/island.js';

export interface EditorPage {
  readonly assets: Assets;
  readonly preferences: Preferences;
  readonly start: EditorStart;
}

const KEYS: PageKeys = {
  always: (
    <>
      <kbd>Ctrl+Enter</kbd> confirms and goes on, <kbd>Alt+↓</kbd> <kbd>Alt+↑</kbd> move, <kbd>Ctrl+1</kbd> inserts the
      first match, <kbd>F1</kbd> shows all keys.
    </>
  ),
  single: (
    <>
      <kbd>?</kbd> shows all keys
    </>
  ),
};

/** One document, segment by segment. */
export function editorPage({ assets, preferences, start }: EditorPage): string {
  const state = firstState(start);
  return renderPage(
    <PageShell title={start.document.name} path="/documents" assets={assets} preferences={preferences} keys={KEYS}>
      <Island name="editor" start={start}>
        <EditorView
          head={<EditorHead document={state.document} saving={<SavingLine saving={state.saving} />} />}
          filters={<FilterBar state={state} />}
          message={state.message}
        />
      </Island>
    </PageShell>,
  );
}
