import type { CodeAnswer, ContentAnswer, DiffStepAnswer, RangeAnswer } from './api-answers.js';

/** What a stretch of text is: as a step of a diff, or the part that is pointed at. */
type Mark = DiffStepAnswer['op'] | 'part';

/** A stretch of text, or an inline code between two of them. */
export type Piece =
  | { readonly kind: 'text'; readonly op: Mark; readonly text: string }
  | { readonly kind: 'code'; readonly code: CodeAnswer };

/** A text cut at its inline codes. */
export function contentPieces(content: ContentAnswer): readonly Piece[] {
  return placeCodes([{ op: 'equal', text: content.text }], content.codes ?? []);
}

/** A text cut at its inline codes, a part of it marked. @param part absent: none */
export function partPieces(content: ContentAnswer, part: RangeAnswer | undefined): readonly Piece[] {
  if (part === undefined) return contentPieces(content);
  const { text, codes = [] } = content;
  const steps = [
    { op: 'equal', text: text.slice(0, part.start) },
    { op: 'part', text: text.slice(part.start, part.end) },
    { op: 'equal', text: text.slice(part.end) },
  ] as const;
  return placeCodes(steps, codes);
}

/**
 * The diff cut at the inline codes of the memory's source. Only `equal` and `delete` steps stand in that source;
 * where they do not add up to its text, the codes cannot be placed and are left out.
 */
export function diffPieces(diff: readonly DiffStepAnswer[], source: ContentAnswer): readonly Piece[] {
  const inSource = diff.filter(({ op }) => op !== 'insert').map(({ text }) => text);
  const codes = inSource.join('') === source.text ? (source.codes ?? []) : [];
  return placeCodes(diff, codes);
}

interface Step {
  readonly op: Mark;
  readonly text: string;
}

function placeCodes(steps: readonly Step[], codes: readonly CodeAnswer[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const waiting = [...codes].sort((a, b) => a.at - b.at);
  let offset = 0;
  const push = (op: Mark, text: string) => {
    if (text !== '') pieces.push({ kind: 'text', op, text });
  };
  for (const { op, text } of steps) {
    if (op === 'insert') {
      push(op, text);
      continue;
    }
    let from = 0;
    while (waiting[0] && waiting[0].at < offset + text.length) {
      const code = waiting.shift()!;
      push(op, text.slice(from, code.at - offset));
      pieces.push({ kind: 'code', code });
      from = code.at - offset;
    }
    push(op, text.slice(from));
    offset += text.length;
  }
  return [...pieces, ...waiting.map((code) => ({ kind: 'code', code }) as const)];
}
