import { useState } from 'preact/hooks';
import { conceptAddress, NO_FILTERS } from '../../concept-filters.js';
import { glossaryAddress } from '../../glossary-sections.js';
import { additionOf, type ConceptDraft } from '../../concept-draft.js';
import type { ConceptAnswer, DuplicateAnswer } from '../../glossary-answers.js';
import { ApiError, failureText, postJson } from '../api-client.js';
import { ConceptForm } from './concept-form.js';
import { glossaryPath } from './glossary-api.js';

const CHOICES = [
  ['merge', 'Merge'],
  ['keep-both', 'Keep both'],
  ['skip', 'Skip'],
] as const;

interface NewConceptProps {
  readonly glossaryId: string;
  /** What the form begins with. */
  readonly first: ConceptDraft;
  readonly added: (concept: ConceptAnswer) => void;
  readonly cancel: () => void;
}

interface Refused {
  readonly message: string;
  readonly draft: ConceptDraft;
  /** The terms that others have already. */
  readonly duplicates: readonly DuplicateAnswer[];
}

/** Adds a concept; asks what shall happen when its terms are there already. */
export function NewConcept({ glossaryId, first, added, cancel }: NewConceptProps) {
  const [refused, setRefused] = useState<Refused>();
  const [begun] = useState(first);
  const add = async (draft: ConceptDraft, policy: string) => {
    setRefused(undefined);
    try {
      const path = `${glossaryPath(glossaryId)}/concepts?policy=${policy}`;
      added(await postJson<ConceptAnswer>(path, additionOf(draft)));
    } catch (error) {
      const duplicates = error instanceof ApiError ? (error.refusal.duplicates ?? []) : [];
      setRefused({ message: failureText(error), draft, duplicates });
    }
  };
  return (
    <section class="pane concept-panel" aria-labelledby="new-heading">
      <h2 id="new-heading">New concept</h2>
    <ConceptForm first={begun} isNew save={(draft) => void add(draft, 'ask')} cancel={cancel}>
      {refused && <p class="failure">{refused.message}</p>}
      {refused && refused.duplicates.length > 0 && (
        <div role="group" aria-label="What is there already">
          <ul>
            {refused.duplicates.map(({ language, text, conceptId }) => (
              <li>
                <a href={glossaryAddress(glossaryId) + conceptAddress(NO_FILTERS, conceptId)} target="_blank" rel="noopener">
                  <bdi lang={language}>{text}</bdi>
                </a>
              </li>
            ))}
          </ul>
          <p class="tool-row">
            {CHOICES.map(([policy, says]) => (
              <button type="button" onClick={() => void add(refused.draft, policy)}>
                {says}
              </button>
            ))}
          </p>
        </div>
      )}
    </ConceptForm>
    </section>
  );
}
