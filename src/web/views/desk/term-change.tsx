import type { ComponentChildren } from 'preact';
import { STATUSES } from '../../concept-filters.js';
import type { TermDraft } from '../../concept-draft.js';

interface TermChangeProps {
  readonly title: string;
  readonly terms: readonly TermDraft[];
  readonly change: (at: number, change: Partial<TermDraft>) => void;
  readonly add: () => void;
  readonly ask: () => void;
  /** The two languages. */
  readonly children: ComponentChildren;
}

/** The terms of a concept as they are to be. */
export function TermChange({ title, terms, change, add, ask, children }: TermChangeProps) {
  return (
    <form
      class="pane"
      aria-labelledby="term-change-heading"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <header class="pane-head">
        <h2 id="term-change-heading" tabIndex={-1}>
          <bdi>{title}</bdi>
        </h2>
      </header>
      <table class="term-change">
        <thead>
          <tr>
            <th scope="col">Language</th>
            <th scope="col">Term</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {terms.map((term, at) => (
            <TermRow
              key={at}
              term={term}
              number={at + 1}
              change={(changed) => {
                change(at, changed);
              }}
            />
          ))}
        </tbody>
      </table>
      <div class="finding-actions">
        <button type="button" onClick={add}>
          Add a term
        </button>
        {children}
        <button type="submit" class="primary">
          Show what this makes wrong
        </button>
      </div>
    </form>
  );
}

interface TermRowProps {
  readonly term: TermDraft;
  readonly number: number;
  readonly change: (change: Partial<TermDraft>) => void;
}

function TermRow({ term, number, change }: TermRowProps) {
  return (
    <tr>
      <td>
        <input
          aria-label={`Language of term ${String(number)}`}
          size={8}
          value={term.language}
          onInput={({ currentTarget }) => {
            change({ language: currentTarget.value });
          }}
        />
      </td>
      <td>
        <input
          aria-label={`Term ${String(number)}`}
          class="term-change-text"
          lang={term.language}
          value={term.text}
          onInput={({ currentTarget }) => {
            change({ text: currentTarget.value });
          }}
        />
      </td>
      <td>
        <select
          aria-label={`Status of term ${String(number)}`}
          value={term.status}
          onChange={({ currentTarget }) => {
            change({ status: currentTarget.value });
          }}
        >
          {STATUSES.map((status) => (
            <option value={status}>{status}</option>
          ))}
        </select>
      </td>
    </tr>
  );
}
