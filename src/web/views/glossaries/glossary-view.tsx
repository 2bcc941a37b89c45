import type { ComponentChildren } from 'preact';
import { conceptAddress, filterQuery, type ConceptFilters } from '../../concept-filters.js';
import { counted } from '../../document-words.js';
import type { GlossaryStart } from '../../glossaries-state.js';
import type { ConceptAnswer } from '../../glossary-answers.js';
import { ConceptFacts } from './concept-facts.js';
import { ConceptList } from './concept-list.js';
import { FilterForm } from './filter-form.js';
import { GlossaryHead } from './glossary-head.js';
import { MoreButton, MoreLink } from './more.js';

export interface GlossaryActivity {
  readonly search: (change: Partial<ConceptFilters>) => void;
  readonly open: (conceptId: string) => void;
  readonly loadMore: () => void;
  readonly isLoading: boolean;
  readonly failure?: string | undefined;
  /** What is done with the whole glossary. */
  readonly tools: ComponentChildren;
  /** The concept beside the list, as it is read or edited. */
  readonly panel: ComponentChildren;
}

/** The concepts of a glossary, and one of them opened beside the list. */
export function GlossaryView(props: GlossaryStart & { readonly activity?: GlossaryActivity }) {
  const { glossary, filters, concepts, opened, activity } = props;
  return (
    <>
      <GlossaryHead glossary={glossary} section="concepts">
        {activity?.tools}
      </GlossaryHead>
      <div class="glossary-desk">
        <section class="pane" aria-labelledby="concepts-heading">
          <h2 id="concepts-heading">Concepts</h2>
          <FilterForm filters={filters} languages={glossary.languages} change={activity?.search} />
          <p class="status" role="status" data-state={activity?.failure === undefined ? undefined : 'failed'}>
            {activity?.failure ?? statusLine(props)}
          </p>
          <ConceptList concepts={concepts} filters={filters} openedId={opened?.id} open={activity?.open} />
          <More {...props} />
        </section>
        {activity ? activity.panel : opened && <OpenedConcept concept={opened} filters={filters} />}
      </div>
    </>
  );
}

function statusLine({ concepts, nextCursor, activity }: GlossaryStart & { readonly activity?: GlossaryActivity }) {
  if (activity?.isLoading) return 'Searching…';
  if (concepts.length === 0) return nextCursor === undefined ? 'No concept is like that.' : 'None so far.';
  return `${counted(concepts.length, 'concept')}${nextCursor === undefined ? '' : ', and there are more'}`;
}

function More({ filters, nextCursor, activity }: GlossaryStart & { readonly activity?: GlossaryActivity }) {
  if (nextCursor === undefined) return null;
  return activity ? <MoreButton {...activity} /> : <MoreLink cursor={nextCursor} query={filterQuery(filters)} />;
}

function OpenedConcept({ concept, filters }: { readonly concept: ConceptAnswer; readonly filters: ConceptFilters }) {
  return (
    <section class="pane concept-panel" aria-labelledby="concept-heading">
      <h2 id="concept-heading">{concept.terms[0]?.text}</h2>
      <p class="no-script">
        <a href={conceptAddress(filters)}>Close</a>
      </p>
      <ConceptFacts concept={concept} />
    </section>
  );
}
