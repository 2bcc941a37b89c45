/** How well somebody knows an entry: boxes as Leitner has them, the later the box, the longer until it is asked again. */
export interface Flashcard {
  /** The entry of the session. */
  readonly id: string;
  /** From 0. */
  readonly box: number;
  /** When it is asked next, in milliseconds since 1970 UTC. */
  readonly dueAt: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Until a card is asked again, by its box. */
const WAITS: readonly number[] = [MINUTE, DAY, 3 * DAY, 7 * DAY, 14 * DAY];

/** A card after its answer: one box on, or back to the first. */
export function answered(card: Flashcard | undefined, id: string, isKnown: boolean, now: number): Flashcard {
  const box = isKnown ? Math.min((card?.box ?? 0) + 1, WAITS.length - 1) : 0;
  return { id, box, dueAt: now + WAITS[box]! };
}

/** The entries to ask now: those that are due, longest due first, then those that were never asked, in their order. */
export function dueCards(
  ids: readonly string[],
  cards: ReadonlyMap<string, Flashcard>,
  now: number,
): readonly string[] {
  const asked = ids.filter((id) => (cards.get(id)?.dueAt ?? Infinity) <= now);
  const fresh = ids.filter((id) => !cards.has(id));
  return [...asked.sort((a, b) => cards.get(a)!.dueAt - cards.get(b)!.dueAt), ...fresh];
}
