import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConceptAnswer } from '../../glossary-answers.js';
import { ConceptFacts } from '../../views/glossaries/concept-facts.js';
import { deleteAt, failureText, patchJson } from '../api-client.js';
import { ConceptHistory } from './concept-history.js';
import { EditConcept } from './edit-concept.js';
import { conceptPath } from './glossary-api.js';

export interface ConceptPanelProps {
  readonly concept: ConceptAnswer;
  readonly changed: (concept: ConceptAnswer) => void;
  readonly removed: () => void;
  readonly close: () => void;
}

type Mode = 'reading' | 'editing' | 'history' | 'deleting';

/** One concept: read, edit, approve, go back, delete. Escape closes it. */
export function ConceptPanel({ concept, changed, removed, close }: ConceptPanelProps) {
  const [mode, setMode] = useState<Mode>('reading');
  const [failure, setFailure] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (mode === 'reading') heading.current?.focus();
  }, [mode, concept.id]);
  const show = (answer: ConceptAnswer) => {
    setFailure(undefined);
    setMode('reading');
    changed(answer);
  };
  const fail = (error: unknown) => {
    setFailure(failureText(error));
  };
  const stopEditing = () => {
    setMode('reading');
  };
  const reading = { concept, mode, setMode, show, removed, fail, close };
  return (
    <section
      class="pane concept-panel"
      aria-labelledby="concept-heading"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && mode !== 'editing') close();
      }}
    >
      <h2 id="concept-heading" ref={heading} tabIndex={-1} lang={concept.terms[0]?.language}>
        {concept.terms[0]?.text}
      </h2>
      <p class="failure" role="status">
        {failure}
      </p>
      {mode === 'editing' ? (
        <EditConcept concept={concept} saved={show} cancel={stopEditing} />
      ) : (
        <ReadConcept {...reading} />
      )}
    </section>
  );
}

interface ReadConceptProps extends Pick<ConceptPanelProps, 'concept' | 'removed' | 'close'> {
  readonly mode: Mode;
  readonly setMode: (mode: Mode) => void;
  readonly show: (concept: ConceptAnswer) => void;
  readonly fail: (error: unknown) => void;
}

function ReadConcept({ concept, mode, setMode, show, removed, fail, close }: ReadConceptProps) {
  const path = conceptPath(concept.id);
  const approve = () => {
    patchJson<ConceptAnswer>(path, { approved: !concept.approved }, concept.revision).then(show, fail);
  };
  const remove = () => {
    deleteAt(path, concept.revision).then(removed, fail);
  };
  return (
    <>
      <Tools concept={concept} mode={mode} setMode={setMode} approve={approve} close={close} />
      {mode === 'deleting' && (
        <p class="tool-row">
          Delete this concept?
          <button type="button" class="danger" onClick={remove}>
            Delete it
          </button>
        </p>
      )}
      <ConceptFacts concept={concept} />
      {mode === 'history' && <ConceptHistory concept={concept} reverted={show} />}
    </>
  );
}

interface ToolsProps extends Pick<ConceptPanelProps, 'concept' | 'close'> {
  readonly mode: Mode;
  readonly setMode: (mode: Mode) => void;
  readonly approve: () => void;
}

function Tools({ concept, mode, setMode, approve, close }: ToolsProps) {
  const toggle = (wanted: Mode) => () => {
    setMode(mode === wanted ? 'reading' : wanted);
  };
  return (
    <p class="tool-row">
      <button type="button" data-shortcut="e" onClick={toggle('editing')}>
        Edit
      </button>
      <button type="button" onClick={approve}>
        {concept.approved ? 'Withdraw approval' : 'Approve'}
      </button>
      <button type="button" aria-expanded={mode === 'history'} onClick={toggle('history')}>
        History
      </button>
      <button type="button" aria-expanded={mode === 'deleting'} onClick={toggle('deleting')}>
        Delete
      </button>
      <button type="button" onClick={close}>
        Close
      </button>
    </p>
  );
}
