import { useState } from 'preact/hooks';
import { draftOf, patchOf, type ConceptDraft } from '../../concept-draft.js';
import type { ConceptAnswer } from '../../glossary-answers.js';
import { ConceptFacts } from '../../views/glossaries/concept-facts.js';
import { ApiError, failureText, getJson, patchJson } from '../api-client.js';
import { ConceptForm } from './concept-form.js';
import { conceptPath } from './glossary-api.js';

interface EditConceptProps {
  readonly concept: ConceptAnswer;
  readonly saved: (concept: ConceptAnswer) => void;
  readonly cancel: () => void;
}

/** Edits a concept; when somebody else did so meanwhile, both are shown. */
export function EditConcept({ concept, saved, cancel }: EditConceptProps) {
  const [first] = useState(() => draftOf(concept));
  const [failure, setFailure] = useState<string>();
  const [theirs, setTheirs] = useState<ConceptAnswer>();
  const save = async (draft: ConceptDraft, revision: number) => {
    setFailure(undefined);
    try {
      saved(await patchJson<ConceptAnswer>(conceptPath(concept.id), patchOf(draft), revision));
    } catch (error) {
      setFailure(failureText(error));
      if (!(error instanceof ApiError) || error.refusal.status !== 412) return;
      setTheirs(await getJson<ConceptAnswer>(conceptPath(concept.id)).catch(() => undefined));
    }
  };
  const revision = theirs?.revision ?? concept.revision;
  return (
    <ConceptForm first={first} isNew={false} save={(draft) => void save(draft, revision)} cancel={cancel}>
      {theirs ? (
        <div class="conflict" role="group" aria-label="Conflict">
          <p>
            <strong>Somebody else changed this concept</strong> while you edited it. Above is yours; saving again keeps
            it. Theirs ({theirs.changedBy}):
          </p>
          <ConceptFacts concept={theirs} />
          <button type="button" onClick={() => { saved(theirs); }}>
            Take theirs
          </button>
        </div>
      ) : (
        failure !== undefined && <p class="failure">{failure}</p>
      )}
    </ConceptForm>
  );
}
