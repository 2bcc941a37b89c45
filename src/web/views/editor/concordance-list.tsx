import type { ConcordanceAnswer, SideAnswer } from '../../api-answers.js';
import type { Answer } from '../../look-up-state.js';
import { shownValue } from '../../look-up-state.js';
import { directionOf } from './text-direction.js';

interface ConcordanceListProps {
  readonly query: string;
  readonly answer: Answer<ConcordanceAnswer>;
  readonly memoryNames: ReadonlyMap<string, string>;
  readonly search: (query: string) => void;
  readonly insert: (text: string) => void;
}

const MOST_RENDERINGS = 5;

/** Where a phrase occurs in the memories, on either side. */
export function ConcordanceList({ query, answer, memoryNames, search, insert }: ConcordanceListProps) {
  const found = shownValue(answer);
  return (
    <section class="editor-concordance" aria-labelledby="editor-concordance-heading">
      <h2 id="editor-concordance-heading">
        <label for="concordance">Concordance</label>
      </h2>
      <input
        id="concordance"
        type="text"
        inputmode="search"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        placeholder="Words in either language"
        title="Looks up what is selected: Ctrl+K"
        value={query}
        onInput={(event) => {
          search(event.currentTarget.value);
        }}
      />
      <p class="status" role="status" data-state={answer.state}>
        {statusLine(answer)}
      </p>
      {found && found.renderings.length > 0 && <Renderings renderings={found.renderings} insert={insert} />}
      <ol>
        {found?.items.map(({ unitId, memoryId, source, target, ranges }) => (
          <li key={unitId}>
            <MarkedText side={source} ranges={ranges.filter(({ side }) => side === 'source')} />
            <MarkedText side={target} ranges={ranges.filter(({ side }) => side === 'target')} />
            <p class="origin">{memoryNames.get(memoryId) ?? memoryId}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface RenderingsProps extends Pick<ConcordanceListProps, 'insert'> {
  readonly renderings: ConcordanceAnswer['renderings'];
}

function Renderings({ renderings, insert }: RenderingsProps) {
  return (
    <ul class="renderings" aria-label="How the other side says it">
      {renderings.slice(0, MOST_RENDERINGS).map(({ text, count }) => (
        <li>
          <button
            type="button"
            title="Insert"
            onClick={() => {
              insert(text);
            }}
          >
            {text}
          </button>{' '}
          <span class="number">{count}</span>
        </li>
      ))}
    </ul>
  );
}

interface MarkedTextProps {
  readonly side: SideAnswer;
  /** In order, not overlapping. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

function MarkedText({ side: { text, language }, ranges }: MarkedTextProps) {
  return (
    <p class="content" lang={language} dir={directionOf(language)}>
      {ranges.map(({ start, end }, index) => [
        text.slice(ranges[index - 1]?.end ?? 0, start),
        <mark>{text.slice(start, end)}</mark>,
      ])}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </p>
  );
}

function statusLine(answer: Answer<ConcordanceAnswer>): string {
  switch (answer.state) {
    case 'none':
      return '';
    case 'asked':
      return 'Looking…';
    case 'failed':
      return answer.message;
    case 'answered':
      return answer.value.items.length === 0 ? 'No unit has these words.' : '';
  }
}
