import type { RefObject } from 'preact';
import { ANSWERS_ID, answerId } from './answer-list.js';

interface QueryBoxProps {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly type: (text: string) => void;
  /** An input method begins or ends to compose. */
  readonly compose: (isComposing: boolean) => void;
  /** How many rows there are, and which of them is highlighted. */
  readonly rows: number;
  readonly chosen: number;
}

/** Takes what is typed, also what an input method is still composing: its letters are pinyin already. */
export function QueryBox({ box, text, type, compose, rows, chosen }: QueryBoxProps) {
  return (
    <input
      ref={box}
      class="query-box"
      type="text"
      role="combobox"
      aria-label="Term in either language"
      aria-autocomplete="list"
      aria-expanded={rows > 0}
      aria-controls={rows > 0 ? ANSWERS_ID : undefined}
      aria-activedescendant={rows > 0 ? answerId(chosen) : undefined}
      autocomplete="off"
      autocapitalize="off"
      autocorrect="off"
      spellcheck={false}
      maxLength={500}
      placeholder="Type in either language"
      value={text}
      onCompositionStart={() => {
        compose(true);
      }}
      onCompositionEnd={() => {
        compose(false);
      }}
      onInput={({ currentTarget }) => {
        type(currentTarget.value);
      }}
    />
  );
}
