import type { SegmentContentAnswer, TermAnswer, TermInTextAnswer } from '../../api-answers.js';
import { isUsable } from '../../preferred-terms.js';
import { CodeChip } from './code-chip.js';
import { sourceParts, type SourcePart } from './source-parts.js';

interface SegmentTextProps {
  readonly content: SegmentContentAnswer;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
}

/** A text of a segment with its codes, only to be read. */
export function SegmentText({ content, language, direction }: SegmentTextProps) {
  return (
    <p class="content" lang={language} dir={direction}>
      <Pieces pieces={sourceParts(content, [])[0]?.pieces ?? []} />
    </p>
  );
}

interface SourceTextProps extends SegmentTextProps {
  readonly terms: readonly TermInTextAnswer[];
  readonly insertTerm: (term: TermAnswer) => void;
}

/** The source of the active segment: what the glossaries have is underlined, shows its translations and inserts the first. */
export function SourceText({ content, language, direction, terms, insertTerm }: SourceTextProps) {
  return (
    <p class="content" lang={language} dir={direction}>
      {sourceParts(content, terms).map((part, index) =>
        part.term ? (
          <TermInSource part={part} term={part.term} id={`source-term-${String(index)}`} insertTerm={insertTerm} />
        ) : (
          <Pieces pieces={part.pieces} />
        ),
      )}
    </p>
  );
}

function Pieces({ pieces }: Pick<SourcePart, 'pieces'>) {
  return <>{pieces.map((piece) => (typeof piece === 'string' ? piece : <CodeChip code={piece} />))}</>;
}

interface TermInSourceProps {
  readonly part: SourcePart;
  readonly term: TermInTextAnswer;
  readonly id: string;
  readonly insertTerm: (term: TermAnswer) => void;
}

/** Not a button element: a term must break over lines and be selected like the text around it. */
function TermInSource({ part, term, id, insertTerm }: TermInSourceProps) {
  const first = term.translations.find(({ status }) => isUsable(status));
  const insert = () => {
    if (first && document.getSelection()?.isCollapsed !== false) insertTerm(first);
  };
  return (
    <span class="source-term">
      <span
        class="source-term-text"
        role="button"
        tabIndex={0}
        aria-describedby={id}
        onClick={insert}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          insert();
        }}
      >
        <Pieces pieces={part.pieces} />
      </span>
      <span class="source-term-tip" role="tooltip" id={id}>
        {term.translations.map(({ text, language, status }) => (
          <span>
            <bdi lang={language}>{text}</bdi> <small lang="en">{status}</small>
          </span>
        ))}
        {term.translations.length === 0 && <small lang="en">no translation</small>}
      </span>
    </span>
  );
}
