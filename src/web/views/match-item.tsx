import type { ComponentChildren } from 'preact';
import type { MatchAnswer } from '../api-answers.js';
import { contentPieces, diffPieces } from '../content-pieces.js';
import { penaltyName } from '../penalty-names.js';
import { ContentText } from './content-text.js';
import { ScoreMark } from './score-mark.js';

export interface MatchItemProps {
  readonly match: MatchAnswer;
  readonly memoryName: string | undefined;
  /** Of the unit that a pivot match goes on through. */
  readonly pivotMemoryName?: string | undefined;
  /** What can be done with the translation; absent: it can be copied. */
  readonly action?: ComponentChildren;
  /** What says why it scores what it scores, where that can be asked. */
  readonly why?: ComponentChildren;
}

/** One match: what it scores and why, what changed, and the translation to use. */
export function MatchItem({ match, memoryName, pivotMemoryName, action, why }: MatchItemProps) {
  const target = match.adapted ?? match.target;
  return (
    <li class="match" data-result tabIndex={-1}>
      <div class="match-score">
        <ScoreMark score={match.score} kind={match.kind} />
        <Penalties match={match} />
      </div>
      <div class="match-texts">
        <div class="match-source">
          <ContentText language={match.source.language} pieces={diffPieces(match.diff, match.source)} />
        </div>
        {match.pivot && (
          <div class="match-between">
            <span class="mark">through {match.pivot.language}</span>
            <ContentText language={match.pivot.language} pieces={contentPieces(match.pivot)} />
          </div>
        )}
        <div class="match-target">
          <ContentText language={match.target.language} pieces={contentPieces(target)} />
          {action ?? (
            <button type="button" class="copy needs-script" data-copy={target.text}>
              Copy<span class="visually-hidden"> the translation</span>
            </button>
          )}
        </div>
        {match.adapted && (
          <div class="match-between match-stored">
            <span class="mark">in the memory</span>
            <ContentText language={match.target.language} pieces={contentPieces(match.target)} />
          </div>
        )}
        <Origin match={match} memoryName={memoryName} pivotMemoryName={pivotMemoryName} />
        {why}
      </div>
    </li>
  );
}

function Penalties({ match }: { readonly match: MatchAnswer }) {
  const applied = match.penalties.filter(({ points }) => points > 0);
  if (applied.length === 0) return null;
  return (
    <ul class="penalties" aria-label={`Penalties from ${String(match.base)}`}>
      {applied.map(({ reason, points }) => (
        <li>
          {penaltyName(reason)} <span class="points">−{points}</span>
        </li>
      ))}
    </ul>
  );
}

function Origin({ match, memoryName, pivotMemoryName }: Omit<MatchItemProps, 'action' | 'why'>) {
  const changed = changeOf(match);
  return (
    <ul class="origin" aria-label="Where it comes from">
      {match.findings?.map(({ message }) => (
        <li class="mark mark-warning mark-sentence">glossary conflict: {message}</li>
      ))}
      {match.ambiguous && <li class="mark mark-warning">ambiguous: other translations exist</li>}
      {match.adapted && <li class="mark">numbers adapted</li>}
      {match.reversed && <li class="mark">reversed direction</li>}
      {match.occurrences > 1 && <li class="mark">{match.occurrences} times</li>}
      <li>{memoryName ?? match.memoryId}</li>
      {[match.document, match.project, match.domain, match.client, match.state]
        .filter((value) => value !== undefined)
        .map((value) => (
          <li>{value}</li>
        ))}
      {changed && <li>{changed}</li>}
      {match.similarity < 100 && <li>similarity {match.similarity}</li>}
      <li class="unit-id">unit {match.unitId}</li>
      {match.pivot && (
        <li>
          then {pivotMemoryName ?? match.pivot.memoryId}, unit {match.pivot.unitId}
        </li>
      )}
    </ul>
  );
}

/** "changed 2026-03-01 by Li Wei". */
function changeOf({ changedAt, changedBy }: MatchAnswer): string | undefined {
  if (changedAt === undefined && changedBy === undefined) return undefined;
  const date = changedAt === undefined ? '' : ` ${new Date(changedAt).toISOString().slice(0, 10)}`;
  return `changed${date}${changedBy === undefined ? '' : ` by ${changedBy}`}`;
}
