import type { Content, InlineCode } from '../../../domain/content.js';
import { findDisorder } from '../../../text/code-order.js';
import { notationOf } from '../../../text/inline-notation.js';

/**
 * A text as an editor sees it: stretches of text and codes between them. A place in it counts UTF-16 units, and each
 * code as one. No two stretches of text follow each other and none is empty.
 */
export type TargetPieces = readonly (string | InlineCode)[];

/** From `from` up to, not including, `to`; equal for a caret. */
export interface PieceRange {
  readonly from: number;
  readonly to: number;
}

export function piecesOf(content: Content | null): TargetPieces {
  const { text, codes } = content ?? { text: '', codes: [] };
  const cut = codes.flatMap((code, index) => [text.slice(codes[index - 1]?.at ?? 0, code.at), code]);
  return joined([...cut, text.slice(codes.at(-1)?.at ?? 0)]);
}

/** null for nothing at all: an empty target is none. */
export function contentOf(pieces: TargetPieces): Content | null {
  let text = '';
  const codes: InlineCode[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else codes.push({ ...piece, at: text.length });
  }
  return text === '' && codes.length === 0 ? null : { text, codes };
}

export function lengthOf(pieces: TargetPieces): number {
  return pieces.reduce((sum, piece) => sum + pieceLength(piece), 0);
}

export function pieceLength(piece: string | InlineCode): number {
  return typeof piece === 'string' ? piece.length : 1;
}

export function slicePieces(pieces: TargetPieces, { from, to }: PieceRange): TargetPieces {
  const kept: (string | InlineCode)[] = [];
  let begin = 0;
  for (const piece of pieces) {
    const end = begin + pieceLength(piece);
    if (typeof piece === 'string') kept.push(piece.slice(Math.max(0, from - begin), Math.max(0, to - begin)));
    else if (begin >= from && end <= to) kept.push(piece);
    begin = end;
  }
  return joined(kept);
}

export function splicePieces(pieces: TargetPieces, range: PieceRange, inserted: TargetPieces): TargetPieces {
  const before = slicePieces(pieces, { from: 0, to: range.from });
  const after = slicePieces(pieces, { from: range.to, to: lengthOf(pieces) });
  return joined([...before, ...inserted, ...after]);
}

export function codesOf(pieces: TargetPieces): readonly InlineCode[] {
  return pieces.filter((piece) => typeof piece !== 'string');
}

/** Where a code of that name stands; undefined where none does. */
export function placeOf(pieces: TargetPieces, name: string): number | undefined {
  let place = 0;
  for (const piece of pieces) {
    if (typeof piece !== 'string' && notationOf(piece) === name) return place;
    place += pieceLength(piece);
  }
  return undefined;
}

/** The codes of the source that the target must still get. Annotations, and what the file lets go, may be left out. */
export function missingCodes(source: Content, pieces: TargetPieces): readonly InlineCode[] {
  const present = new Set(codesOf(pieces).map(notationOf));
  return source.codes.filter(
    (code) => code.type !== 'annotation' && code.canDelete !== true && !present.has(notationOf(code)),
  );
}

/** What is wrong with the codes of a target besides missing ones, as a sentence; the server judges in the end. */
export function codeFault(source: Content, pieces: TargetPieces): string | undefined {
  const known = new Set(source.codes.map(notationOf));
  const unknown = codesOf(pieces).find((code) => !known.has(notationOf(code)));
  if (unknown) return `The source has no code ${notationOf(unknown)}.`;
  if (missingCodes(source, pieces).length > 0) return undefined;
  const disorder = findDisorder(codesOf(pieces), source);
  return disorder && `${disorder}.`;
}

function joined(pieces: TargetPieces): TargetPieces {
  const result: (string | InlineCode)[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece === '') continue;
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}
