import { useEffect, useRef, useState } from 'preact/hooks';
import { filterQuery, type ConceptFilters } from '../../concept-filters.js';
import type { GlossaryStart } from '../../glossaries-state.js';
import type { ConceptAnswer } from '../../glossary-answers.js';
import { failureText } from '../api-client.js';
import { glossaryPath } from './glossary-api.js';
import { readPages } from './read-pages.js';
import { rememberFilters } from './use-opened-concept.js';

const PAUSE_MILLISECONDS = 150;

interface Listed extends Pick<GlossaryStart, 'filters' | 'concepts' | 'nextCursor'> {
  readonly isLoading: boolean;
  readonly failure?: string | undefined;
}

/** The list of concepts: follows the filters and what is edited. */
export function useConcepts(start: GlossaryStart) {
  const [listed, setListed] = useState<Listed>(() => ({ ...start, isLoading: false }));
  const path = `${glossaryPath(start.glossary.id)}/concepts`;
  const latest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  /** An answer to an older question comes too late. */
  const load = async (filters: ConceptFilters, before: readonly ConceptAnswer[], cursor?: string) => {
    const question = ++latest.current;
    const isCurrent = () => question === latest.current;
    setListed((now) => ({ ...now, filters, isLoading: true, failure: undefined }));
    try {
      const { items, nextCursor } = await readPages<ConceptAnswer>(path, filterQuery(filters), cursor);
      if (isCurrent()) setListed({ filters, concepts: [...before, ...items], nextCursor, isLoading: false });
    } catch (error) {
      if (isCurrent()) setListed((now) => ({ ...now, isLoading: false, failure: failureText(error) }));
    }
  };
  return {
    listed,
    search: (change: Partial<ConceptFilters>) => {
      const filters = { ...listed.filters, ...change };
      setListed((now) => ({ ...now, filters }));
      rememberFilters(filters);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void load(filters, []), PAUSE_MILLISECONDS);
    },
    loadMore: () => void load(listed.filters, listed.concepts, listed.nextCursor),
    refresh: () => void load(listed.filters, []),
    replace: (concept: ConceptAnswer) => {
      setListed((now) => ({ ...now, concepts: now.concepts.map((one) => (one.id === concept.id ? concept : one)) }));
    },
  };
}
