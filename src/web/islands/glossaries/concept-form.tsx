import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { emptyTerm, type ConceptDraft } from '../../concept-draft.js';
import { ChoiceField } from '../../views/glossaries/choice-field.js';
import { ConceptFields, type ConceptFieldsProps } from '../../views/glossaries/concept-fields.js';
import { TermFields } from '../../views/glossaries/term-fields.js';
import type { Choice } from '../../term-words.js';

const NEW_APPROVALS: readonly Choice[] = [
  ['approved', 'approved'],
  ['not-approved', 'not approved'],
];
const APPROVALS: readonly Choice[] = [['by-setting', 'as the glossary says'], ...NEW_APPROVALS];

interface ConceptFormProps {
  readonly first: ConceptDraft;
  readonly isNew: boolean;
  readonly save: (draft: ConceptDraft) => void;
  readonly cancel: () => void;
  /** Why it was not saved, and what can be done about it. */
  readonly children: ComponentChildren;
}

/** Edits a concept with its terms. Escape cancels while nothing is changed. */
export function ConceptForm({ first, isNew, save, cancel, children }: ConceptFormProps) {
  const [draft, setDraft] = useState(first);
  const form = useRef<HTMLFormElement>(null);
  const change = (changes: Partial<ConceptDraft>) => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  useEffect(() => {
    firstEmptyField(form.current!)?.focus();
  }, []);
  useQuestionOnLeaving(draft !== first);
  return (
    <form
      ref={form}
      class="concept-form"
      aria-label={isNew ? 'New concept' : 'Edit the concept'}
      onSubmit={(event) => {
        event.preventDefault();
        save(draft);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && draft === first) cancel();
      }}
    >
      <Terms draft={draft} change={change} />
      <ConceptFields draft={draft} change={change} />
      <Approval draft={draft} change={change} isNew={isNew} />
      <div role="alert">{children}</div>
      <p class="tool-row">
        <button type="submit" class="primary">
          Save
        </button>
        <button type="button" onClick={cancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}

/** Where typing begins: what is filled in already is for those who want it otherwise. */
function firstEmptyField(form: HTMLFormElement): HTMLInputElement | undefined {
  const fields = [...form.querySelectorAll<HTMLInputElement>('fieldset > .term-fields input')];
  return fields.find(({ value }) => value === '') ?? fields[0];
}

/** Whoever leaves the page with something unsaved is asked. */
function useQuestionOnLeaving(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return undefined;
    const onLeaving = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeaving);
    return () => {
      window.removeEventListener('beforeunload', onLeaving);
    };
  }, [isChanged]);
}

function Terms({ draft: { terms }, change }: ConceptFieldsProps) {
  return (
    <>
      {terms.map((term, index) => (
        <TermFields
          term={term}
          number={index + 1}
          change={(changes) => {
            change({ terms: terms.map((one, at) => (at === index ? { ...one, ...changes } : one)) });
          }}
          remove={() => {
            change({ terms: terms.filter((_, at) => at !== index) });
          }}
        />
      ))}
      <p>
        <button
          type="button"
          onClick={() => {
            change({ terms: [...terms, emptyTerm('')] });
          }}
        >
          Add a term
        </button>
      </p>
    </>
  );
}

function Approval({ draft, change, isNew }: ConceptFieldsProps & { readonly isNew: boolean }) {
  return (
    <ChoiceField
      label="Approval"
      value={draft.approval}
      choices={isNew ? NEW_APPROVALS : APPROVALS}
      change={(approval) => {
        change({ approval: approval as ConceptDraft['approval'] });
      }}
    />
  );
}
