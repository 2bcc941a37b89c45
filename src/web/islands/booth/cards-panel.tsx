import { useEffect, useRef } from 'preact/hooks';
import { dueCards } from '../../booth/flashcards.js';
import { sheetLines } from '../../booth/term-sheet.js';
import type { Direction } from '../../booth/typed-side.js';
import { FlashcardView } from '../../views/booth/flashcard-view.js';
import type { BoothSession } from './booth-session.js';

interface CardsPanelProps {
  readonly session: BoothSession;
  readonly direction: Direction;
  /** Whether the answer is shown; held above, since keys answer, too. */
  readonly isTurned: boolean;
  readonly turn: (isTurned: boolean) => void;
}

/** Asks the entries that are due, one after the other, in the direction of the booth. */
export function CardsPanel({ session, direction, isTurned, turn }: CardsPanelProps) {
  const next = useRef<HTMLButtonElement>(null);
  const { lines, due } = cardsOf(session, direction);
  const [first] = due;
  const line = first === undefined ? undefined : lines.get(first);
  useEffect(() => {
    next.current?.focus();
  }, [first, isTurned]);
  return (
    <FlashcardView
      card={line && { question: line.source, answer: line.target }}
      due={due.length}
      isTurned={isTurned}
      turn={() => {
        turn(true);
      }}
      answer={(isKnown) => {
        answerCard(session, direction, isKnown);
        turn(false);
      }}
      next={next}
    />
  );
}

/** Answers the card that is asked now. */
export function answerCard(session: BoothSession, direction: Direction, isKnown: boolean): void {
  const [first] = cardsOf(session, direction).due;
  if (first !== undefined) session.answerCard(first, isKnown);
}

/** Only an entry that has both languages can be asked. */
function cardsOf(session: BoothSession, direction: Direction) {
  const both = sheetLines(session.replica.entries(), direction).filter(
    ({ source, target }) => source.length > 0 && target.length > 0,
  );
  const lines = new Map(both.map((line) => [line.id, line]));
  return { lines, due: dueCards([...lines.keys()], session.cards, Date.now()) };
}
