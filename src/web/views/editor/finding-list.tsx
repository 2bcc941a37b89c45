import type { DocumentAnswer } from '../../api-answers.js';
import { diffPieces } from '../../content-pieces.js';
import { suggestedTarget, suggestionSteps } from '../../desk/suggested-target.js';
import type { FindingAnswer } from '../../desk-answers.js';
import { ContentText } from '../content-text.js';
import { SeverityMark } from '../desk/severity-mark.js';

export interface FindingHandlers {
  /** Writes the suggestion into the target. */
  readonly apply: (finding: FindingAnswer) => void;
  /** Asks why it is to be left alone. */
  readonly suppress: (finding: FindingAnswer) => void;
}

interface FindingListProps extends FindingHandlers {
  readonly findings: readonly FindingAnswer[];
  /** Why they cannot be told; empty otherwise. */
  readonly failure: string;
  readonly document: Pick<DocumentAnswer, 'id' | 'targetLanguage'>;
}

/** What the checks report about the active segment, as it is being written. */
export function FindingList({ findings, failure, document, apply, suppress }: FindingListProps) {
  return (
    <section class="editor-findings" aria-labelledby="editor-findings-heading">
      <h2 id="editor-findings-heading">
        Findings <a href={`/desk?document=${encodeURIComponent(document.id)}`}>all of the document</a>
      </h2>
      <div role="status">
        {failure !== '' && <p class="failure">{failure}</p>}
        {failure === '' && findings.length === 0 && <p class="status">Nothing is found in this segment.</p>}
        <ul>
          {findings.map((finding) => (
            <li key={finding.id}>
              <p>
                <SeverityMark severity={finding.severity} /> <bdi>{finding.message}</bdi>
              </p>
              <Suggestion finding={finding} language={document.targetLanguage ?? ''} />
              <p class="finding-actions">
                {suggestedTarget(finding) && (
                  <button
                    type="button"
                    title="The first suggestion: Alt+A"
                    onClick={() => {
                      apply(finding);
                    }}
                  >
                    Apply the suggestion
                  </button>
                )}
                <button
                  type="button"
                  class="quiet"
                  onClick={() => {
                    suppress(finding);
                  }}
                >
                  Leave it alone…
                </button>
                <code>{finding.rule}</code>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Suggestion({ finding, language }: { readonly finding: FindingAnswer; readonly language: string }) {
  const steps = suggestionSteps(finding);
  if (!finding.target || steps.length === 0) return null;
  return <ContentText language={language} pieces={diffPieces(steps, finding.target)} />;
}
