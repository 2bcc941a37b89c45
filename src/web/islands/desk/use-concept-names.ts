import { useEffect, useState } from 'preact/hooks';
import type { ConceptAnswer } from '../../glossary-answers.js';
import { getJson } from '../api-client.js';

/** What concepts are called, by their ids: their preferred terms. Those that are not here yet are asked for, one by one. */
export function useConceptNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const missing = ids.find((id) => id !== '' && !names.has(id));
  useEffect(() => {
    if (missing === undefined) return;
    getJson<ConceptAnswer>(`/v1/concepts/${encodeURIComponent(missing)}`).then(
      (concept) => {
        setNames((before) => new Map([...before, [missing, conceptName(concept)]]));
      },
      () => {
        // A concept that was deleted meanwhile has no name.
        setNames((before) => new Map([...before, [missing, missing]]));
      },
    );
  }, [missing]);
  return names;
}

export function conceptName({ terms }: Pick<ConceptAnswer, 'terms'>): string {
  const preferred = terms.filter(({ status }) => status === 'preferred');
  return (preferred.length > 0 ? preferred : terms).map(({ text }) => text).join(' · ');
}
