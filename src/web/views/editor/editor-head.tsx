import type { ComponentChildren } from 'preact';
import type { DocumentAnswer } from '../../api-answers.js';
import { counted, formatName } from '../../document-words.js';
import { StateBar } from '../documents/state-bar.js';

export type EditorPanel = 'pretranslate' | 'commit';

interface EditorHeadProps {
  readonly document: DocumentAnswer;
  /** The panel that is open. */
  readonly panel?: EditorPanel | undefined;
  readonly toggle?: ((panel: EditorPanel) => void) | undefined;
  readonly showHelp?: () => void;
  /** Downloads when everything has been saved; without it, the link does what links do. */
  readonly download?: (() => void) | undefined;
  /** What has become of the edits. */
  readonly saving: ComponentChildren;
}

/** Which document this is, how far it is, and what can be done with it as a whole. */
export function EditorHead({ document, panel, toggle, showHelp, download, saving }: EditorHeadProps) {
  return (
    <header class="editor-head">
      <div class="editor-title">
        <h1>
          <bdi>{document.name}</bdi>
        </h1>
        <p>
          {document.sourceLanguage} → {document.targetLanguage ?? 'no target language'}, {formatName(document)},{' '}
          {counted(document.segments, 'segment')}
        </p>
      </div>
      <StateBar document={document} />
      <div class="editor-actions">
        <PanelButton name="pretranslate" says="Pretranslate" panel={panel} toggle={toggle} />
        <PanelButton name="commit" says="Commit" panel={panel} toggle={toggle} />
        <a
          href={`/v1/documents/${document.id}/file`}
          download
          onClick={
            download &&
            ((event) => {
              event.preventDefault();
              download();
            })
          }
        >
          Download
        </a>
        <button type="button" class="quiet needs-script" title="F1" onClick={showHelp}>
          Keys
        </button>
      </div>
      {saving}
    </header>
  );
}

interface PanelButtonProps extends Pick<EditorHeadProps, 'panel' | 'toggle'> {
  readonly name: EditorPanel;
  readonly says: string;
}

function PanelButton({ name, says, panel, toggle }: PanelButtonProps) {
  return (
    <button type="button" class="needs-script" aria-expanded={panel === name} onClick={() => toggle?.(name)}>
      {says}
    </button>
  );
}
