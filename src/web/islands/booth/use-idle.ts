import { useEffect, useRef, useState } from 'preact/hooks';

/** Whoever begins new queries by Esc alone rests on one after so long, all the same. */
const REST_SECONDS = 5;

export interface Idle {
  /** Somebody does something: the query is not yet at rest. */
  readonly touch: () => void;
  /** An input method begins or ends to compose. */
  readonly compose: (isComposing: boolean) => void;
}

/** Calls `then` when nothing has been done to a query for so long; 0 seconds: after REST_SECONDS. */
export function useIdle(text: string, seconds: number, then: () => void): Idle {
  const latest = useRef(then);
  latest.current = then;
  const isComposing = useRef(false);
  const [touches, setTouches] = useState(0);
  const touch = () => {
    setTouches((before) => before + 1);
  };
  useEffect(() => {
    if (text === '') return undefined;
    const rest = () => {
      // An input method shows its candidates: somebody is reading those.
      if (isComposing.current) touch();
      else latest.current();
    };
    const timer = setTimeout(rest, 1000 * (seconds || REST_SECONDS));
    return () => {
      clearTimeout(timer);
    };
  }, [text, touches, seconds]);
  const compose = (composes: boolean) => {
    isComposing.current = composes;
    touch();
  };
  return { touch, compose };
}
