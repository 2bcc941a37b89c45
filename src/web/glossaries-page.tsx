import type { Assets } from './assets.js';
import type { GlossariesState, GlossaryStart } from './glossaries-state.js';
import { PageShell, type PageKeys } from './page-shell.js';
import type { Preferences } from './preferences.js';
import { renderPage } from './render-page.js';
import { GlossariesView } from './views/glossaries/glossaries-view.js';
import { GlossaryView } from './views/glossaries/glossary-view.js';
import { Island } from './views/island.js';

interface Frame {
  readonly assets: Assets;
  readonly preferences: Preferences;
}

const KEYS: PageKeys = {
  always: (
    <>
      <kbd>↓</kbd> <kbd>↑</kbd> move through the concepts, <kbd>Enter</kbd> opens one, <kbd>Esc</kbd> closes it.
    </>
  ),
  single: (
    <>
      <kbd>/</kbd> goes to the search, <kbd>n</kbd> begins a concept, <kbd>e</kbd> edits the open one
    </>
  ),
};

/** Which glossaries there are. */
export function glossariesPage({ assets, preferences, state }: Frame & { readonly state: GlossariesState }): string {
  return renderPage(
    <PageShell title="Glossaries" path="/glossaries" assets={assets} preferences={preferences}>
      <h1 class="visually-hidden">Glossaries</h1>
      <Island name="glossaries" start={state}>
        <GlossariesView state={state} />
      </Island>
    </PageShell>,
  );
}

/** One glossary: its concepts, to read and to edit. */
export function glossaryPage({ assets, preferences, start }: Frame & { readonly start: GlossaryStart }): string {
  return renderPage(
    <PageShell title={start.glossary.name} path="/glossaries" assets={assets} preferences={preferences} keys={KEYS}>
      <Island name="glossary" start={start}>
        <GlossaryView {...start} />
      </Island>
    </PageShell>,
  );
}

/** What stands at the address of a glossary that was deleted, or never was. */
export function missingGlossaryPage({
  assets,
  preferences,
  glossaryId,
}: Frame & { readonly glossaryId: string }): string {
  return renderPage(
    <PageShell title="No such glossary" path="/glossaries" assets={assets} preferences={preferences}>
      <section class="pane" aria-labelledby="missing-heading">
        <h1 id="missing-heading">There is no glossary {glossaryId}</h1>
        <p>It was deleted, or the address is not whole.</p>
        <p>
          <a href="/glossaries">All glossaries</a>
        </p>
      </section>
    </PageShell>,
  );
}
