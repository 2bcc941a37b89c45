import type { Ref } from 'preact';
import type { FindingAnswer, ScopeAnswer } from '../../desk-answers.js';
import { scopesOf } from '../../desk/desk-finding.js';
import { counted } from '../../document-words.js';

const SCOPE_WORDS: Readonly<Record<ScopeAnswer, string>> = {
  segment: 'in this segment',
  document: 'everywhere in this document',
  memory: 'everywhere in this memory',
  concept: 'for this concept, wherever it is',
};

interface SuppressionFormProps {
  readonly dialog: Ref<HTMLDialogElement>;
  /** What is to be left alone. */
  readonly findings: readonly FindingAnswer[];
  /** What was said the last time. */
  readonly lastReason: string;
  /** @param form `reason`, `scope`, `until` */
  readonly suppress: (form: FormData) => void;
}

/** Why and how far findings are left alone. Shown and closed by its island (and by Escape). */
export function SuppressionForm({ dialog, findings, lastReason, suppress }: SuppressionFormProps) {
  const scopes = commonScopes(findings);
  return (
    <dialog class="desk-dialog" aria-labelledby="suppress-heading" ref={dialog}>
      <form
        method="dialog"
        onSubmit={({ currentTarget, submitter }) => {
          if ((submitter as HTMLButtonElement | null)?.value !== 'cancel') suppress(new FormData(currentTarget));
        }}
      >
        <h2 id="suppress-heading">Leave {counted(findings.length, 'finding')} alone</h2>
        {scopes.length === 0 ? (
          <p class="status">
            What is checked here is not stored: choose above in which memory decisions hold. What is about a concept can
            be left alone for that concept.
          </p>
        ) : (
          <Fields scopes={scopes} lastReason={lastReason} />
        )}
        <p class="desk-dialog-buttons">
          {scopes.length > 0 && (
            <button type="submit" class="primary">
              Suppress
            </button>
          )}
          <button type="submit" value="cancel" formNoValidate>
            Cancel
          </button>
        </p>
      </form>
    </dialog>
  );
}

function Fields({ scopes, lastReason }: { readonly scopes: readonly ScopeAnswer[]; readonly lastReason: string }) {
  return (
    <>
      <label>
        <span>Why</span>
        {/* Where the form begins. */}
        <input name="reason" required maxLength={1000} defaultValue={lastReason} autoFocus />
      </label>
      <fieldset>
        <legend>It holds</legend>
        {scopes.map((scope, index) => (
          <label>
            <input type="radio" name="scope" value={scope} defaultChecked={index === 0} />
            {SCOPE_WORDS[scope]}
          </label>
        ))}
      </fieldset>
      <label>
        <span>Until (empty: until it is taken back)</span>
        <input type="date" name="until" />
      </label>
      <p class="status">It survives a new upload of the document, and lapses when one of the texts is changed.</p>
    </>
  );
}

/** Those that every one of the findings has. */
function commonScopes(findings: readonly FindingAnswer[]): readonly ScopeAnswer[] {
  const [first, ...others] = findings.map(scopesOf);
  return first?.filter((scope) => others.every((scopes) => scopes.includes(scope))) ?? [];
}
