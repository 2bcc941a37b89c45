import type { RefObject } from 'preact';
import type { TermRef } from '../../../domain/glossary.js';

interface FlashcardViewProps {
  /** Undefined: nothing is due. */
  readonly card: { readonly question: readonly TermRef[]; readonly answer: readonly TermRef[] } | undefined;
  readonly due: number;
  readonly isTurned: boolean;
  readonly turn: () => void;
  readonly answer: (isKnown: boolean) => void;
  /** The button that is wanted next has the focus. */
  readonly next: RefObject<HTMLButtonElement | null>;
}

export function FlashcardView({ card, due, isTurned, turn, answer, next }: FlashcardViewProps) {
  return (
    <section class="booth-panel flashcard" aria-labelledby="booth-cards">
      <h2 id="booth-cards">Cards: {due === 0 ? 'nothing is due' : `${due} due`}</h2>
      {card && (
        <>
          <p class="flashcard-side">
            <Side terms={card.question} />
          </p>
          <p class="flashcard-side flashcard-answer" aria-live="polite">
            {isTurned && <Side terms={card.answer} />}
          </p>
          <p class="flashcard-buttons">
            {isTurned ? (
              <>
                <button
                  type="button"
                  onClick={() => {
                    answer(false);
                  }}
                >
                  <kbd>1</kbd> Not yet
                </button>
                <button
                  ref={next}
                  type="button"
                  class="primary"
                  onClick={() => {
                    answer(true);
                  }}
                >
                  <kbd>2</kbd> Knew it
                </button>
              </>
            ) : (
              <button ref={next} type="button" class="primary" onClick={turn}>
                Show
              </button>
            )}
          </p>
        </>
      )}
    </section>
  );
}

function Side({ terms }: { readonly terms: readonly TermRef[] }) {
  return (
    <>
      {terms.map(({ text, language }) => (
        <bdi lang={language}>{text}</bdi>
      ))}
    </>
  );
}
