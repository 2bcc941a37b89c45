import type { ComponentChildren } from 'preact';
import type { DocumentAnswer } from '../../api-answers.js';
import type { DocumentsState } from '../../documents-state.js';
import { COLUMNS } from './document-row.js';

/** How a page with older documents is asked for. */
export interface OlderDocuments {
  readonly load: () => void;
  readonly isLoading: boolean;
  /** Why the last attempt failed. */
  readonly failure?: string | undefined;
}

interface DocumentListProps {
  readonly documents: readonly DocumentAnswer[];
  readonly nextCursor: DocumentsState['nextCursor'];
  readonly older: OlderDocuments | undefined;
  /** The rows of the table. */
  readonly children: ComponentChildren;
}

/** All documents, newest first, as far as they were asked for. */
export function DocumentList({ documents, nextCursor, older, children }: DocumentListProps) {
  return (
    <section class="pane documents-pane" aria-labelledby="documents-heading">
      <header class="pane-head">
        <h2 id="documents-heading" tabIndex={-1}>
          All documents
        </h2>
      </header>
      {documents.length === 0 ? (
        <NoDocuments />
      ) : (
        <table class="documents" role="table" aria-labelledby="documents-heading">
          <thead role="rowgroup">
            <tr role="row">
              {COLUMNS.map((name) => (
                <th
                  role="columnheader"
                  scope="col"
                  class={name === 'Segments' || name === 'Words' ? 'number' : undefined}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" data-results="documents">
            {children}
          </tbody>
        </table>
      )}
      {nextCursor !== undefined && <More cursor={nextCursor} older={older} />}
    </section>
  );
}

function More({ cursor, older }: { readonly cursor: string; readonly older: OlderDocuments | undefined }) {
  return (
    <div class="more">
      <button type="button" class="needs-script" disabled={older?.isLoading} onClick={older?.load}>
        {older?.isLoading ? 'Loading…' : 'Load more'}
      </button>
      <a class="no-script" href={`/documents?cursor=${encodeURIComponent(cursor)}`}>
        Older documents
      </a>
      <div role="status">{older?.failure !== undefined && <p class="failure">{older.failure}</p>}</div>
    </div>
  );
}

function NoDocuments() {
  return (
    <div class="no-documents">
      <p>No documents yet.</p>
      <ol>
        <li>Drop the XLIFF files of your CAT tool on this page.</li>
        <li>Pretranslate them from the memories; analyse first how much these know.</li>
        <li>Translate in the editor, segment by segment.</li>
        <li>Download: the same file, and nothing changed but your targets.</li>
        <li>Commit what is confirmed into a memory, for the next time.</li>
      </ol>
    </div>
  );
}
