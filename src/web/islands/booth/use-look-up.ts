import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { NumberCard } from '../../../domain/number-card.js';
import { numberCard } from '../../../text/number-card.js';
import { MOST_ROWS, type BoothRow } from '../../booth/booth-row.js';
import type { BoothSettings } from '../../booth/booth-settings.js';
import { isLine } from '../../booth/quick-add.js';
import { isLongEnough } from '../../../terminology/term-key.js';
import { directionOf, type Direction } from '../../booth/typed-side.js';
import { joinRows } from '../../booth/wider-rows.js';
import type { BoothSession } from './booth-session.js';
import { useWiderRows } from './use-wider-rows.js';

/** Whoever begins new queries by Esc alone rests on one after so long, all the same. */
const REST_SECONDS = 5;

export interface LookUp {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly rows: readonly BoothRow[];
  readonly number: NumberCard | undefined;
  /** The index of the highlighted row. */
  readonly chosen: number;
  /** Whether the definition of the highlighted row is shown. */
  readonly isOpen: boolean;
  readonly type: (text: string) => void;
  readonly choose: (index: number) => void;
  readonly open: (isOpen: boolean) => void;
  /** Somebody does something: the query is not yet at rest. */
  readonly touch: () => void;
  readonly clear: () => void;
}

/** What is typed, what that finds, and when it is over. */
export function useLookUp(session: BoothSession, direction: Direction, settings: BoothSettings): LookUp {
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [chosen, choose] = useState(0);
  const [isOpen, open] = useState(false);
  const [touched, setTouched] = useState(0);
  // How often a row was looked up must not move it while somebody reads: the tally is read when a query changes.
  const own = useMemo(
    () => session.terms.lookUp(text, direction, (key) => session.tally.countOf(key)),
    [text, direction, session.terms, session.terms.version],
  );
  const number = useMemo(() => numberOf(text, direction), [text, direction]);
  const isWidened =
    settings.widen && session.freshness.isOnline && isLongEnough(text.trim()) && !number && !isLine(text);
  const wider = useWiderRows(text, direction, own.length, isWidened);
  const rows = useMemo(() => joinRows(own, wider, MOST_ROWS), [own, wider]);
  const rest = useRest(session, { text, rows, chosen, number }, direction);
  const type = (typed: string) => {
    setText(typed);
    choose(0);
    open(false);
    setTouched((before) => before + 1);
  };
  const clear = () => {
    rest();
    type('');
  };
  useIdle([text, touched], settings.idleSeconds, () => {
    rest();
    // All of it is selected: whatever comes next, a key or an input method, replaces it, and no letter is lost.
    if (settings.idleSeconds > 0) box.current?.select();
  });
  const touch = () => {
    setTouched((before) => before + 1);
  };
  return {
    box,
    text,
    rows,
    number,
    chosen: Math.min(chosen, rows.length - 1),
    isOpen,
    type,
    choose,
    open,
    touch,
    clear,
  };
}

function numberOf(text: string, direction: Direction): NumberCard | undefined {
  if (!/[\p{N}〇一二三四五六七八九十百千万亿萬億兆两]/u.test(text)) return undefined;
  const { source, target } = directionOf(text, direction);
  const card = numberCard(text.trim(), [target, source]);
  return card.readings.length > 0 ? card : undefined;
}

/** Calls `then` when nothing has happened for so long; 0 seconds: after REST_SECONDS. */
function useIdle([text, touched]: readonly [string, number], seconds: number, then: () => void): void {
  const latest = useRef(then);
  latest.current = then;
  useEffect(() => {
    if (text === '') return undefined;
    const timer = setTimeout(
      () => {
        latest.current();
      },
      1000 * (seconds || REST_SECONDS),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [text, touched, seconds]);
}

interface Resting {
  readonly text: string;
  readonly rows: readonly BoothRow[];
  readonly chosen: number;
  readonly number: NumberCard | undefined;
}

/** Logs a query that somebody came to rest on, once; a number is nobody's term, and a line to add no question. */
function useRest(session: BoothSession, now: Resting, direction: Direction): () => void {
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
