import { useEffect, useState } from 'preact/hooks';
import type { TermAnswer, TermsAnswer } from '../api-answers.js';
import type { Answer, PreferredTerms } from '../look-up-state.js';
import { conceptsToAsk, preferredOf } from '../preferred-terms.js';
import { getJson } from './api-client.js';

/** For hits on deprecated or forbidden terms: asks for their concepts once, to show the preferred term beside. */
export function usePreferredTerms(terms: Answer<TermsAnswer>, first: PreferredTerms): PreferredTerms {
  const [preferred, setPreferred] = useState(first);
  useEffect(() => {
    if (terms.state !== 'answered') return;
    for (const id of conceptsToAsk(terms.value).filter((wanted) => preferred[wanted] === undefined)) {
      getJson<{ readonly terms: readonly TermAnswer[] }>(`/v1/concepts/${encodeURIComponent(id)}`).then(
        (concept) => {
          setPreferred((before) => ({ ...before, [id]: preferredOf(concept.terms) }));
        },
        // Without it the term is still shown struck through.
        () => undefined,
      );
    }
  }, [terms]);
  return preferred;
}
