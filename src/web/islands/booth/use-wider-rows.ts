import { useEffect, useState } from 'preact/hooks';
import type { BoothRow } from '../../booth/booth-row.js';
import type { Direction } from '../../booth/typed-side.js';
import { ENOUGH_ROWS, joinRows, rowOfMemories, rowsOfTerms } from '../../booth/wider-rows.js';
import { directionOf } from '../../booth/typed-side.js';
import { askMemories, askPreferred, askTerms } from './session-calls.js';

/** Long enough that quick typing asks once. */
const PAUSE_MILLISECONDS = 30;
/** A shorter one occurs everywhere. In UTF-16 units. */
const SHORTEST_PHRASE = 2;

interface WiderRows {
  /** The question that they answer. */
  readonly key: string;
  readonly rows: readonly BoothRow[];
}

/**
 * What the server finds, asked when the page finds little itself: its termbases, then the memories. A question that is
 * no longer asked is dropped, and so is an answer that comes late.
 * @param found how many rows the page has found
 */
export function useWiderRows(
  text: string,
  direction: Direction,
  found: number,
  isPossible: boolean,
): readonly BoothRow[] {
  const [answer, setAnswer] = useState<WiderRows>();
  const query = text.trim();
  const key = JSON.stringify([query, direction]);
  const isAsked = isPossible && query !== '' && found < ENOUGH_ROWS;
  useEffect(() => {
    if (!isAsked) return undefined;
    const abort = new AbortController();
    const show = (rows: readonly BoothRow[]) => {
      if (!abort.signal.aborted) setAnswer({ key, rows });
    };
    const timer = setTimeout(() => {
      // Without an answer the rows of the page are all there is; that the network is gone is said elsewhere.
      ask(query, direction, { found, show, signal: abort.signal }).catch(() => undefined);
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key, isAsked]);
  return isAsked && answer?.key === key ? answer.rows : [];
}

interface Asking {
  readonly found: number;
  readonly show: (rows: readonly BoothRow[]) => void;
  readonly signal: AbortSignal;
}

async function ask(query: string, direction: Direction, { found, show, signal }: Asking): Promise<void> {
  const typed = directionOf(query, direction);
  const answer = await askTerms(query, typed, signal);
  show(rowsOfTerms(answer, {}));
  const terms = rowsOfTerms(answer, await askPreferred(answer, signal));
  show(terms);
  if (found + terms.length >= ENOUGH_ROWS || query.length < SHORTEST_PHRASE) return;
  const memories = rowOfMemories(query, await askMemories(query, typed, signal), typed);
  show(joinRows(terms, memories, terms.length + 1));
}
