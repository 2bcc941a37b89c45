import { counted } from '../../document-words.js';
import type { ImportPreviewAnswer } from '../../import-preview.js';
import { layoutWords } from '../../table-words.js';
import { Problems } from '../job-report.js';
import { MarkedTerm } from './marked-term.js';

interface PreviewReportProps {
  readonly preview: ImportPreviewAnswer;
}

/** "XLSX, as memoQ has it: 12 concepts, 1 row would be left out" */
export function PreviewSummary({ preview }: PreviewReportProps) {
  const { format, layout, encoding, read, rejected, complete, importable, problems } = preview;
  const how = layout === undefined ? '' : `, read as ${layoutWords(layout)}`;
  const left = rejected === 0 ? '' : `, ${counted(rejected, 'row')} would be left out`;
  return (
    <>
      <p>
        <strong>
          {format.toUpperCase()}
          {how}
          {encoding !== undefined && ` (${encoding})`}: {counted(read, 'concept')}
          {left}
        </strong>
        {!complete && ' in its beginning; the rest was not read for this.'}
      </p>
      {!importable && <p class="failure">It cannot be imported like this. {problems[0]?.message}</p>}
    </>
  );
}

/** The first concepts, and what is wrong with the file. */
export function PreviewReport({ preview: { concepts, problems, problemCount, read } }: PreviewReportProps) {
  return (
    <>
      {concepts.length > 0 && (
        <details open>
          <summary>{read > concepts.length ? `The first ${String(concepts.length)} concepts` : 'The concepts'}</summary>
          <ul class="concept-list previewed">
            {concepts.map(({ terms }) => (
              <li>
                {terms.map((term) => (
                  <MarkedTerm term={term} />
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
      {problems.length > 0 && <Problems problems={problems} count={problemCount} />}
    </>
  );
}
