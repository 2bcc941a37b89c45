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
  return partsPieces(content, part === undefined ? [] : [part]);
}

/** A text cut at its inline codes, parts of it marked; parts that overlap are one. */
export function partsPieces(content: ContentAnswer, parts: readonly RangeAnswer[]): readonly Piece[] {
  const { text, codes = [] } = content;
  const steps: Step[] = [];
  let position = 0;
  for (const { start, end } of joinOverlapping(parts)) {
    steps.push({ op: 'equal', text: text.slice(position, start) }, { op: 'part', text: text.slice(start, end) });
    position = end;
  }
  return placeCodes([...steps, { op: 'equal', text: text.slice(position) }], codes);
}

function joinOverlapping(parts: readonly RangeAnswer[]): readonly RangeAnswer[] {
  const joined: RangeAnswer[] = [];
  for (const part of parts.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && part.start < last.end) joined[joined.length - 1] = { ...last, end: Math.max(last.end, part.end) };
    else joined.push(part);
  }
  return joined;
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
