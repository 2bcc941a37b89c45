import { useState } from 'preact/hooks';
import { conceptAddress, NO_FILTERS } from '../concept-filters.js';
import { groupKey, groupsAfterMerge } from '../duplicate-groups.js';
import type { DuplicatesStart } from '../glossaries-state.js';
import type { ConceptAnswer, DuplicateGroupAnswer } from '../glossary-answers.js';
import { glossaryAddress } from '../glossary-sections.js';
import { DuplicatesView } from '../views/glossaries/duplicates-view.js';
import { postEdit, postJson } from './api-client.js';
import { conceptPath, glossaryPath } from './glossaries/glossary-api.js';
import { useKeptGroups } from './glossaries/use-kept-groups.js';
import { usePages } from './glossaries/use-pages.js';

/** The duplicates of a glossary: merged, which can be taken back, or kept. */
export function DuplicatesIsland(start: DuplicatesStart) {
  const { glossary } = start;
  const { listed, isLoading, failure, fail, change, loadMore, reload } = usePages(
    start,
    `${glossaryPath(glossary.id)}/duplicates`,
  );
  const { kept, keep, forgetKept } = useKeptGroups(glossary.id);
  const [merged, setMerged] = useState<ConceptAnswer>();
  const [isMerging, setMerging] = useState(false);
  const items = listed.items.filter((group) => !kept.has(groupKey(group)));
  const merge = async (group: DuplicateGroupAnswer, stays: ConceptAnswer) => {
    const from = group.concepts.map(({ id }) => id).filter((id) => id !== stays.id);
    setMerging(true);
    try {
      const result = await postEdit<ConceptAnswer>(`${conceptPath(stays.id)}/merges`, { from }, stays.revision);
      focusNext(items, group);
      setMerged(result);
      change((groups) => groupsAfterMerge(groups, result, new Set(from)));
    } catch (error) {
      fail(error);
    } finally {
      setMerging(false);
    }
  };
  const undo = async ({ changeSetId }: ConceptAnswer) => {
    await postJson(`/v1/change-sets/${encodeURIComponent(changeSetId)}/rollback`, {});
    setMerged(undefined);
    await reload();
  };
  const activity = {
    ...{ loadMore, isLoading, failure, isMerging },
    merge: (group: DuplicateGroupAnswer, stays: ConceptAnswer) => void merge(group, stays),
    keep: (group: DuplicateGroupAnswer) => {
      focusNext(items, group);
      keep(group);
    },
    outcome: (
      <>
        {merged && <Merged concept={merged} undo={() => void undo(merged).catch(fail)} />}
        {kept.size > 0 && <Kept count={listed.items.length - items.length} forgetKept={forgetKept} />}
      </>
    ),
  };
  return <DuplicatesView glossary={glossary} items={items} nextCursor={listed.nextCursor} activity={activity} />;
}

function Merged({ concept, undo }: { readonly concept: ConceptAnswer; readonly undo: () => void }) {
  const { id, glossaryId, terms } = concept;
  return (
    <p class="tool-row">
      <span>
        Merged into{' '}
        <a href={glossaryAddress(glossaryId) + conceptAddress(NO_FILTERS, id)}>
          <bdi lang={terms[0]?.language}>{terms[0]?.text}</bdi>
        </a>
        .
      </span>
      <button type="button" class="quiet" onClick={undo}>
        Undo the merge
      </button>
    </p>
  );
}

function Kept({ count, forgetKept }: { readonly count: number; readonly forgetKept: () => void }) {
  if (count === 0) return null;
  return (
    <p class="tool-row">
      <span>
        {count === 1 ? '1 term is' : `${String(count)} terms are`} kept in several concepts, and not shown in this
        browser.
      </span>
      <button type="button" class="quiet" onClick={forgetKept}>
        Show them again
      </button>
    </p>
  );
}

/** To the group that comes after, or the one before, or the heading when none is left. */
function focusNext(groups: readonly DuplicateGroupAnswer[], group: DuplicateGroupAnswer): void {
  const at = groups.indexOf(group);
  setTimeout(() => {
    const left = [...document.querySelectorAll<HTMLElement>('.duplicate-group')];
    (left[at] ?? left.at(-1) ?? document.querySelector<HTMLElement>('#duplicates-heading'))?.focus();
  });
}
