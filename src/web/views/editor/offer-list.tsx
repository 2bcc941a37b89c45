import type { ComponentChildren } from 'preact';
import type { MatchAnswer, SegmentAnswer } from '../../api-answers.js';
import type { Answer } from '../../look-up-state.js';
import { MatchItem } from '../match-item.js';
import { ScoreMark } from '../score-mark.js';
import { offersOf, type Offer } from './offers.js';
import { SegmentText } from './source-text.js';
import { directionOf } from './text-direction.js';

interface OfferListProps {
  readonly detail: Answer<SegmentAnswer>;
  readonly memoryNames: ReadonlyMap<string, string>;
  readonly languages: { readonly source: string; readonly target: string };
  readonly insert: (offer: Offer) => void;
  readonly why: (match: MatchAnswer) => ComponentChildren;
}

/** The matches of the active segment and what a pretranslation suggested, each with the key that inserts it. */
export function OfferList({ detail, memoryNames, languages, insert, why }: OfferListProps) {
  const offers = detail.state === 'answered' ? offersOf(detail.value) : [];
  return (
    <section class="editor-matches" aria-labelledby="editor-matches-heading">
      <h2 id="editor-matches-heading">Matches</h2>
      <p class="status" role="status" data-state={detail.state}>
        {statusLine(detail, offers.length)}
      </p>
      <ol class="matches" data-results="matches">
        {offers.map((offer, index) => {
          const action = <InsertButton index={index} offer={offer} insert={insert} />;
          return offer.kind === 'match' ? (
            <MatchItem
              key={`match ${offer.match.unitId} ${String(index)}`}
              match={offer.match}
              memoryName={memoryNames.get(offer.match.memoryId)}
              action={action}
              why={why(offer.match)}
            />
          ) : (
            <li key={`suggestion ${String(index)}`} class="match" data-result tabIndex={-1}>
              <div class="match-score">
                <ScoreMark score={offer.suggestion.score} kind="suggestion" />
              </div>
              <div class="match-texts">
                <div class="match-source">
                  <Text content={offer.suggestion.source} language={languages.source} />
                </div>
                <div class="match-target">
                  <Text content={offer.suggestion.target} language={languages.target} />
                  {action}
                </div>
                <ul class="origin" aria-label="Where it comes from">
                  <li>{offer.suggestion.memoryName}</li>
                  {offer.suggestion.similarity < 100 && <li>similarity {offer.suggestion.similarity}</li>}
                </ul>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Text({ content, language }: { readonly content: Offer['content']; readonly language: string }) {
  return <SegmentText content={content} language={language} direction={directionOf(language)} />;
}

const MOST_KEYS = 9;

interface InsertButtonProps {
  readonly index: number;
  readonly offer: Offer;
  readonly insert: (offer: Offer) => void;
}

function InsertButton({ index, offer, insert }: InsertButtonProps) {
  const lacksCodes = offer.kind === 'match' && offer.match.fitted === null;
  return (
    <button
      type="button"
      class="copy"
      title={lacksCodes ? 'Its codes cannot be placed here: the text alone is inserted' : undefined}
      onClick={() => {
        insert(offer);
      }}
    >
      Insert{lacksCodes && ' text'} <span class="visually-hidden">translation {index + 1}</span>
      {index < MOST_KEYS && (
        <kbd aria-hidden="true" title={`Ctrl+${index + 1}`}>
          {index + 1}
        </kbd>
      )}
    </button>
  );
}

function statusLine(detail: Answer<SegmentAnswer>, count: number): string {
  switch (detail.state) {
    case 'none':
      return '';
    case 'asked':
      return 'Looking…';
    case 'failed':
      return detail.message;
    case 'answered':
      return count === 0 ? 'No match of 50 or better.' : '';
  }
}
