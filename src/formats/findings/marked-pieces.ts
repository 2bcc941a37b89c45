import type { Content, InlineCode } from '../../domain/content.js';

/** Places of a text in UTF-16 units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text, or an inline code between two of them. */
export type MarkedPiece =
  | { readonly kind: 'text'; readonly text: string; readonly isMarked: boolean }
  | { readonly kind: 'code'; readonly code: InlineCode };

/** A content cut at its codes and at the edges of the ranges. A range of nothing leaves a marked piece of nothing. */
export function markedPieces({ text, codes }: Content, ranges: readonly TextRange[]): readonly MarkedPiece[] {
  const within = ranges.map(({ start, end }) => ({ start: edgeBefore(text, start), end: edgeAfter(text, end) }));
  const edges = [
    0,
    text.length,
    ...codes.map(({ at }) => edgeAfter(text, at)),
    ...within.flatMap(({ start, end }) => [start, end]),
  ];
  const pieces: MarkedPiece[] = [];
  let previous = 0;
  for (const edge of [...new Set(edges)].sort((a, b) => a - b)) {
    if (edge > previous) {
      const isMarked = within.some(({ start, end }) => start <= previous && edge <= end);
      pieces.push({ kind: 'text', text: text.slice(previous, edge), isMarked });
    }
    if (within.some(({ start, end }) => start === edge && end === edge)) {
      pieces.push({ kind: 'text', text: '', isMarked: true });
    }
    pieces.push(
      ...codes.filter(({ at }) => edgeAfter(text, at) === edge).map((code) => ({ kind: 'code', code }) as const),
    );
    previous = edge;
  }
  return pieces;
}

/** The place, or the one before it where it would cut a character in two. */
export function edgeBefore(text: string, place: number): number {
  const within = Math.min(Math.max(place, 0), text.length);
  return isInCharacter(text, within) ? within - 1 : within;
}

/** The place, or the one behind it where it would cut a character in two. */
export function edgeAfter(text: string, place: number): number {
  const within = Math.min(Math.max(place, 0), text.length);
  return isInCharacter(text, within) ? within + 1 : within;
}

function isInCharacter(text: string, place: number): boolean {
  return place > 0 && text.codePointAt(place - 1)! > 0xffff;
}
