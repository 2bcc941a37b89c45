import type { Assets } from './assets.js';
import type { DeskStart } from './desk-state.js';
import { PageShell, type PageKeys } from './page-shell.js';
import type { Preferences } from './preferences.js';
import { renderPage } from './render-page.js';
import { titleOf } from './views/desk/desk-head.js';
import { DeskView } from './views/desk/desk-view.js';
import { Island } from './views/island.js';

export interface DeskPage {
  readonly assets: Assets;
  readonly preferences: Preferences;
  readonly start: DeskStart;
}

const KEYS: PageKeys = {
  always: (
    <>
      <kbd>↓</kbd> <kbd>↑</kbd> move through the findings, <kbd>Enter</kbd> opens one, <kbd>F1</kbd> shows all keys.
    </>
  ),
  single: (
    <>
      <kbd>j</kbd> <kbd>k</kbd> move, <kbd>a</kbd> accepts, <kbd>s</kbd> suppresses, <kbd>e</kbd> edits, <kbd>f</kbd>{' '}
      applies, <kbd>u</kbd> undoes, <kbd>x</kbd> selects, <kbd>g</kbd> groups, <kbd>?</kbd> shows all keys
    </>
  ),
};

/** The editor's desk: what is wrong with a release or a memory, and what is decided about it. */
export function deskPage({ assets, preferences, start }: DeskPage): string {
  const title = titleOf(start.subject);
  return renderPage(
    <PageShell title={title} path="/desk" assets={assets} preferences={preferences} keys={KEYS}>
      <Island name="desk" start={start}>
        <DeskView start={start} />
      </Island>
    </PageShell>,
  );
}
