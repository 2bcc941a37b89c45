import { PageShell } from './page-shell.js';
import type { Assets } from './assets.js';
import { renderPage } from './render-page.js';

/** The first page. */
export function homePage(assets: Assets): string {
  return renderPage(
    <PageShell title="Concord" assets={assets}>
      <h1>Concord</h1>
    </PageShell>,
  );
}
