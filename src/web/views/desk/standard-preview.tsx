import type { Ref } from 'preact';
import { contentPieces, diffPieces } from '../../content-pieces.js';
import { textDifference } from '../../desk/text-difference.js';
import type { GroupAnswer, RenderingAnswer } from '../../desk-answers.js';
import { counted } from '../../document-words.js';
import { ContentText } from '../content-text.js';

export interface Proposal {
  readonly group: GroupAnswer;
  readonly rendering: RenderingAnswer;
}

interface StandardPreviewProps {
  readonly dialog: Ref<HTMLDialogElement>;
  readonly proposal: Proposal | undefined;
  readonly confirm: (proposal: Proposal) => void;
}

/** What making a rendering the standard would change. Shown and closed by its island (and by Escape). */
export function StandardPreview({ dialog, proposal, confirm }: StandardPreviewProps) {
  return (
    <dialog class="desk-dialog desk-preview" aria-labelledby="standard-heading" ref={dialog}>
      <form
        method="dialog"
        onSubmit={({ submitter }) => {
          if ((submitter as HTMLButtonElement | null)?.value !== 'cancel' && proposal) confirm(proposal);
        }}
      >
        <h2 id="standard-heading">Make this the standard</h2>
        {proposal && <Changes {...proposal} />}
      </form>
    </dialog>
  );
}

function Changes({ group: { kind, targetLanguage, renderings }, rendering }: Proposal) {
  const others = renderings.filter((one) => one !== rendering);
  const count = others.reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <ContentText language={targetLanguage} pieces={contentPieces(rendering)} />
      <p>
        {kind === 'numbers' ? 'These will say it the same way, each with its own numbers:' : 'These will become it:'}
      </p>
      <ul class="desk-preview-changes">
        {others.map((one) => (
          <li>
            <span class="rendering-count">{one.count.toLocaleString('en')}×</span>
            <ContentText
              language={targetLanguage}
              pieces={
                kind === 'numbers' ? contentPieces(one) : diffPieces(textDifference(one.text, rendering.text), one)
              }
            />
          </li>
        ))}
      </ul>
      <p class="desk-dialog-buttons">
        <button type="submit" class="primary" autoFocus>
          Change {counted(count, 'target')}
        </button>
        <button type="submit" value="cancel">
          Cancel
        </button>
      </p>
      <p class="status">
        Inline codes are kept; what cannot be changed is left and named. It can be undone as a whole.
      </p>
    </>
  );
}
