import type { ComponentChildren } from 'preact';

interface TargetEditorProps {
  readonly save: () => void;
  readonly cancel: () => void;
  readonly isBusy: boolean;
  /** The field. */
  readonly children: ComponentChildren;
}

/** A target that is edited in place. */
export function TargetEditor({ save, cancel, isBusy, children }: TargetEditorProps) {
  return (
    <div class="desk-editing">
      {children}
      <p class="desk-dialog-buttons">
        <button type="button" class="primary" disabled={isBusy} onClick={save}>
          Save <kbd aria-hidden="true">Ctrl+Enter</kbd>
        </button>
        <button type="button" onClick={cancel}>
          Cancel <kbd aria-hidden="true">Esc</kbd>
        </button>
      </p>
    </div>
  );
}
