import type { BoothRow } from '../../booth/booth-row.js';

/** What is known about the highlighted row besides its terms. */
export function AnswerDetail({ row }: { readonly row: BoothRow }) {
  return (
    <section class="answer-detail" aria-label="Definition and notes">
      {row.definition === undefined && row.note === undefined && <p>No definition, no note.</p>}
      {row.definition !== undefined && <p>{row.definition}</p>}
      {row.note !== undefined && <p class="answer-note">{row.note}</p>}
    </section>
  );
}
