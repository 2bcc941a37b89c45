import { conceptAddress, type ConceptFilters } from '../../concept-filters.js';
import type { ConceptAnswer } from '../../glossary-answers.js';
import { MarkedTerm } from './marked-term.js';

export interface ConceptListProps {
  readonly concepts: readonly ConceptAnswer[];
  readonly filters: ConceptFilters;
  readonly openedId?: string | undefined;
  readonly open?: ((conceptId: string) => void) | undefined;
}

/** The concepts found, each with its terms. */
export function ConceptList({ concepts, filters, openedId, open }: ConceptListProps) {
  return (
    <ul class="concept-list" data-results="concepts">
      {concepts.map((concept) => (
        <li key={concept.id}>
          <a
            href={conceptAddress(filters, concept.id)}
            data-result
            data-concept={concept.id}
            aria-current={concept.id === openedId ? 'true' : undefined}
            onClick={
              open &&
              ((event) => {
                event.preventDefault();
                open(concept.id);
              })
            }
          >
            {concept.terms.map((term) => (
              <MarkedTerm term={term} />
            ))}
            {!concept.approved && <span class="mark mark-warning">not approved</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
