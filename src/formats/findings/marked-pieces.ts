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
  const within = ranges.map(({ start, end }) => ({ start: clamp(start, text), end: clamp(end, text) }));
  const edges = [0, text.length, ...codes.map(({ at }) => at), ...within.flatMap(({ start, end }) => [start, end])];
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
    pieces.push(...codes.filter(({ at }) => at === edge).map((code) => ({ kind: 'code', code }) as const));
    previous = edge;
  }
  return pieces;
}

function clamp(place: number, { length }: string): number {
  return Math.min(Math.max(place, 0), length);
}
