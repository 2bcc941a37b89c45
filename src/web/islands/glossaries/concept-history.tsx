import { useEffect, useState } from 'preact/hooks';
import { dateText } from '../../document-words.js';
import type { ConceptAnswer, ConceptRevisionAnswer } from '../../glossary-answers.js';
import { ConceptFacts } from '../../views/glossaries/concept-facts.js';
import { failureText, getJson, postEdit } from '../api-client.js';
import { conceptPath } from './glossary-api.js';

interface ConceptHistoryProps {
  readonly concept: ConceptAnswer;
  readonly reverted: (concept: ConceptAnswer) => void;
}

/** What the concept said before, newest first, to go back to. */
export function ConceptHistory({ concept, reverted }: ConceptHistoryProps) {
  const [items, setItems] = useState<readonly ConceptRevisionAnswer[]>([]);
  const [failure, setFailure] = useState<string>();
  const path = conceptPath(concept.id);
  const fail = (error: unknown) => {
    setFailure(failureText(error));
  };
  useEffect(() => {
    getJson<{ readonly items: readonly ConceptRevisionAnswer[] }>(`${path}/history`).then((answer) => {
      setItems(answer.items);
    }, fail);
  }, [path, concept.revision]);
  const revert = (revision: number) => {
    postEdit<ConceptAnswer>(`${path}/reversions`, { revision }, concept.revision).then(reverted, fail);
  };
  return (
    <section class="concept-history" aria-labelledby="history-heading">
      <h3 id="history-heading">History</h3>
      <p class="failure" role="status">
        {failure}
      </p>
      <ol>
        {items.map(({ revision, deleted, actor, at, concept: then }) => (
          <li key={revision}>
            <details>
              <summary>
                Revision {revision}, {dateText(at)}, <bdi>{actor}</bdi>
                {deleted && ' (deleted)'}
              </summary>
              <ConceptFacts concept={then} />
            </details>
            {revision !== concept.revision && !deleted && (
              <button type="button" class="quiet" onClick={() => { revert(revision); }}>
                Revert to this<span class="visually-hidden"> (revision {revision})</span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
