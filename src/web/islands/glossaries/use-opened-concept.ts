import { useState } from 'preact/hooks';
import { filterQuery, type ConceptFilters } from '../../concept-filters.js';
import type { ConceptAnswer } from '../../glossary-answers.js';
import { failureText, getJson } from '../api-client.js';
import { conceptPath } from './glossary-api.js';

/** What stands beside the list. */
type Beside = { readonly is: 'concept'; readonly concept: ConceptAnswer } | { readonly is: 'new' } | undefined;

/**
 * Opens concepts beside the list and closes them, one at a time; the address says which.
 * @param changed called with each concept that is shown: it may be newer than the list has it
 */
export function useOpenedConcept(first: ConceptAnswer | undefined, changed: (concept: ConceptAnswer) => void) {
  const [beside, setBeside] = useState<Beside>(first && { is: 'concept', concept: first });
  const [failure, setFailure] = useState<string>();
  const put = (next: Beside) => {
    setFailure(undefined);
    setBeside(next);
    rememberConcept(next?.is === 'concept' ? next.concept.id : undefined);
  };
  const show = (concept: ConceptAnswer) => {
    put({ is: 'concept', concept });
    changed(concept);
  };
  return {
    beside,
    failure,
    show,
    open: (conceptId: string) => {
      getJson<ConceptAnswer>(conceptPath(conceptId)).then(show, (error: unknown) => {
        setFailure(failureText(error));
      });
    },
    begin: () => {
      put({ is: 'new' });
    },
    close: () => {
      const id = beside?.is === 'concept' ? beside.concept.id : undefined;
      put(undefined);
      focusLater(id);
    },
  };
}

/** In the address, so that a reload and a bookmark keep it. */
function rememberConcept(conceptId: string | undefined): void {
  const address = new URL(location.href);
  if (conceptId === undefined) address.searchParams.delete('concept');
  else address.searchParams.set('concept', conceptId);
  history.replaceState(history.state, '', address);
}

/** In the address, beside the opened concept. */
export function rememberFilters(filters: ConceptFilters): void {
  const query = filterQuery(filters);
  const opened = new URLSearchParams(location.search).get('concept');
  if (opened !== null) query.set('concept', opened);
  history.replaceState(history.state, '', query.size === 0 ? location.pathname : `?${query.toString()}`);
}

/** Back to where the concept was opened, or to the search. */
function focusLater(conceptId: string | undefined): void {
  setTimeout(() => {
    const row = document.querySelector<HTMLElement>(`[data-concept="${CSS.escape(conceptId ?? '')}"]`);
    (row ?? document.querySelector<HTMLElement>('[data-box="concepts"]'))?.focus();
  });
}
