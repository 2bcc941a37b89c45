import type { ComponentChildren } from 'preact';
import type { MatchAnswer, MatchesAnswer } from '../api-answers.js';
import type { LookUpState } from '../look-up-state.js';
import { shownValue } from '../look-up-state.js';
import { MatchItem } from './match-item.js';

interface MatchListProps extends Pick<LookUpState, 'matches' | 'memoryNames' | 'minScore'> {
  readonly why: ((match: MatchAnswer) => ComponentChildren) | undefined;
}

/** The matches of the sentence, or why there are none. */
export function MatchList({ matches, memoryNames, minScore, why }: MatchListProps) {
  const found = shownValue(matches);
  return (
    <>
      <div class="status-row">
        <p class="status" role="status" data-state={matches.state}>
          {statusLine(matches, minScore)}
        </p>
        {found?.matches.some(({ diff }) => diff.some(({ op }) => op !== 'equal')) && <DiffLegend />}
      </div>
      {found && found.matches.length > 0 && (
        <ol class="matches" data-results="sentence" data-stale={matches.state === 'asked' ? '' : undefined}>
          {found.matches.map((match) => (
            <MatchItem key={match.unitId} match={match} memoryName={memoryNames[match.memoryId]} why={why?.(match)} />
          ))}
        </ol>
      )}
    </>
  );
}

function DiffLegend() {
  return (
    <p class="legend">
      <del>struck</del> only in the memory, <ins>underlined</ins> only in your sentence
    </p>
  );
}

function statusLine(matches: LookUpState['matches'], minScore: number): string {
  switch (matches.state) {
    case 'none':
      return 'Matches appear as you type.';
    case 'asked':
      return matches.stale ? countLine(matches.stale, minScore) : 'Looking…';
    case 'failed':
      return matches.message;
    case 'answered':
      return countLine(matches.value, minScore);
  }
}

function countLine({ matches, partial, fuzzy }: MatchesAnswer, minScore: number): string {
  const best = matches[0];
  const count = best
    ? `${String(matches.length)} ${matches.length === 1 ? 'match' : 'matches'}, best ${String(best.score)}.`
    : `No match of ${String(minScore)} or better.`;
  const early = partial ? ' The search was ended early: there may be more.' : '';
  const long = fuzzy === false ? ' Too long to search for similar texts: only equal ones were looked for.' : '';
  return count + early + long;
}
