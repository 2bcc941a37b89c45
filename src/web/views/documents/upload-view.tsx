import type { DocumentsState } from '../../documents-state.js';
import { LanguageField } from './language-field.js';

export interface UploadHandlers {
  readonly add: (files: readonly File[]) => void;
  readonly nameLanguage: (tag: string) => void;
}

interface UploadViewProps {
  readonly languages: DocumentsState['languages'];
  /** A file is held over the page. */
  readonly over: boolean;
  readonly targetLanguage: string;
  readonly handlers: UploadHandlers | undefined;
}

/** Where files come in; the island takes those dropped anywhere on the page. Needs script. */
export function UploadView({ languages, over, targetLanguage, handlers }: UploadViewProps) {
  return (
    <>
      <p class="no-script status">
        Uploading here needs JavaScript. Any HTTP client does the same: <code>curl -F file=@FILE …/v1/documents</code>
      </p>
      <div class="upload-form needs-script">
        <label class="drop-zone" data-over={over ? '' : undefined}>
          <input
            type="file"
            multiple
            accept=".xlf,.xliff,.sdlxliff,.mqxliff,.mxliff,.xml"
            data-box="documents"
            aria-describedby="box-keys"
            onChange={
              handlers &&
              (({ currentTarget }) => {
                handlers.add([...(currentTarget.files ?? [])]);
                // Choosing the same file again is a change, too.
                currentTarget.value = '';
              })
            }
          />
          <span>
            <strong>Choose XLIFF files</strong> or drop them anywhere on this page
          </span>
          <small>XLIFF 1.0 to 2.2, SDLXLIFF, MQXLIFF, MXLIFF</small>
        </label>
        <LanguageField
          id="upload-language"
          label="Target language, for files that name none"
          languages={languages}
          value={targetLanguage}
          change={handlers?.nameLanguage}
        />
      </div>
    </>
  );
}
