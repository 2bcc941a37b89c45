import { bestTarget, type BoothRow } from '../../booth/booth-row.js';
import type { TermRef } from '../../../domain/glossary.js';
import { TermStatus } from '../term-status.js';
import { isUsable } from '../../booth/booth-row.js';

export const ANSWERS_ID = 'booth-answers';

interface AnswerListProps {
  readonly rows: readonly BoothRow[];
  /** The highlighted row. */
  readonly chosen: number;
  readonly choose?: ((index: number) => void) | undefined;
}

/** At most seven rows: on the left what was found, on the right what to say for it. */
export function AnswerList({ rows, chosen, choose }: AnswerListProps) {
  if (rows.length === 0) return null;
  return (
    <ul class="answers" id={ANSWERS_ID} role="listbox" aria-label="Terms found">
      {rows.map((row, index) => (
        <li
          class="answer"
          role="option"
          id={answerId(index)}
          aria-selected={index === chosen}
          data-origin={row.origin}
          data-tier={row.tier}
          onMouseDown={
            choose &&
            ((event) => {
              // The box keeps the focus.
              event.preventDefault();
              choose(index);
            })
          }
        >
          <RowMark row={row} />
          <Found row={row} />
          <Targets row={row} />
        </li>
      ))}
    </ul>
  );
}

export function answerId(index: number): string {
  return `booth-answer-${index}`;
}

/** How the query led to the row: a sign for the eye, words for the ear. */
const TIER_MARKS: Readonly<Record<BoothRow['tier'], readonly [string, string]>> = {
  exact: ['=', 'exact'],
  acronym: ['A', 'acronym'],
  prefix: ['a…', 'beginning'],
  'word-prefix': ['…a', 'beginning of a word'],
  pinyin: ['pīn', 'pinyin'],
  initials: ['p·y', 'pinyin initials'],
  substring: ['·a·', 'within'],
  typo: ['≈', 'with a typo'],
  concordance: ['¶', 'from a memory'],
};

const ORIGINS: Readonly<Record<BoothRow['origin'], string>> = {
  session: 'session',
  glossary: '',
  server: 'server',
  memory: 'memory',
};

function RowMark({ row }: { readonly row: BoothRow }) {
  const [sign, words] = TIER_MARKS[row.tier];
  return (
    <span class="answer-mark">
      <span aria-hidden="true" title={words}>
        {sign}
      </span>
      {ORIGINS[row.origin] !== '' && <span class="answer-origin">{ORIGINS[row.origin]}</span>}
    </span>
  );
}

function Found({ row: { term, range, instead, expansions } }: { readonly row: BoothRow }) {
  return (
    <span class="answer-source">
      <TermStatus status={term.status} />
      <bdi lang={term.language} class={isUsable(term) ? undefined : 'not-to-use'}>
        {term.text.slice(0, range.start)}
        <mark>{term.text.slice(range.start, range.end)}</mark>
        {term.text.slice(range.end)}
      </bdi>
      {instead.map((better) => (
        <Beside sign="→" words="use" term={better} />
      ))}
      {expansions.map((form) => (
        <Beside sign="·" words="that is" term={form} />
      ))}
    </span>
  );
}

/** The term to say in large type; the others that may be said, and those that may not, small beside it. */
function Targets({ row }: { readonly row: BoothRow }) {
  const best = bestTarget(row);
  if (best === undefined) return <span class="answer-target answer-none">no translation</span>;
  const others = row.targets.filter((term) => term !== best);
  return (
    <span class="answer-target">
      <span class="answer-best">
        <TermStatus status={best.status} />
        <bdi lang={best.language} class={isUsable(best) ? undefined : 'not-to-use'}>
          {best.text}
        </bdi>
      </span>
      {others.length > 0 && (
        <span class="answer-others">
          {others.map((term) => (
            <span class="answer-other">
              <TermStatus status={term.status} />
              <bdi lang={term.language} class={isUsable(term) ? undefined : 'not-to-use'}>
                {term.text}
              </bdi>
            </span>
          ))}
        </span>
      )}
    </span>
  );
}

function Beside({ sign, words, term }: { readonly sign: string; readonly words: string; readonly term: TermRef }) {
  return (
    <span class="answer-beside">
      <span aria-hidden="true">{sign} </span>
      <span class="visually-hidden">{words} </span>
      <bdi lang={term.language}>{term.text}</bdi>
    </span>
  );
}
