import type { Assets } from './assets.js';
import { IMPORT_POLICIES } from './import-state.js';
import type { LookUpState } from './look-up-state.js';
import { PageShell, type PageKeys } from './page-shell.js';
import type { Preferences } from './preferences.js';
import { renderPage } from './render-page.js';
import type { ImportState } from './views/import-view.js';
import { ImportView } from './views/import-view.js';
import { Island } from './views/island.js';
import { LookUpView } from './views/look-up-view.js';
import type { OverviewState } from './views/overview-view.js';
import { OverviewView } from './views/overview-view.js';

export interface HomePage {
  readonly assets: Assets;
  readonly preferences: Preferences;
  readonly look: LookUpState;
  readonly overview: OverviewState;
}

const KEYS: PageKeys = {
  always: (
    <>
      <kbd>↓</kbd> <kbd>↑</kbd> move through the results, <kbd>Enter</kbd> copies the translation, <kbd>Esc</kbd> goes
      back to the box and clears it.
    </>
  ),
  single: (
    <>
      <kbd>/</kbd> goes to the sentence, <kbd>t</kbd> to the term
    </>
  ),
};

/** The first page: look up sentences and terms, import a file, see what there is. */
export function homePage({ assets, preferences, look, overview }: HomePage): string {
  const importing = initialImport(overview);
  return renderPage(
    <PageShell title="Look up" path="/" assets={assets} preferences={preferences} keys={KEYS}>
      <h1 class="visually-hidden">Look up</h1>
      <Island name="look-up" start={look}>
        <LookUpView look={look} />
      </Island>
      <Island name="import" start={importing}>
        <ImportView state={importing} />
      </Island>
      <Island name="overview" start={overview}>
        <OverviewView {...overview} />
      </Island>
    </PageShell>,
  );
}

function initialImport({ memories, glossaries }: OverviewState): ImportState {
  return {
    memories: memories.map(({ id, name }) => ({ id, name })),
    glossaries: glossaries.map(({ id, name }) => ({ id, name })),
    into: 'memory:',
    name: '',
    policy: IMPORT_POLICIES.memory[0]![0],
    fileName: null,
    over: false,
    current: { step: 'choosing' },
  };
}
