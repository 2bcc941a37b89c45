import type { Assets } from './assets.js';
import { PageShell } from './page-shell.js';
import type { Preferences } from './preferences.js';
import { renderPage } from './render-page.js';

export interface MissingDocumentPage {
  readonly assets: Assets;
  readonly preferences: Preferences;
  readonly documentId: string;
}

/** What stands at the address of a document that was deleted, or never was. */
export function missingDocumentPage({ assets, preferences, documentId }: MissingDocumentPage): string {
  return renderPage(
    <PageShell title="No such document" path="/documents" assets={assets} preferences={preferences}>
      <section class="pane" aria-labelledby="missing-heading">
        <h1 id="missing-heading">There is no document {documentId}</h1>
        <p>It was deleted, or the address is not whole.</p>
        <p>
          <a href="/documents">All documents</a>
        </p>
      </section>
    </PageShell>,
  );
}
