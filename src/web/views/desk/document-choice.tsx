import type { DocumentAnswer } from '../../api-answers.js';
import type { SeverityCounts } from '../../desk-answers.js';
import { documentsOnDesk } from '../../desk-state.js';
import { dateText } from '../../document-words.js';
import { SeverityBar } from './severity-mark.js';

export type KnownCounts = SeverityCounts | 'counting' | 'failed';

/** What is known of the documents' findings, by their ids; of what is not in it, nobody has asked. */
export type CountedFindings = ReadonlyMap<string, KnownCounts>;

interface DocumentChoiceProps {
  readonly documents: readonly DocumentAnswer[];
  readonly counts: CountedFindings;
  readonly count?: ((document: DocumentAnswer) => void) | undefined;
}

/** Documents to be laid on the desk, one or several. A form, so that it works before the script has come. */
export function DocumentChoice({ documents, counts, count }: DocumentChoiceProps) {
  return (
    <section class="pane" aria-labelledby="desk-documents">
      <header class="pane-head">
        <h2 id="desk-documents">Documents</h2>
      </header>
      {documents.length === 0 ? (
        <p class="status">
          No documents yet: drop a file here, or upload it under <a href="/documents">Documents</a>.
        </p>
      ) : (
        <form action="/desk" method="get">
          <ul class="desk-choice" data-results="desk-documents">
            {documents.map((document) => (
              <DocumentLine key={document.id} document={document} counts={counts} count={count} />
            ))}
          </ul>
          <button type="submit" class="primary">
            Look at those chosen
          </button>
        </form>
      )}
    </section>
  );
}

interface DocumentLineProps extends Omit<DocumentChoiceProps, 'documents'> {
  readonly document: DocumentAnswer;
}

function DocumentLine({ document, counts, count }: DocumentLineProps) {
  const { id, name, sourceLanguage, targetLanguage, segments, createdAt } = document;
  return (
    <li>
      <input type="checkbox" name="document" value={id} aria-label={`Choose ${name}`} />
      <a href={documentsOnDesk([id])} data-result>
        <bdi>{name}</bdi>
      </a>
      <span class="desk-facts">
        {sourceLanguage} → {targetLanguage ?? '?'} · {segments.toLocaleString('en')} segments ·{' '}
        <time dateTime={createdAt}>{dateText(createdAt)}</time>
      </span>
      <span class="desk-counts">
        <Counts document={document} known={counts.get(id)} count={count} />
      </span>
    </li>
  );
}

interface CountsProps extends Pick<DocumentLineProps, 'document' | 'count'> {
  readonly known: KnownCounts | undefined;
}

function Counts({ document, known, count }: CountsProps) {
  if (known === 'counting') return <span class="status">counting…</span>;
  if (known === 'failed') return <span class="status">could not be checked</span>;
  if (known === undefined) {
    return (
      <button
        type="button"
        class="quiet needs-script"
        onClick={
          count &&
          (() => {
            count(document);
          })
        }
      >
        Count its findings
      </button>
    );
  }
  const sum = known.error + known.warning + known.hint;
  return sum === 0 ? <span class="status">no findings</span> : <SeverityBar counts={known} most={document.segments} />;
}
