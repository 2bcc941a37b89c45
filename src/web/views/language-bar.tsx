import type { LookUpHandlers, LookUpState } from '../look-up-state.js';

interface LanguageBarProps {
  readonly look: LookUpState;
  readonly handlers: LookUpHandlers | undefined;
}

/** From which language into which. Without script, the button sends the form and the server swaps. */
export function LanguageBar({ look, handlers }: LanguageBarProps) {
  return (
    <div class="language-bar">
      {/* First, so that Enter means it; its place is at the end. */}
      <button type="submit" class="no-script primary">
        Look up
      </button>
      <LanguageSelect side="source" label="From" look={look} handlers={handlers} />
      <button
        type="submit"
        name="swap"
        value="1"
        class="swap"
        aria-label="Swap the languages"
        title="Swap the languages (Alt+X)"
        data-swap
        onClick={
          handlers &&
          ((event) => {
            event.preventDefault();
            handlers.swap();
          })
        }
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M2 5.5h11M10 2.5l3 3-3 3M14 10.5H3M6 7.5l-3 3 3 3" />
        </svg>
      </button>
      <LanguageSelect side="target" label="To" look={look} handlers={handlers} />
    </div>
  );
}

interface LanguageSelectProps extends LanguageBarProps {
  readonly side: 'source' | 'target';
  readonly label: string;
}

function LanguageSelect({ side, label, look, handlers }: LanguageSelectProps) {
  return (
    <label class="language-select">
      <span>{label}</span>
      <select
        name={side}
        value={look[side]}
        onChange={
          handlers &&
          ((event) => {
            handlers.change({ [side]: event.currentTarget.value });
          })
        }
      >
        {look.languages.map(({ tag, name }) => (
          <option value={tag} selected={tag === look[side]}>
            {name} · {tag}
          </option>
        ))}
      </select>
    </label>
  );
}
