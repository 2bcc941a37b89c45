import type { ComponentChildren } from 'preact';
import type { LanguageChoice } from '../../languages.js';

interface FileViewProps {
  readonly names: readonly string[];
  readonly languages: readonly LanguageChoice[];
  /** Empty: as the file says. */
  readonly chosen: { readonly source: string; readonly target: string };
  readonly choose: (side: 'source' | 'target', tag: string) => void;
  /** Absent: they are no documents. */
  readonly keep?: (() => void) | undefined;
  /** Why they could not be kept. */
  readonly failure?: string | undefined;
  /** How they are checked. */
  readonly choices: ComponentChildren;
}

/** Files that were dropped on the desk to be checked. */
export function FileView({ names, languages, chosen, choose, keep, failure, choices }: FileViewProps) {
  return (
    <section class="pane" aria-labelledby="file-heading">
      <header class="pane-head">
        <h2 id="file-heading">
          <bdi>{names.join(', ')}</bdi>
        </h2>
        <span class="status">Only looked at: nothing is stored.</span>
      </header>
      <div class="finding-actions">
        {(['source', 'target'] as const).map((side) => (
          <label>
            {side === 'source' ? 'From ' : 'Into '}
            <select
              value={chosen[side]}
              onChange={({ currentTarget }) => {
                choose(side, currentTarget.value);
              }}
            >
              <option value="">as the file says</option>
              {languages.map(({ tag, name }) => (
                <option value={tag}>{name}</option>
              ))}
            </select>
          </label>
        ))}
        {keep && (
          <button type="button" onClick={keep}>
            Keep as a document, to mend it here
          </button>
        )}
      </div>
      {choices}
      <div role="status">{failure !== undefined && <p class="failure">{failure}</p>}</div>
    </section>
  );
}
