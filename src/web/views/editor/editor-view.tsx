import type { ComponentChildren } from 'preact';

interface EditorViewProps {
  readonly head: ComponentChildren;
  readonly filters: ComponentChildren;
  /** The list of segments; absent until it can be drawn. */
  readonly list?: ComponentChildren;
  /** Why something could not be done. */
  readonly message: string;
  /** What helps with the active segment. */
  readonly panel?: ComponentChildren;
}

/** The editor: its head, the segments, and beside them what helps with the active one. Needs script. */
export function EditorView({ head, filters, list, message, panel }: EditorViewProps) {
  return (
    <div class="editor">
      {head}
      <p class="no-script status">
        Editing needs JavaScript. The file can be downloaded above, and <code>/v1/documents</code> does all that this
        page does.
      </p>
      <div class="editor-body needs-script">
        <div class="editor-main">
          {filters}
          <p class="editor-message" role="status">
            {message}
          </p>
          {list ?? <p class="status">Opening…</p>}
        </div>
        <aside class="editor-panel" aria-label="For this segment">
          {panel}
        </aside>
      </div>
    </div>
  );
}
