import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../look-up-state.js';
import { shownValue } from '../look-up-state.js';
import { failureText, isAbort } from './api-client.js';

export interface Question<Value> {
  /** Equal for equal questions. */
  readonly key: string;
  readonly ask: (signal: AbortSignal) => Promise<Value>;
}

/**
 * Asks the API while somebody types: waits until the typing pauses, drops the request before when a new one begins.
 * @param first the answer that came with the page, for the first question
 */
export function useAnswer<Value>(
  question: Question<Value> | undefined,
  first: Answer<Value>,
  pauseMilliseconds: number,
) {
  const [answer, setAnswer] = useState(first);
  const [round, setRound] = useState(0);
  const isFirst = useRef(true);
  useEffect(() => {
    // The server has answered the first question already.
    if (isFirst.current) {
      isFirst.current = false;
      return undefined;
    }
    if (question === undefined) {
      setAnswer({ state: 'none' });
      return undefined;
    }
    setAnswer((before) => ({ state: 'asked', stale: shownValue(before) }));
    const abort = new AbortController();
    const timer = setTimeout(() => {
      question.ask(abort.signal).then(
        (value) => {
          if (!abort.signal.aborted) setAnswer({ state: 'answered', value });
        },
        (error: unknown) => {
          if (!isAbort(error)) setAnswer({ state: 'failed', message: failureText(error) });
        },
      );
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [question?.key, round]);
  /** Asks the same again: the memories have changed. */
  const askAgain = () => {
    setRound((before) => before + 1);
  };
  return [answer, askAgain] as const;
}
