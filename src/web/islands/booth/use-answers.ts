import { useMemo } from 'preact/hooks';
import type { NumberCard } from '../../../domain/number-card.js';
import { isLongEnough } from '../../../terminology/term-key.js';
import { MOST_ROWS, type BoothRow } from '../../booth/booth-row.js';
import { numberOfQuery } from '../../booth/number-of-query.js';
import { isLine } from '../../booth/quick-add.js';
import type { Direction } from '../../booth/typed-side.js';
import { joinRows } from '../../booth/wider-rows.js';
import type { BoothSession } from './booth-session.js';
import { useWiderRows } from './use-wider-rows.js';

/** Nobody looks for a term by it once it is read as a number; "half" and "一" may be the beginning of one. */
const DIGIT = /\p{Nd}/u;

export interface Answers {
  /** What the page has found, then what the server has. */
  readonly rows: readonly BoothRow[];
  readonly number: NumberCard | undefined;
}

/** @param widens whether the server may be asked where the page finds little */
export function useAnswers(session: BoothSession, text: string, direction: Direction, widens: boolean): Answers {
  const { terms, tally, freshness } = session;
  // How often a row was looked up must not move it while somebody reads: the tally is read when a query changes.
  const own = useMemo(
    () => terms.lookUp(text, direction, (key) => tally.countOf(key)),
    [text, direction, terms, terms.version],
  );
  const number = useMemo(() => numberOfQuery(text, direction), [text, direction]);
  const isTerm = isLongEnough(text.trim()) && !isLine(text) && !(number && DIGIT.test(text));
  const wider = useWiderRows(text, direction, own.length, widens && freshness.isOnline && isTerm);
  const rows = useMemo(() => joinRows(own, wider, MOST_ROWS), [own, wider]);
  return { rows, number };
}
