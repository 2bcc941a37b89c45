import type { TermHitAnswer } from '../../api-answers.js';
import { conceptOnDesk } from '../../desk-state.js';
import type { LanguageChoice, LanguagePair } from '../../languages.js';

interface LanguagePairChoiceProps {
  readonly pair: LanguagePair;
  readonly languages: readonly LanguageChoice[];
  readonly choose: ((pair: LanguagePair) => void) | undefined;
}

/** From which language into which. */
export function LanguagePairChoice({ pair, languages, choose }: LanguagePairChoiceProps) {
  return (
    <span class="language-pair-choice">
      {(['source', 'target'] as const).map((side) => (
        <label>
          {side === 'source' ? 'From ' : 'Into '}
          <select
            value={pair[side]}
            onChange={({ currentTarget }) => choose?.({ ...pair, [side]: currentTarget.value })}
          >
            {languages.map(({ tag, name }) => (
              <option value={tag} selected={tag === pair[side]}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </span>
  );
}

interface ConceptSearchProps extends LanguagePairChoiceProps {
  readonly text: string;
  readonly search: ((text: string) => void) | undefined;
  readonly hits: readonly TermHitAnswer[];
  readonly status: string;
}

/** Which concept is to be changed. */
export function ConceptSearch({ text, search, hits, status, ...languages }: ConceptSearchProps) {
  return (
    <section class="pane" aria-labelledby="concept-search-heading">
      <header class="pane-head">
        <h2 id="concept-search-heading">Which term is to be changed?</h2>
      </header>
      <div class="finding-actions">
        <label>
          Term{' '}
          <input
            type="search"
            data-box="desk-concepts"
            value={text}
            onInput={({ currentTarget }) => search?.(currentTarget.value)}
          />
        </label>
        <LanguagePairChoice {...languages} />
      </div>
      <p class="status" role="status">
        {status}
      </p>
      <ul class="concept-hits" data-results="desk-concepts">
        {hits.map(({ conceptId, term, translations }) => (
          <li key={`${conceptId}:${term.text}`}>
            <a href={conceptOnDesk(conceptId)} data-result>
              <bdi lang={term.language}>{term.text}</bdi> →{' '}
              <bdi lang={translations[0]?.language}>{translations.map((one) => one.text).join(', ')}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
