import type { DeskMemory } from '../../desk-state.js';
import { initialPair, type LanguageChoice } from '../../languages.js';

interface MemoryChoiceProps {
  readonly memories: readonly DeskMemory[];
  readonly languages: readonly LanguageChoice[];
}

/** A memory to be laid on the desk, with the two languages that are checked against each other. */
export function MemoryChoice({ memories, languages }: MemoryChoiceProps) {
  return (
    <section class="pane" aria-labelledby="desk-memories">
      <header class="pane-head">
        <h2 id="desk-memories">Memories</h2>
      </header>
      {memories.length === 0 && <p class="status">There are no memories.</p>}
      <ul class="desk-choice">
        {memories.map((memory) => (
          <li key={memory.id}>
            <MemoryForm memory={memory} languages={languages} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MemoryForm({ memory, languages }: { readonly memory: DeskMemory } & Pick<MemoryChoiceProps, 'languages'>) {
  const choices = memory.languages.map((tag) => languages.find((one) => one.tag === tag) ?? { tag, name: tag });
  const pair = initialPair(choices, {});
  return (
    <form class="desk-memory" action="/desk" method="get">
      <input type="hidden" name="memory" value={memory.id} />
      <bdi class="desk-name">{memory.name}</bdi>
      <span class="desk-facts">{memory.units.toLocaleString('en')} units</span>
      <div class="desk-pair">
        <LanguageSelect
          name="source"
          label={`Source language of ${memory.name}`}
          value={pair.source}
          choices={choices}
        />
        <span aria-hidden="true">→</span>
        <LanguageSelect
          name="target"
          label={`Target language of ${memory.name}`}
          value={pair.target}
          choices={choices}
        />
        <button type="submit" disabled={choices.length < 2}>
          Look at it<span class="visually-hidden"> : {memory.name}</span>
        </button>
      </div>
    </form>
  );
}

interface LanguageSelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly LanguageChoice[];
}

export function LanguageSelect({ name, label, value, choices }: LanguageSelectProps) {
  return (
    <select name={name} aria-label={label}>
      {choices.map((choice) => (
        <option value={choice.tag} selected={choice.tag === value}>
          {choice.name}
        </option>
      ))}
    </select>
  );
}
