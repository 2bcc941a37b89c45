import type { ComponentType } from 'preact';
import { hydrate } from 'preact';
import { followShortcutsSwitch, listenForKeys } from './keyboard.js';
import { listenForCopies } from './copying.js';
import { DocumentsIsland } from './documents-island.js';
import { DuplicatesIsland } from './duplicates-island.js';
import { EditorIsland } from './editor-island.js';
import { GlossariesIsland } from './glossaries-island.js';
import { GlossaryImportIsland } from './glossary-import-island.js';
import { GlossaryIsland } from './glossary-island.js';
import { ImportIsland } from './import-island.js';
import { LookUpIsland } from './look-up-island.js';
import { MissesIsland } from './misses-island.js';
import { OverviewIsland } from './overview-island.js';
import { ThemeIsland } from './theme-island.js';

bringToLife('theme', ThemeIsland);
bringToLife('look-up', LookUpIsland);
bringToLife('import', ImportIsland);
bringToLife('overview', OverviewIsland);
bringToLife('documents', DocumentsIsland);
bringToLife('editor', EditorIsland);
bringToLife('glossaries', GlossariesIsland);
bringToLife('glossary', GlossaryIsland);
bringToLife('duplicates', DuplicatesIsland);
bringToLife('misses', MissesIsland);
bringToLife('glossary-import', GlossaryImportIsland);
bringBoothToLife();
bringDeskToLife();
listenForKeys();
listenForCopies();
followShortcutsSwitch();

/** What the booth searches with is large, and no other page needs it. */
function bringBoothToLife(): void {
  if (document.querySelector('[data-island="booth"]') === null) return;
  void import('./booth-island.js').then(({ BoothIsland }) => {
    bringToLife('booth', BoothIsland);
  });
}

/** What only editors need. */
function bringDeskToLife(): void {
  if (document.querySelector('[data-island="desk"]') === null) return;
  void import('./desk-island.js').then(({ DeskIsland }) => {
    bringToLife('desk', DeskIsland);
  });
}

/** Lets an island continue from what the server rendered and from the data that came with it. */
function bringToLife<Props extends object>(name: string, Component: ComponentType<Props>): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-island="${name}"]`)) {
    const props = JSON.parse(element.dataset['props'] ?? '{}') as Props;
    const typeAgain = rememberTyping(element);
    hydrate(<Component {...props} />, element);
    typeAgain();
    element.dataset['alive'] = '';
  }
}

/** Somebody may have typed before the script came; hydrating puts back what the server had rendered. */
function rememberTyping(element: HTMLElement): () => void {
  const boxes = [...element.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('[data-box]')];
  const typed = boxes.filter((box) => box.value !== box.defaultValue).map((box) => [box, box.value] as const);
  return () => {
    for (const [box, value] of typed) {
      box.value = value;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  };
}
