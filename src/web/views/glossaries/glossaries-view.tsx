import type { ComponentChildren } from 'preact';
import { counted } from '../../document-words.js';
import type { GlossariesState } from '../../glossaries-state.js';

interface GlossariesViewProps {
  readonly state: GlossariesState;
  /** The form that creates one; not there without script. */
  readonly creation?: ComponentChildren;
}

/** All glossaries, to open. */
export function GlossariesView({ state: { glossaries, more }, creation }: GlossariesViewProps) {
  return (
    <section class="pane" aria-labelledby="glossaries-heading">
      <header class="pane-head">
        <h2 id="glossaries-heading">Glossaries</h2>
      </header>
      {glossaries.length === 0 && <p class="status">No glossaries yet.</p>}
      <ul class="glossary-list">
        {glossaries.map(({ id, name, description, concepts, languages }) => (
          <li key={id}>
            <a href={`/glossaries/${encodeURIComponent(id)}`}>
              <bdi>{name}</bdi>
            </a>
            <span class="languages">
              {counted(concepts, 'concept')}
              {languages.length > 0 && ` · ${languages.join(', ')}`}
            </span>
            {description !== '' && <span class="description">{description}</span>}
          </li>
        ))}
      </ul>
      {more && <p class="status">Only the first are listed.</p>}
      {creation}
    </section>
  );
}
