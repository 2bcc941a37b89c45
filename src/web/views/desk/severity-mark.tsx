import type { SeverityAnswer, SeverityCounts } from '../../desk-answers.js';
import { SEVERITIES } from '../../desk/desk-finding.js';
import { counted } from '../../document-words.js';
import { PartBar, type BarPart } from '../documents/state-bar.js';

/** Drawn, not typed: a font may lack the character. On a 10 by 10 grid. */
const GLYPHS: Readonly<Record<SeverityAnswer, string>> = {
  error: 'M2 2 8 8M8 2 2 8',
  warning: 'M5 1.2 9.2 8.8H.8ZM5 4v2M5 7.2v.4',
  hint: 'M5 1.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7',
};

/** How loud a finding is: a shape, and a word for those who do not see it. */
export function SeverityMark({ severity }: { readonly severity: SeverityAnswer }) {
  return (
    <span class="severity" data-severity={severity} title={severity}>
      <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <path d={GLYPHS[severity]} />
      </svg>
      <span class="visually-hidden">{severity}: </span>
    </span>
  );
}

interface SeverityBarProps {
  readonly counts: SeverityCounts;
  /** How many findings fill the bar. */
  readonly most: number;
}

/** Counts by severity as a bar and in numbers. */
export function SeverityBar({ counts, most }: SeverityBarProps) {
  // A pair may have several findings.
  const rest = Math.max(0, most - SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0));
  const parts = SEVERITIES.map((severity): BarPart => ({ name: severity, size: counts[severity] }));
  return (
    <span class="severity-bar">
      <PartBar parts={[...parts, { name: 'rest', size: rest }]} />
      <SeverityNumbers counts={counts} />
    </span>
  );
}

export function SeverityNumbers({ counts }: { readonly counts: SeverityCounts }) {
  return (
    <span class="severity-numbers">
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <span data-severity={severity}>
          <span aria-hidden="true">
            {counts[severity].toLocaleString('en')} <SeverityGlyph severity={severity} />
          </span>
          <span class="visually-hidden">{counted(counts[severity], severity)} </span>
        </span>
      ))}
    </span>
  );
}

function SeverityGlyph({ severity }: { readonly severity: SeverityAnswer }) {
  return (
    <svg viewBox="0 0 10 10" focusable="false">
      <path d={GLYPHS[severity]} />
    </svg>
  );
}
