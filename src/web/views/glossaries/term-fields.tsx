import { STATUSES } from '../../concept-filters.js';
import { TERM_TEXTS, type TermDraft, type TermText } from '../../concept-draft.js';
import { TERM_CHOICES, TERM_LABELS } from '../../term-words.js';
import { ChoiceField } from './choice-field.js';
import { TextField } from './text-field.js';

interface TermFieldsProps {
  readonly term: TermDraft;
  /** From 1. */
  readonly number: number;
  readonly change: (change: Partial<TermDraft>) => void;
  readonly remove: () => void;
}

const STATUS_CHOICES = STATUSES.map((status) => [status, status] as const);

/** All that a term can say. */
export function TermFields({ term, number, change, remove }: TermFieldsProps) {
  const put = (name: keyof TermDraft) => (value: string) => {
    change({ [name]: value });
  };
  return (
    <fieldset>
      <legend>Term {number}</legend>
      <div class="term-fields">
        <TextField label="Language" value={term.language} change={put('language')} />
        <TextField label="Term" value={term.text} language={term.language} change={put('text')} />
        <ChoiceField label="Status" value={term.status} choices={STATUS_CHOICES} change={put('status')} />
      </div>
      <details>
        <summary>More about it</summary>
        <div class="term-fields">
          {TERM_TEXTS.map((name) => (
            <TermTextField name={name} value={term[name]} change={put(name)} />
          ))}
          <TextField
            label="Forms, one a line"
            value={term.forms.join('\n')}
            language={term.language}
            isLong
            change={(value) => {
              change({ forms: value.split('\n') });
            }}
          />
        </div>
      </details>
      <button type="button" class="quiet" onClick={remove}>
        Remove term {number}
      </button>
    </fieldset>
  );
}

interface TermTextFieldProps {
  readonly name: TermText;
  readonly value: string;
  readonly change: (value: string) => void;
}

function TermTextField({ name, ...field }: TermTextFieldProps) {
  const choices = TERM_CHOICES[name];
  if (choices) return <ChoiceField label={TERM_LABELS[name]} choices={choices} none="not said" {...field} />;
  return <TextField label={TERM_LABELS[name]} {...field} />;
}
