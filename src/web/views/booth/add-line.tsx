/** A line being written: a new entry, or a change of one. */
export interface AddDraft {
  readonly text: string;
  /** The entry that is changed; absent: a new one. */
  readonly entryId?: string;
  readonly problem?: string;
}

export const ADD_FIELD_ID = 'booth-add';

interface AddLineProps {
  readonly draft: AddDraft;
  readonly write: (text: string) => void;
  readonly save: () => void;
  /** What was done last: "灯塔 added". */
  readonly message: string;
}

/** "source = target", always at its place, so that nothing moves when it is wanted. */
export function AddLine({ draft, write, save, message }: AddLineProps) {
  return (
    <form
      class="add-line"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label class="visually-hidden" for={ADD_FIELD_ID}>
        {draft.entryId === undefined ? 'Add to the session: source = target' : 'Change the entry: source = target'}
      </label>
      <input
        id={ADD_FIELD_ID}
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={1_000}
        placeholder="source = target"
        aria-invalid={draft.problem !== undefined}
        aria-describedby="booth-add-message"
        value={draft.text}
        onInput={({ currentTarget }) => {
          write(currentTarget.value);
        }}
      />
      <button type="submit">{draft.entryId === undefined ? 'Add' : 'Change'}</button>
      <p id="booth-add-message" class="add-message" data-problem={draft.problem === undefined ? undefined : ''}>
        {draft.problem ?? message}
      </p>
    </form>
  );
}
