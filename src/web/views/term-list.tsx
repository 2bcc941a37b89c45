import type { TermAnswer, TermHitAnswer, TermsAnswer } from '../api-answers.js';
import type { LookUpState, PreferredTerm } from '../look-up-state.js';
import { shownValue } from '../look-up-state.js';
import { isUsable } from '../preferred-terms.js';
import { TermStatus } from './term-status.js';

type TermListProps = Pick<LookUpState, 'terms' | 'preferred'>;

/** The terms found, or why there are none. */
export function TermList({ terms, preferred }: TermListProps) {
  const found = shownValue(terms);
  return (
    <>
      <p class="status" role="status" data-state={terms.state}>
        {statusLine(terms)}
      </p>
      {found && found.hits.length > 0 && (
        <table class="terms" data-results="term" data-stale={terms.state === 'asked' ? '' : undefined}>
          <caption class="visually-hidden">Terms found</caption>
          <thead>
            <tr>
              <th scope="col">Term</th>
              <th scope="col">Translation</th>
              <th scope="col">Found by</th>
            </tr>
          </thead>
          <tbody>
            {found.hits.map((hit) => (
              <TermRow hit={hit} preferred={preferred[hit.conceptId] ?? []} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function TermRow({ hit, preferred }: { readonly hit: TermHitAnswer; readonly preferred: readonly PreferredTerm[] }) {
  const copied = hit.translations.find(({ status }) => isUsable(status)) ?? hit.translations[0];
  return (
    <tr class="term-hit" data-result data-copy={copied?.text} tabIndex={-1}>
      <th scope="row">
        <TermText term={hit.term} range={hit.range} />
        {!isUsable(hit.term.status) &&
          preferred
            .filter(({ language }) => sameLanguage(language, hit.term.language))
            .map((term) => (
              <span class="instead">
                use <bdi lang={term.language}>{term.text}</bdi>
              </span>
            ))}
        {hit.definition && <span class="definition">{hit.definition}</span>}
      </th>
      <td>
        {hit.translations.map((term) => (
          <TermText term={term} />
        ))}
      </td>
      <td>
        <span class="mark">{hit.matchedBy}</span>
      </td>
    </tr>
  );
}

interface TermTextProps {
  readonly term: TermAnswer;
  /** The part that the query matched. */
  readonly range?: TermHitAnswer['range'];
}

function TermText({ term: { text, language, status }, range }: TermTextProps) {
  const Text = isUsable(status) ? 'bdi' : 's';
  return (
    <span class="term" data-status={status}>
      <TermStatus status={status} />
      <Text lang={language}>
        {range ? (
          <>
            {text.slice(0, range.start)}
            <mark>{text.slice(range.start, range.end)}</mark>
            {text.slice(range.end)}
          </>
        ) : (
          text
        )}
      </Text>
      {range && <span class="language-tag">{language}</span>}
    </span>
  );
}

function sameLanguage(a: string, b: string): boolean {
  return a.split('-')[0] === b.split('-')[0];
}

function statusLine(terms: LookUpState['terms']): string {
  switch (terms.state) {
    case 'none':
      return 'Terms appear as you type, in both languages.';
    case 'asked':
      return terms.stale ? countLine(terms.stale) : 'Looking…';
    case 'failed':
      return terms.message;
    case 'answered':
      return countLine(terms.value);
  }
}

function countLine({ hits, query }: TermsAnswer): string {
  if (hits.length === 0) return `No term for “${query}”.`;
  return `${String(hits.length)} ${hits.length === 1 ? 'term' : 'terms'}.`;
}
