import { useState } from 'preact/hooks';
import type { GlossariesState } from '../glossaries-state.js';
import type { GlossaryDetailAnswer } from '../glossary-answers.js';
import { GlossariesView } from '../views/glossaries/glossaries-view.js';
import { failureText, postJson } from './api-client.js';

/** The list of glossaries, with a form that creates one and opens it. */
export function GlossariesIsland(state: GlossariesState) {
  return <GlossariesView state={state} creation={<Creation />} />;
}

function Creation() {
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<string>();
  const create = async () => {
    try {
      const { id } = await postJson<GlossaryDetailAnswer>('/v1/glossaries', { name: name.trim() });
      location.assign(`/glossaries/${encodeURIComponent(id)}`);
    } catch (error) {
      setFailure(failureText(error));
    }
  };
  return (
    <form
      class="panel-fields"
      aria-label="Create a glossary"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <label class="field">
        <span>New glossary</span>
        <input
          type="text"
          required
          maxLength={200}
          autocomplete="off"
          value={name}
          onInput={({ currentTarget }) => {
            setName(currentTarget.value);
          }}
        />
      </label>
      <button type="submit">Create</button>
      <p class="failure" role="status">
        {failure}
      </p>
    </form>
  );
}
