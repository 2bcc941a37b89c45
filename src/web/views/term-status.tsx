import type { TermStatusAnswer } from '../api-answers.js';

/** Drawn, not typed: a font may lack the character. On a 10 by 10 grid. */
const GLYPHS: Readonly<Record<TermStatusAnswer, string>> = {
  preferred: 'M1 5.5 4 8.5 9 2',
  admitted: 'M5 1.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7',
  deprecated: 'M5 1.2 9.2 8.8H.8ZM5 4v2M5 7.2v.4',
  forbidden: 'M2 2 8 8M8 2 2 8',
};

/** The status of a term as a glyph, and in words for those who do not see it. */
export function TermStatus({ status }: { readonly status: TermStatusAnswer }) {
  return (
    <span class="term-status" data-status={status} title={status}>
      <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <path d={GLYPHS[status]} />
      </svg>
      <span class="visually-hidden">{status}: </span>
    </span>
  );
}
