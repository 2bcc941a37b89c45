import { useState } from 'preact/hooks';
import { emptyTerm, newDraft, type ConceptDraft } from '../concept-draft.js';
import type { MissesStart } from '../glossaries-state.js';
import type { MissAnswer } from '../glossary-answers.js';
import { missKey, MissesView } from '../views/glossaries/misses-view.js';
import { deleteAt } from './api-client.js';
import { NewConcept } from './glossaries/new-concept.js';
import { usePages } from './glossaries/use-pages.js';

const PATH = '/v1/lookups/misses';

/** What was looked up in vain: a concept made of it, or forgotten. */
export function MissesIsland(start: MissesStart) {
  const { glossary } = start;
  const { listed, isLoading, failure, fail, change, loadMore } = usePages(start, PATH);
  const [answered, setAnswered] = useState<MissAnswer>();
  const forget = async ({ query, source, target }: MissAnswer) => {
    const key = missKey({ query, source, target });
    await deleteAt(`${PATH}?${new URLSearchParams({ query, source, target }).toString()}`);
    const at = listed.items.findIndex((miss) => missKey(miss) === key);
    const left = listed.items.filter((_, index) => index !== at);
    change(left);
    focusLater(left[at] ?? left.at(-1));
  };
  const close = () => {
    setAnswered(undefined);
    focusLater(answered);
  };
  const added = (miss: MissAnswer) => () => {
    setAnswered(undefined);
    // What is in the glossary now is no miss any more.
    forget(miss).catch(fail);
  };
  const panel = answered && (
    <NewConcept
      key={missKey(answered)}
      glossaryId={glossary.id}
      first={draftFor(answered, glossary.languages)}
      added={added(answered)}
      cancel={close}
    />
  );
  const activity = {
    ...{ loadMore, isLoading, failure, panel, add: setAnswered },
    forget: (miss: MissAnswer) => {
      forget(miss).catch(fail);
    },
  };
  return <MissesView glossary={glossary} {...listed} activity={activity} />;
}

/** In the languages of the glossary, where it has those that were asked for: "zh" is its "zh-Hans". */
function draftFor({ query, source, target }: MissAnswer, languages: readonly string[]): ConceptDraft {
  const own = (tag: string) => {
    const [language] = tag.split('-', 1);
    return languages.find((one) => one === tag) ?? languages.find((one) => one.split('-', 1)[0] === language) ?? tag;
  };
  return newDraft([emptyTerm(own(source), query), emptyTerm(own(target))]);
}

/** To a query, or to the heading when none is left. */
function focusLater(miss: MissAnswer | undefined): void {
  setTimeout(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('[data-miss]')];
    const button = miss && buttons.find(({ dataset }) => dataset['miss'] === missKey(miss));
    (button ?? document.querySelector<HTMLElement>('#misses-heading'))?.focus();
  });
}
