import { conceptAddress, NO_FILTERS } from '../../concept-filters.js';
import type { ConceptAnswer, DuplicateGroupAnswer } from '../../glossary-answers.js';
import { glossaryAddress } from '../../glossary-sections.js';
import { MarkedTerm } from './marked-term.js';

export interface DuplicateChoices {
  /** Puts all others of the group into the one that stays. */
  readonly merge: (group: DuplicateGroupAnswer, stays: ConceptAnswer) => void;
  /** Leaves the concepts as they are. */
  readonly keep: (group: DuplicateGroupAnswer) => void;
  /** A merge is on its way. */
  readonly isMerging: boolean;
}

interface DuplicateGroupProps {
  readonly group: DuplicateGroupAnswer;
  readonly glossaryId: string;
  readonly choices: DuplicateChoices | undefined;
}

/** A term and the concepts that share it. */
export function DuplicateGroup({ group, glossaryId, choices }: DuplicateGroupProps) {
  const { language, text, concepts, conceptCount } = group;
  return (
    <li class="duplicate-group" data-result data-keyed tabIndex={-1}>
      <h3>
        <bdi lang={language}>{text}</bdi>
        <span class="language-tag">{language}</span>
      </h3>
      <ol>
        {concepts.map((concept, index) => (
          <li>
            <SharingConcept concept={concept} glossaryId={glossaryId} />
            {choices && <MergeButton group={group} index={index} choices={choices} />}
          </li>
        ))}
      </ol>
      {conceptCount > concepts.length && <p class="status">The first {concepts.length} of {conceptCount}.</p>}
      {choices && <KeepButton group={group} choices={choices} />}
    </li>
  );
}

interface ButtonProps {
  readonly group: DuplicateGroupAnswer;
  readonly choices: DuplicateChoices;
}

/** @param index of the concept that stays */
function MergeButton({ group, index, choices }: ButtonProps & { readonly index: number }) {
  return (
    <button
      type="button"
      class="quiet"
      data-key={String(index + 1)}
      disabled={choices.isMerging}
      onClick={() => {
        choices.merge(group, group.concepts[index]!);
      }}
    >
      Merge into {ordinal(index)}
      <span class="visually-hidden">
        {' '}
        concept with <bdi>{group.text}</bdi>
      </span>
    </button>
  );
}

function KeepButton({ group, choices }: ButtonProps) {
  return (
    <button
      type="button"
      class="quiet"
      data-key="k"
      onClick={() => {
        choices.keep(group);
      }}
    >
      Keep {group.conceptCount === 2 ? 'both' : 'all'}
      <span class="visually-hidden">
        {' '}
        with <bdi>{group.text}</bdi>
      </span>
    </button>
  );
}

/** "the 2nd" */
function ordinal(index: number): string {
  const suffixes = ['st', 'nd', 'rd'];
  return `the ${String(index + 1)}${suffixes[index] ?? 'th'}`;
}

function SharingConcept({ concept, glossaryId }: { readonly concept: ConceptAnswer; readonly glossaryId: string }) {
  const { id, terms, definition, subject, approved } = concept;
  return (
    <div>
      <a href={glossaryAddress(glossaryId) + conceptAddress(NO_FILTERS, id)}>
        {terms.map((term) => (
          <MarkedTerm term={term} />
        ))}
      </a>
      {!approved && <span class="mark mark-warning">not approved</span>}
      {[subject, definition].map((says) => says !== undefined && <p class="description">{says}</p>)}
    </div>
  );
}
