import type { ExplanationAnswer } from '../api-answers.js';
import type { Answer } from '../look-up-state.js';
import { shownValue } from '../look-up-state.js';
import { ScoreReasons } from './score-reasons.js';

interface WhyDisclosureProps {
  readonly answer: Answer<ExplanationAnswer>;
  readonly toggle: (isOpen: boolean) => void;
}

/** What a match scores, step by step, for who asks. */
export function WhyDisclosure({ answer, toggle }: WhyDisclosureProps) {
  const explanation = shownValue(answer);
  return (
    <details
      class="why needs-script"
      onToggle={(event) => {
        toggle(event.currentTarget.open);
      }}
    >
      <summary>
        Why<span class="visually-hidden"> this score</span>?
      </summary>
      <p class="status" role="status" data-state={answer.state}>
        {answer.state === 'asked' && !explanation && 'Asking…'}
        {answer.state === 'failed' && answer.message}
      </p>
      {explanation && <ScoreReasons explanation={explanation} />}
    </details>
  );
}
