import type { TermAnswer, TermInTextAnswer } from '../../api-answers.js';
import { isUsable } from '../../preferred-terms.js';
import { TermStatus } from '../term-status.js';

interface SegmentTermsProps {
  readonly terms: readonly TermInTextAnswer[];
  readonly sourceLanguage: string;
  readonly insert: (term: TermAnswer) => void;
}

/** Each concept once, with the place that comes first. */
export function distinctTerms(terms: readonly TermInTextAnswer[]): readonly TermInTextAnswer[] {
  const seen = new Set<string>();
  return terms.filter(({ conceptId, text }) => {
    const key = `${conceptId} ${text}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** What the glossaries have for the source of the active segment. */
export function SegmentTerms({ terms, sourceLanguage, insert }: SegmentTermsProps) {
  const distinct = distinctTerms(terms);
  return (
    <section class="editor-terms" aria-labelledby="editor-terms-heading">
      <h2 id="editor-terms-heading">Terms</h2>
      {distinct.length === 0 && <p class="status">No term of a glossary.</p>}
      <ul>
        {distinct.map((term, index) => (
          <li>
            <p>
              <bdi lang={sourceLanguage}>{term.text}</bdi>{' '}
              {index < 9 && <kbd title={`Alt+${index + 1}`}>{index + 1}</kbd>}
            </p>
            {term.translations.map((translation) => (
              <Translation translation={translation} insert={insert} />
            ))}
            {term.definition && <p class="definition">{term.definition}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TranslationProps {
  readonly translation: TermAnswer;
  readonly insert: (term: TermAnswer) => void;
}

function Translation({ translation, insert }: TranslationProps) {
  const { text, language, status } = translation;
  return (
    <p class="term" data-status={status}>
      <TermStatus status={status} />
      {isUsable(status) ? (
        <button
          type="button"
          lang={language}
          onClick={() => {
            insert(translation);
          }}
        >
          {text}
        </button>
      ) : (
        <s lang={language}>{text}</s>
      )}
    </p>
  );
}
