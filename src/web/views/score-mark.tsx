import { scoreBand } from '../score-bands.js';

/** A score as a number and as a bar. */
export function ScoreMark({ score, kind }: { readonly score: number; readonly kind: string }) {
  return (
    <div class="score" data-band={scoreBand(score)}>
      <span class="score-number">
        {score}
        <span class="visually-hidden"> percent, </span>
      </span>
      <svg class="score-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="score-rest" width="100" height="6" />
        <rect class="score-part" width={Math.min(score, 100)} height="6" />
      </svg>
      <span class="score-kind">{kind}</span>
    </div>
  );
}
