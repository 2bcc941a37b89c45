import { useEffect, useRef } from 'preact/hooks';
import type { NumberCard } from '../../../domain/number-card.js';
import { isLongEnough } from '../../../terminology/term-key.js';
import type { BoothRow } from '../../booth/booth-row.js';
import { isLine } from '../../booth/quick-add.js';
import { directionOf, type Direction } from '../../booth/typed-side.js';
import type { BoothSession } from './booth-session.js';

interface Resting {
  readonly text: string;
  readonly rows: readonly BoothRow[];
  readonly chosen: number;
  readonly number: NumberCard | undefined;
}

/** Logs a query that somebody came to rest on, once; a number is nobody's term, and a line to add no question. */
export function useRest(session: BoothSession, now: Resting, direction: Direction): () => void {
  const latest = useRef(now);
  latest.current = now;
  const logged = useRef('');
  const rest = () => {
    const { text, rows, chosen, number } = latest.current;
    const query = text.trim();
    if (query === logged.current || number || isLine(query) || !isLongEnough(query)) return;
    logged.current = query;
    const row = rows[chosen];
    const record = { query, ...directionOf(query, direction), hits: rows.length, at: Date.now() };
    session.log({ record, ...(row && { rowKey: row.key }) });
  };
  useEffect(() => {
    if (now.text.trim() !== logged.current) logged.current = '';
  }, [now.text]);
  useEffect(() => {
    window.addEventListener('pagehide', rest);
    return () => {
      window.removeEventListener('pagehide', rest);
    };
  }, [session, direction]);
  return rest;
}
