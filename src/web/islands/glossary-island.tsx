import { useState } from 'preact/hooks';
import { emptyTerm, newDraft, type ConceptDraft } from '../concept-draft.js';
import type { GlossaryStart } from '../glossaries-state.js';
import type { ConceptAnswer, GlossaryDetailAnswer } from '../glossary-answers.js';
import { GlossaryView } from '../views/glossaries/glossary-view.js';
import { ConceptPanel } from './glossaries/concept-panel.js';
import { GlossarySettings } from './glossaries/glossary-settings.js';
import { NewConcept } from './glossaries/new-concept.js';
import { useConcepts } from './glossaries/use-concepts.js';
import { useOpenedConcept } from './glossaries/use-opened-concept.js';

/** The page of a glossary. */
export function GlossaryIsland(start: GlossaryStart) {
  const { listed, search, loadMore, refresh, replace } = useConcepts(start);
  const { beside, failure, show, open, begin, close } = useOpenedConcept(start.opened, replace);
  const [glossary, setGlossary] = useState(start.glossary);
  const added = (concept: ConceptAnswer) => {
    show(concept);
    refresh();
  };
  const removed = () => {
    close();
    refresh();
  };
  const opened = beside?.is === 'concept' ? beside.concept : undefined;
  const panel = opened ? (
    <ConceptPanel key={opened.id} concept={opened} changed={show} removed={removed} close={close} />
  ) : (
    beside && (
      <NewConcept glossaryId={glossary.id} first={draftLike(listed.concepts, glossary)} added={added} cancel={close} />
    )
  );
  const activity = {
    ...{ search, open, loadMore, panel, isLoading: listed.isLoading, failure: failure ?? listed.failure },
    tools: <Tools glossary={glossary} begin={begin} changed={setGlossary} />,
  };
  return <GlossaryView {...listed} glossary={glossary} opened={opened} activity={activity} />;
}

/** In the languages of what is there already. */
function draftLike(concepts: readonly ConceptAnswer[], { languages }: GlossaryDetailAnswer): ConceptDraft {
  const used = concepts[0]?.terms.map(({ language }) => language) ?? languages;
  const [first = '', second = ''] = new Set(used);
  return newDraft([emptyTerm(first), emptyTerm(second)]);
}

interface ToolsProps {
  readonly glossary: GlossaryDetailAnswer;
  readonly begin: () => void;
  readonly changed: (glossary: GlossaryDetailAnswer) => void;
}

function Tools({ glossary, begin, changed }: ToolsProps) {
  const [isSetting, setSetting] = useState(false);
  const toggle = () => {
    setSetting(!isSetting);
  };
  const saved = (answer: GlossaryDetailAnswer) => {
    changed(answer);
    setSetting(false);
  };
  return (
    <>
      <p class="tool-row">
        <button type="button" class="primary" data-shortcut="n" onClick={begin}>
          New concept
        </button>
        <button type="button" aria-expanded={isSetting} onClick={toggle}>
          Settings
        </button>
      </p>
      {isSetting && <GlossarySettings glossary={glossary} changed={saved} />}
    </>
  );
}
