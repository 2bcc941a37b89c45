import { directionOf } from './editor/text-direction.js';
import type { AlignedStepAnswer, ExplainedTextAnswer, ExplanationAnswer } from '../api-answers.js';

const OP_NAMES: Readonly<Record<AlignedStepAnswer['op'], string>> = {
  equal: 'equal',
  number: 'numbers that stand for each other',
  case: 'case alone',
  substitute: 'replaced',
  insert: 'only in the query',
  delete: 'only in the memory',
};

type TokenRowsProps = Required<Pick<ExplanationAnswer, 'alignment' | 'query' | 'source'>>;

/** The tokens of both texts opposite each other: above the memory's, below the query's, under them what the step costs. */
export function TokenRows({ alignment, query, source }: TokenRowsProps) {
  return (
    <>
      <p class="legend" aria-hidden="true">
        above the memory, below your text, then the cost
      </p>
      <ol
        class="token-rows"
        aria-label="From the memory to your text, token by token"
        dir={directionOf(source.language)}
      >
        {alignment?.map((step) => (
          <li data-op={step.op}>
            <Token text={source} index={step.source} />
            {step.op !== 'equal' && <span class="visually-hidden"> {OP_NAMES[step.op]} </span>}
            <Token text={query} index={step.query} isRepeated={step.op === 'equal'} />
            <span class="token-cost">
              {step.cost > 0 && <span class="visually-hidden"> cost </span>}
              {step.cost > 0 && step.cost}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

interface TokenProps {
  readonly text: ExplainedTextAnswer;
  readonly index: number | undefined;
  /** The same as the one above: need not be read out again. */
  readonly isRepeated?: boolean;
}

/** Empty where the other text alone has a token. */
function Token({ text: { tokens, language }, index, isRepeated = false }: TokenProps) {
  return (
    <bdi class="token" lang={language} aria-hidden={isRepeated}>
      {index === undefined ? '' : tokens?.[index]?.text}
    </bdi>
  );
}
