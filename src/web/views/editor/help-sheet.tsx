import type { Ref } from 'preact';
import { KEY_HELP } from './editor-keys.js';

/** Every key of the editor. Shown and closed by its island (and by Escape). */
export function HelpSheet({ dialog }: { readonly dialog?: Ref<HTMLDialogElement> }) {
  return (
    <dialog class="help-sheet" aria-labelledby="help-heading" {...(dialog && { ref: dialog })}>
      <form method="dialog">
        <h2 id="help-heading">Keys</h2>
        <button type="submit">Close</button>
      </form>
      <table>
        <tbody>
          {KEY_HELP.map(([keys, says]) => (
            <tr>
              <th scope="row">{keys.map((key) => (key === '…' ? ' … ' : <kbd>{key}</kbd>))}</th>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="status">On a Mac, Command does what Ctrl does here.</p>
    </dialog>
  );
}
