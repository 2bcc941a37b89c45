import { useEffect, useMemo, useState } from 'preact/hooks';
import { draftOf, emptyTerm, type TermDraft } from '../../concept-draft.js';
import type { DeskStart } from '../../desk-state.js';
import type { ConceptAnswer } from '../../glossary-answers.js';
import { initialPair } from '../../languages.js';
import { LanguagePairChoice } from '../../views/desk/concept-search.js';
import { ImpactList } from '../../views/desk/impact-list.js';
import { TermChange } from '../../views/desk/term-change.js';
import { failureText, getJson } from '../api-client.js';
import { conceptPath } from '../glossaries/glossary-api.js';
import { ImpactWork, type ImpactState } from './impact-work.js';
import { conceptName } from './use-concept-names.js';

interface ImpactOnDeskProps extends Pick<DeskStart, 'languages' | 'memories'> {
  readonly conceptId: string;
}

/** What a change of a concept makes wrong, and the change itself. */
export function ImpactOnDesk({ conceptId, languages, memories }: ImpactOnDeskProps) {
  const [concept, setConcept] = useState<ConceptAnswer>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    getJson<ConceptAnswer>(conceptPath(conceptId)).then(setConcept, (error: unknown) => {
      setFailure(failureText(error));
    });
  }, [conceptId]);
  if (failure !== undefined) return <p class="failure">{failure}</p>;
  if (!concept) return <p class="status">Reading the concept…</p>;
  return <ConceptOnDesk {...{ concept, languages, memories }} />;
}

interface ConceptOnDeskProps extends Omit<ImpactOnDeskProps, 'conceptId'> {
  readonly concept: ConceptAnswer;
}

function ConceptOnDesk({ concept: first, languages, memories }: ConceptOnDeskProps) {
  const [state, setState] = useState<ImpactState>({ concept: first, ticked: new Set(), isBusy: false });
  const work = useMemo(() => new ImpactWork(first, setState), [first]);
  const [pair, setPair] = useState(() => initialPair(languages, {}));
  const [terms, setTerms] = useTerms(state.concept);
  const memoryNames = useMemo(() => new Map(memories.map(({ id, name }) => [id, name])), [memories]);
  const proposal = { terms, pair };
  return (
    <>
      <TermChange
        title={conceptName(state.concept)}
        terms={terms}
        change={(at, changes) => {
          setTerms(terms.map((term, index) => (index === at ? { ...term, ...changes } : term)));
        }}
        add={() => {
          setTerms([...terms, emptyTerm(pair.target)]);
        }}
        ask={() => void work.ask(proposal)}
      >
        <LanguagePairChoice pair={pair} languages={languages} choose={setPair} />
      </TermChange>
      <ImpactStatus state={state} undo={() => void work.undo().then(focusTerms)} />
      {state.impact && (
        <ImpactList
          {...{ impact: state.impact, ticked: state.ticked, isBusy: state.isBusy, memoryNames }}
          tick={work.tick.bind(work)}
          tickAll={work.tickAll.bind(work)}
          apply={() => void work.apply(proposal)}
          loadMore={() => void work.more(proposal)}
        />
      )}
    </>
  );
}

/** The button that was pressed is gone. */
function focusTerms(): void {
  document.getElementById('term-change-heading')?.focus();
}

/** The terms as they are edited; begun anew when the concept has another revision. */
function useTerms(concept: ConceptAnswer) {
  const [edited, setEdited] = useState<{ readonly revision: number; readonly terms: readonly TermDraft[] }>();
  const terms = edited?.revision === concept.revision ? edited.terms : draftOf(concept).terms;
  const setTerms = (changed: readonly TermDraft[]) => {
    setEdited({ revision: concept.revision, terms: changed });
  };
  return [terms, setTerms] as const;
}

interface ImpactStatusProps {
  readonly state: ImpactState;
  readonly undo: () => void;
}

function ImpactStatus({ state: { isBusy, failure, applied }, undo }: ImpactStatusProps) {
  return (
    <div class="desk-status" role="status">
      <p class="status" data-state={failure === undefined ? undefined : 'failed'}>
        {failure ?? (isBusy ? 'Looking…' : '')}
      </p>
      {applied && (
        <p class="desk-message">
          {applied.says}{' '}
          <button type="button" class="quiet" onClick={undo}>
            Undo
          </button>
        </p>
      )}
    </div>
  );
}
