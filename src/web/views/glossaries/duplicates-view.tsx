import type { ComponentChildren } from 'preact';
import { counted } from '../../document-words.js';
import type { DuplicatesStart } from '../../glossaries-state.js';
import { DuplicateGroup, type DuplicateChoices } from './duplicate-group.js';
import { groupKey } from '../../duplicate-groups.js';
import { GlossaryHead } from './glossary-head.js';
import { MoreButton, MoreLink } from './more.js';

export interface DuplicatesActivity extends DuplicateChoices {
  readonly loadMore: () => void;
  readonly isLoading: boolean;
  readonly failure?: string | undefined;
  /** What the last choice did, and how to take it back. */
  readonly outcome: ComponentChildren;
}

/** The concepts that share a term, to be merged or kept. */
export function DuplicatesView(props: DuplicatesStart & { readonly activity?: DuplicatesActivity }) {
  const { glossary, items, nextCursor, activity } = props;
  return (
    <>
      <GlossaryHead glossary={glossary} section="duplicates" />
      <section class="pane" aria-labelledby="duplicates-heading">
        <h2 id="duplicates-heading" tabIndex={-1}>
          Duplicates
        </h2>
        <div role="status">
          <p class="status" data-state={activity?.failure === undefined ? undefined : 'failed'}>
            {activity?.failure ?? statusLine(props)}
          </p>
          {activity?.outcome}
        </div>
        <ul class="duplicate-groups" data-results="duplicates">
          {items.map((group) => (
            <DuplicateGroup key={groupKey(group)} group={group} glossaryId={glossary.id} choices={activity} />
          ))}
        </ul>
        {nextCursor !== undefined && (activity ? <MoreButton {...activity} /> : <MoreLink cursor={nextCursor} />)}
      </section>
    </>
  );
}

function statusLine({ items, nextCursor, activity }: DuplicatesStart & { readonly activity?: DuplicatesActivity }) {
  if (activity?.isLoading) return 'Looking…';
  if (items.length === 0) return nextCursor === undefined ? 'No two concepts share a term.' : 'None so far.';
  return `${counted(items.length, 'term')} of more than one concept${nextCursor === undefined ? '' : ', and there may be more'}`;
}
