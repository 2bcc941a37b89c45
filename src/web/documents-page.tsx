import type { Assets } from './assets.js';
import type { DocumentsState } from './documents-state.js';
import { PageShell, type PageKeys } from './page-shell.js';
import type { Preferences } from './preferences.js';
import { renderPage } from './render-page.js';
import { DocumentsView } from './views/documents/documents-view.js';
import { Island } from './views/island.js';

export interface DocumentsPage {
  readonly assets: Assets;
  readonly preferences: Preferences;
  readonly state: DocumentsState;
}

const KEYS: PageKeys = {
  always: (
    <>
      <kbd>↓</kbd> <kbd>↑</kbd> move through the documents, <kbd>Enter</kbd> opens one, <kbd>Esc</kbd> goes back to the
      files.
    </>
  ),
  single: (
    <>
      <kbd>u</kbd> goes to the files; on a document <kbd>p</kbd> pretranslates, <kbd>a</kbd> analyses, <kbd>c</kbd>{' '}
      commits, <kbd>d</kbd> downloads, <kbd>Del</kbd> deletes
    </>
  ),
};

/** The documents: upload, fill, download. */
export function documentsPage({ assets, preferences, state }: DocumentsPage): string {
  return renderPage(
    <PageShell title="Documents" path="/documents" assets={assets} preferences={preferences} keys={KEYS}>
      <h1 class="visually-hidden">Documents</h1>
      <Island name="documents" start={state}>
        <DocumentsView state={state} />
      </Island>
    </PageShell>,
  );
}
