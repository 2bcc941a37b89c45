import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { BoothSettings } from '../../booth/booth-settings.js';
import type { Direction } from '../../booth/typed-side.js';
import type { BoothSession } from './booth-session.js';
import { useAnswers, type Answers } from './use-answers.js';
import { useIdle, type Idle } from './use-idle.js';
import { useRest } from './use-rest.js';

export interface LookUp extends Answers, Idle {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly text: string;
  /** The index of the highlighted row. */
  readonly chosen: number;
  /** Whether the definition of the highlighted row is shown. */
  readonly isOpen: boolean;
  readonly type: (text: string) => void;
  readonly choose: (index: number) => void;
  readonly open: (isOpen: boolean) => void;
  readonly clear: () => void;
}

/** What is typed, what that finds, and when it is over. */
export function useLookUp(session: BoothSession, direction: Direction, settings: BoothSettings): LookUp {
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [wanted, choose] = useState(0);
  const [isOpen, open] = useState(false);
  const answers = useAnswers(session, text, direction, settings.widen);
  const chosen = Math.min(wanted, answers.rows.length - 1);
  const rest = useRest(session, { text, chosen, ...answers }, direction);
  const idle = useIdle(text, settings.idleSeconds, () => {
    rest();
    // All of it is selected: whatever comes next, a key or an input method, replaces it, and no letter is lost.
    if (settings.idleSeconds > 0) box.current?.select();
  });
  const type = (typed: string) => {
    setText(typed);
    choose(0);
    open(false);
    idle.touch();
  };
  const clear = () => {
    rest();
    type('');
  };
  return { box, text, chosen, isOpen, type, choose, open, clear, ...answers, ...idle };
}
