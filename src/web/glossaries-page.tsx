import type { ComponentChildren } from 'preact';
import type { Assets } from './assets.js';
import type {
  DuplicatesStart,
  GlossariesState,
  GlossaryImportStart,
  GlossaryStart,
  MissesStart,
} from './glossaries-state.js';
import { PageShell, type PageKeys } from './page-shell.js';
import type { Preferences } from './preferences.js';
import { renderPage } from './render-page.js';
import { DuplicatesView } from './views/glossaries/duplicates-view.js';
import { GlossariesView } from './views/glossaries/glossaries-view.js';
import { GlossaryImportView } from './views/glossaries/glossary-import-view.js';
import { GlossaryView } from './views/glossaries/glossary-view.js';
import { MissesView } from './views/glossaries/misses-view.js';
import { Island } from './views/island.js';

export interface Frame {
  readonly assets: Assets;
  readonly preferences: Preferences;
}

interface Framed<Start> extends Frame {
  readonly start: Start;
}

const CONCEPT_KEYS: PageKeys = {
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

const DUPLICATE_KEYS: PageKeys = {
  always: (
    <>
      Within a term: <kbd>↓</kbd> <kbd>↑</kbd> move to the next and back.
    </>
  ),
  single: (
    <>
      <kbd>1</kbd> to <kbd>9</kbd> merge into that concept, <kbd>k</kbd> keeps them
    </>
  ),
};

const MISS_KEYS: PageKeys = {
  always: (
    <>
      <kbd>↓</kbd> <kbd>↑</kbd> move through the queries, <kbd>Enter</kbd> begins a concept with one.
    </>
  ),
  single: (
    <>
      <kbd>n</kbd> begins a concept, <kbd>x</kbd> forgets the query
    </>
  ),
};

/** Which glossaries there are. */
export function glossariesPage({ start, ...frame }: Framed<GlossariesState>): string {
  return page(
    { title: 'Glossaries', ...frame },
    <>
      <h1 class="visually-hidden">Glossaries</h1>
      <Island name="glossaries" start={start}>
        <GlossariesView state={start} />
      </Island>
    </>,
  );
}

/** One glossary: its concepts, to read and to edit. */
export function glossaryPage({ start, ...frame }: Framed<GlossaryStart>): string {
  return page(
    { title: start.glossary.name, keys: CONCEPT_KEYS, ...frame },
    <Island name="glossary" start={start}>
      <GlossaryView {...start} />
    </Island>,
  );
}

/** The concepts of a glossary that share a term. */
export function duplicatesPage({ start, ...frame }: Framed<DuplicatesStart>): string {
  return page(
    { title: `Duplicates · ${start.glossary.name}`, keys: DUPLICATE_KEYS, ...frame },
    <Island name="duplicates" start={start}>
      <DuplicatesView {...start} />
    </Island>,
  );
}

/** What was looked up in vain, to be added to a glossary. */
export function missesPage({ start, ...frame }: Framed<MissesStart>): string {
  return page(
    { title: `Misses · ${start.glossary.name}`, keys: MISS_KEYS, ...frame },
    <Island name="misses" start={start}>
      <MissesView {...start} />
    </Island>,
  );
}

/** A file into a glossary: looked at, then imported. */
export function glossaryImportPage({ start, ...frame }: Framed<GlossaryImportStart>): string {
  return page(
    { title: `Import · ${start.glossary.name}`, ...frame },
    <Island name="glossary-import" start={start}>
      <GlossaryImportView {...start} />
    </Island>,
  );
}

/** What stands at the address of a glossary that was deleted, or never was. */
export function missingGlossaryPage({ start: glossaryId, ...frame }: Framed<string>): string {
  return page(
    { title: 'No such glossary', ...frame },
    <section class="pane" aria-labelledby="missing-heading">
      <h1 id="missing-heading">There is no glossary {glossaryId}</h1>
      <p>It was deleted, or the address is not whole.</p>
      <p>
        <a href="/glossaries">All glossaries</a>
      </p>
    </section>,
  );
}

interface Shell extends Frame {
  readonly title: string;
  readonly keys?: PageKeys;
}

function page(shell: Shell, content: ComponentChildren): string {
  return renderPage(
    <PageShell path="/glossaries" {...shell}>
      {content}
    </PageShell>,
  );
}
