import type { ComponentChildren } from 'preact';
import type { MatchAnswer, MatchesAnswer } from '../api-answers.js';
import type { LookUpState } from '../look-up-state.js';
import { shownValue } from '../look-up-state.js';
import { MatchItem } from './match-item.js';
import { PartItem } from './part-item.js';

interface MatchListProps extends Pick<LookUpState, 'matches' | 'memoryNames' | 'minScore' | 'text' | 'source'> {
  readonly why: ((match: MatchAnswer) => ComponentChildren) | undefined;
}

/** The matches of the sentence, or why there are none. */
export function MatchList({ matches, memoryNames, minScore, why, text, source }: MatchListProps) {
  const found = shownValue(matches);
  const asked = matches.state === 'answered' ? { text, source } : undefined;
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
          {found.matches.map((match) => {
            const memoryName = memoryNames[match.memoryId];
            const { fragment } = match;
            if (fragment) return <PartItem key={fragment.query.start} {...{ match, fragment, memoryName, asked }} />;
            const { unitId, pivot } = match;
            const pivotMemoryName = pivot && memoryNames[pivot.memoryId];
            const item = { match, memoryName, pivotMemoryName, why: why?.(match) };
            return <MatchItem key={`${unitId} ${pivot?.unitId ?? ''}`} {...item} />;
          })}
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
  const count = foundLine(matches, minScore);
  const early = partial ? ' The search was ended early: there may be more.' : '';
  const long = fuzzy === false ? ' Too long to search for similar texts: only equal ones were looked for.' : '';
  return count + early + long;
}

function foundLine(matches: readonly MatchAnswer[], minScore: number): string {
  const [best] = matches;
  if (!best) return `No match of ${String(minScore)} or better.`;
  if (best.fragment) return partsLine(matches.length, minScore);
  return `${String(matches.length)} ${matches.length === 1 ? 'match' : 'matches'}, best ${String(best.score)}.`;
}

function partsLine(parts: number, minScore: number): string {
  const held = parts === 1 ? 'one part of it is' : `${String(parts)} parts of it are`;
  return `No match of ${String(minScore)} or better for the whole sentence, but ${held} in the memories.`;
}
