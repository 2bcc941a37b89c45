import type { ComponentType } from 'preact';
import type { DocumentsState, Upload } from '../../documents-state.js';
import { DocumentList, type OlderDocuments } from './document-list.js';
import { DocumentRow, type DocumentRowProps } from './document-row.js';
import { UploadList, type UploadListHandlers } from './upload-list.js';
import { UploadView, type UploadHandlers } from './upload-view.js';

/** What only a browser knows and does. */
export interface DocumentsActivity {
  readonly uploads: readonly Upload[];
  /** A file is held over the page. */
  readonly over: boolean;
  /** For files that name none. */
  readonly targetLanguage: string;
  readonly choosing?: UploadHandlers;
  readonly queue?: UploadListHandlers;
  readonly older?: OlderDocuments;
  /** A row that may do something. */
  readonly Row: ComponentType<DocumentRowProps>;
}

const AS_RENDERED: DocumentsActivity = { uploads: [], over: false, targetLanguage: '', Row: DocumentRow };

interface DocumentsViewProps {
  readonly state: DocumentsState;
  readonly activity?: DocumentsActivity;
}

/** The whole of the documents page. */
export function DocumentsView({ state, activity = AS_RENDERED }: DocumentsViewProps) {
  const { documents, nextCursor, languages } = state;
  const { uploads, over, targetLanguage, choosing, queue, older, Row } = activity;
  return (
    <>
      <section class="pane upload-pane" aria-labelledby="upload-heading">
        <header class="pane-head">
          <h2 id="upload-heading">Upload</h2>
        </header>
        <UploadView languages={languages} over={over} targetLanguage={targetLanguage} handlers={choosing} />
        <UploadList uploads={uploads} handlers={queue} />
      </section>
      <DocumentList documents={documents} nextCursor={nextCursor} older={older}>
        {documents.map((document) => (
          <Row
            key={document.id}
            document={document}
            choices={state}
            others={documents.filter(({ id }) => id !== document.id)}
          />
        ))}
      </DocumentList>
    </>
  );
}
