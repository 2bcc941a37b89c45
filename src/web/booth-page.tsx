import type { Assets } from './assets.js';
import type { BoothStart } from './booth-state.js';
import { PageShell, type PageKeys } from './page-shell.js';
import type { Preferences } from './preferences.js';
import { renderPage } from './render-page.js';
import { BoothWaiting } from './views/booth/booth-waiting.js';
import { Island } from './views/island.js';

export interface BoothPage {
  readonly assets: Assets;
  readonly preferences: Preferences;
  readonly start: BoothStart;
}

const KEYS: PageKeys = {
  always: (
    <>
      <kbd>↑</kbd> <kbd>↓</kbd> highlight, <kbd>→</kbd> definition, <kbd>Esc</kbd> clears, <kbd>Ctrl+Enter</kbd> adds,{' '}
      <kbd>Alt+X</kbd> swaps, <kbd>Alt+O</kbd> all keys.
    </>
  ),
  single: (
    <>
      any letter and <kbd>/</kbd> go to the box
    </>
  ),
};

/** Look-up while interpreting. */
export function boothPage({ assets, preferences, start }: BoothPage): string {
  return renderPage(
    <PageShell title="Booth" path="/booth" assets={assets} preferences={preferences} keys={KEYS}>
      <Island name="booth" start={start}>
        <BoothWaiting />
      </Island>
    </PageShell>,
  );
}
