import type { LookUpHandlers, LookUpState } from '../look-up-state.js';
import { MIN_SCORES } from '../look-up-state.js';
import { LanguageBar } from './language-bar.js';
import { MatchList } from './match-list.js';
import { TermList } from './term-list.js';

export interface LookUpViewProps {
  readonly look: LookUpState;
  readonly handlers?: LookUpHandlers;
}

/** The look-up: languages, a sentence with its matches, a term with its hits. A plain GET form where there is no script. */
export function LookUpView({ look, handlers }: LookUpViewProps) {
  return (
    <form
      class="look-up"
      method="get"
      action="/"
      role="search"
      aria-label="Look up"
      autocomplete="off"
      onSubmit={handlers && stay}
    >
      <LanguageBar look={look} handlers={handlers} />
      <SentencePane look={look} handlers={handlers} />
      <TermPane look={look} handlers={handlers} />
    </form>
  );
}

/** With script, everything is answered already. */
function stay(event: Event) {
  event.preventDefault();
}

interface PaneProps {
  readonly look: LookUpState;
  readonly handlers: LookUpHandlers | undefined;
}

function SentencePane({ look, handlers }: PaneProps) {
  return (
    <section class="pane sentence-pane" aria-labelledby="sentence-heading">
      <header class="pane-head">
        <h2 id="sentence-heading">
          <label for="sentence">Sentence</label>
        </h2>
        <kbd class="needs-script">/</kbd>
        <PivotChoice look={look} handlers={handlers} />
        <MinScoreChoice look={look} handlers={handlers} />
      </header>
      <textarea
        id="sentence"
        name="text"
        rows={3}
        lang={look.source}
        dir="auto"
        spellcheck={false}
        placeholder="Paste or type a sentence"
        aria-describedby="box-keys"
        data-box="sentence"
        value={look.text}
        onInput={
          handlers &&
          ((event) => {
            handlers.change({ text: event.currentTarget.value });
          })
        }
      />
      <MatchList {...look} why={handlers?.why} />
    </section>
  );
}

function PivotChoice({ look, handlers }: PaneProps) {
  return (
    <label class="pivot-choice">
      <input
        type="checkbox"
        name="pivot"
        value="1"
        checked={look.pivot}
        onChange={
          handlers &&
          ((event) => {
            handlers.change({ pivot: event.currentTarget.checked });
          })
        }
      />
      through a third language
    </label>
  );
}

function MinScoreChoice({ look, handlers }: PaneProps) {
  return (
    <label class="min-score">
      from{' '}
      <select
        name="minScore"
        value={String(look.minScore)}
        onChange={
          handlers &&
          ((event) => {
            handlers.change({ minScore: Number(event.currentTarget.value) });
          })
        }
      >
        {MIN_SCORES.map((score) => (
          <option value={String(score)} selected={score === look.minScore}>
            {score}
          </option>
        ))}
      </select>
      <span class="visually-hidden"> percent</span>
    </label>
  );
}

function TermPane({ look, handlers }: PaneProps) {
  return (
    <section class="pane term-pane" aria-labelledby="term-heading">
      <header class="pane-head">
        <h2 id="term-heading">
          <label for="term">Term</label>
        </h2>
        <kbd class="needs-script">t</kbd>
      </header>
      <input
        id="term"
        name="term"
        type="text"
        inputmode="search"
        enterkeyhint="search"
        dir="auto"
        spellcheck={false}
        placeholder="Type a term in either language"
        aria-describedby="box-keys"
        data-box="term"
        value={look.term}
        onInput={
          handlers &&
          ((event) => {
            handlers.change({ term: event.currentTarget.value });
          })
        }
      />
      <TermList {...look} />
    </section>
  );
}
