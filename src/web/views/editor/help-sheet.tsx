import type { ComponentChildren, Ref } from 'preact';
import { KEY_HELP } from './editor-keys.js';

interface HelpSheetProps {
  readonly dialog?: Ref<HTMLDialogElement>;
  /** Absent: those of the editor. */
  readonly keys?: readonly (readonly [keys: readonly string[], says: string])[];
  /** Below the keys. */
  readonly note?: ComponentChildren;
}

/** Every key of a page. Shown and closed by its island (and by Escape). */
export function HelpSheet({ dialog, keys = KEY_HELP, note }: HelpSheetProps) {
  return (
    <dialog class="help-sheet" aria-labelledby="help-heading" {...(dialog && { ref: dialog })}>
      <form method="dialog">
        <h2 id="help-heading">Keys</h2>
        <button type="submit">Close</button>
      </form>
      <table>
        <tbody>
          {keys.map(([names, says]) => (
            <tr>
              <th scope="row">{names.map((name) => (name === '…' ? ' … ' : <kbd>{name}</kbd>))}</th>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="status">{note ?? 'On a Mac, Command does what Ctrl does here.'}</p>
    </dialog>
  );
}
