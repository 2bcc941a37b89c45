import type { CodeAnswer } from '../api-answers.js';
import type { Piece } from '../content-pieces.js';

/** A text in its own language and direction, with inline codes as chips and a diff as deletions and insertions. */
export function ContentText({ language, pieces }: { readonly language: string; readonly pieces: readonly Piece[] }) {
  return (
    <p class="content" lang={language} dir="auto">
      {pieces.map((piece) => (piece.kind === 'code' ? <CodeChip code={piece.code} /> : <DiffText {...piece} />))}
    </p>
  );
}

function DiffText({ op, text }: Extract<Piece, { kind: 'text' }>) {
  if (op === 'delete') return <del>{text}</del>;
  if (op === 'part') return <PartText text={text} />;
  return op === 'insert' ? <ins>{text}</ins> : text;
}

/** Screen readers pass over a mark: its ends are said. */
function PartText({ text }: { readonly text: string }) {
  return (
    <mark>
      <span class="visually-hidden"> [part: </span>
      {text}
      <span class="visually-hidden">] </span>
    </mark>
  );
}

function CodeChip({ code }: { readonly code: CodeAnswer }) {
  return (
    <code class="inline-code" data-kind={code.kind} dir="ltr">
      {code.display ?? (code.kind.endsWith('close') ? `/${code.id}` : code.id)}
    </code>
  );
}
