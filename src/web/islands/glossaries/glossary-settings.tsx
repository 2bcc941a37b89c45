import { useState } from 'preact/hooks';
import type { GlossaryDetailAnswer } from '../../glossary-answers.js';
import { CheckField } from '../../views/glossaries/check-field.js';
import { TextField } from '../../views/glossaries/text-field.js';
import { deleteAt, failureText, patchJson } from '../api-client.js';
import { glossaryPath } from './glossary-api.js';

interface GlossarySettingsProps {
  readonly glossary: GlossaryDetailAnswer;
  readonly changed: (glossary: GlossaryDetailAnswer) => void;
}

/** The name, the description, what an edit does to an approval; and the end of the glossary. */
export function GlossarySettings({ glossary, changed }: GlossarySettingsProps) {
  const [name, setName] = useState(glossary.name);
  const [description, setDescription] = useState(glossary.description);
  const [unapproveOnEdit, setUnapprove] = useState(glossary.unapproveOnEdit);
  const [failure, setFailure] = useState<string>();
  const fail = (error: unknown) => {
    setFailure(failureText(error));
  };
  const save = () => {
    const change = { name: name.trim(), description, unapproveOnEdit };
    patchJson<GlossaryDetailAnswer>(glossaryPath(glossary.id), change, glossary.revision).then(changed, fail);
  };
  return (
    <form
      class="concept-form"
      aria-label="Settings of the glossary"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField label="Name" value={name} change={setName} />
      <TextField label="Description" value={description} change={setDescription} isLong />
      <CheckField
        label="Editing an approved concept takes its approval away"
        checked={unapproveOnEdit}
        change={setUnapprove}
      />
      <p class="failure" role="status">
        {failure}
      </p>
      <button type="submit" class="primary">
        Save
      </button>
      <Deletion glossary={glossary} fail={fail} />
    </form>
  );
}

interface DeletionProps {
  readonly glossary: GlossaryDetailAnswer;
  readonly fail: (error: unknown) => void;
}

function Deletion({ glossary: { id, name, revision }, fail }: DeletionProps) {
  const remove = () => {
    deleteAt(glossaryPath(id), revision).then(() => {
      location.assign('/glossaries');
    }, fail);
  };
  return (
    <details>
      <summary>Delete this glossary</summary>
      <p>
        Delete <bdi>{name}</bdi> with all its concepts?
      </p>
      <button type="button" class="danger" onClick={remove}>
        Delete it
      </button>
    </details>
  );
}
