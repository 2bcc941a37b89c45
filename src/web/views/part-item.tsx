import type { FragmentAnswer, MatchAnswer } from '../api-answers.js';
import { partPieces } from '../content-pieces.js';
import { ContentText } from './content-text.js';
import { ScoreMark } from './score-mark.js';

export interface PartItemProps {
  readonly match: MatchAnswer;
  readonly fragment: FragmentAnswer;
  readonly memoryName: string | undefined;
  /** The text that was asked for; absent while it changes: the answer is to another one. */
  readonly asked: { readonly text: string; readonly source: string } | undefined;
}

/** A part of the sentence that the memories hold: where it stands in the sentence, in a unit, and in its translation. */
export function PartItem({ match, fragment, memoryName, asked }: PartItemProps) {
  const { source, target } = match;
  const translation = fragment.target ? target.text.slice(fragment.target.start, fragment.target.end) : target.text;
  return (
    <li class="match" data-result tabIndex={-1}>
      <div class="match-score">
        <ScoreMark score={match.score} kind="part" />
      </div>
      <div class="match-texts">
        {asked && (
          <div class="match-stored">
            <span class="mark">in your sentence</span>
            <ContentText language={asked.source} pieces={partPieces(asked, fragment.query)} />
          </div>
        )}
        <div class="match-source match-stored">
          <span class="mark">in the memory</span>
          <ContentText language={source.language} pieces={partPieces(source, fragment.source)} />
        </div>
        <div class="match-target">
          <ContentText language={target.language} pieces={partPieces(target, fragment.target)} />
          <button type="button" class="copy needs-script" data-copy={translation}>
            Copy<span class="visually-hidden"> the {fragment.target ? 'marked ' : ''}translation</span>
          </button>
        </div>
        <ul class="origin" aria-label="Where it comes from">
          <li class="mark">{evidenceOf(fragment)}</li>
          <li>{memoryName ?? match.memoryId}</li>
          <li class="unit-id">unit {match.unitId}</li>
        </ul>
      </div>
    </li>
  );
}

function evidenceOf({ units, agreeing }: FragmentAnswer): string {
  const held = units === 1 ? 'in one unit' : `in ${String(units)} units`;
  if (agreeing === undefined) return `${held}, no translation is certain`;
  return units === 1 ? held : `${held}, ${String(agreeing)} translate it so`;
}
