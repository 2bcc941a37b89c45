import { counted, percent, stateParts } from '../../document-words.js';
import type { DocumentAnswer } from '../../api-answers.js';

/** How far a document is: a bar of its segments by state, and the same in numbers. */
export function StateBar({ document }: { readonly document: DocumentAnswer }) {
  const parts = stateParts(document).filter(({ segments }) => segments > 0);
  const { translated, reviewed, final } = document.states;
  const confirmed = translated + reviewed + final;
  return (
    <div class="states">
      <PartBar parts={parts.map(({ state, segments }) => ({ name: state, size: segments }))} />
      <ul class="states-legend">
        <li class="states-sum">
          {percent(confirmed, document.segments)} confirmed
          <span class="visually-hidden"> of {counted(document.segments, 'segment')}</span>
        </li>
        {parts.map(({ state, segments }) => (
          <li data-part={state}>
            {segments.toLocaleString('en')} {state}
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface BarPart {
  readonly name: string;
  readonly size: number;
}

interface PartBarProps {
  /** Each is drawn in the colour that its name has (`data-part`). */
  readonly parts: readonly BarPart[];
}

/** Parts of a whole beside each other; the numbers stand elsewhere, so nothing is read aloud. */
export function PartBar({ parts }: PartBarProps) {
  const whole = parts.reduce((sum, { size }) => sum + size, 0);
  let from = 0;
  return (
    <svg class="part-bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {parts.map(({ name, size }) => {
        const width = whole === 0 ? 0 : (1000 * size) / whole;
        const x = from;
        from += width;
        return <rect data-part={name} x={x.toFixed(2)} width={width.toFixed(2)} height="10" />;
      })}
    </svg>
  );
}
