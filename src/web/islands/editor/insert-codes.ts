import type { Content, InlineCode } from '../../../domain/content.js';
import { notationOf } from '../../../text/inline-notation.js';
import type { PieceRange, TargetPieces } from './target-pieces.js';
import { codesOf, lengthOf, missingCodes, placeOf, splicePieces } from './target-pieces.js';

/** A text and where the caret goes in it. */
export interface Insertion {
  readonly pieces: TargetPieces;
  readonly caret: number;
}

/**
 * Puts a code of the source at the selection. One that stands elsewhere moves here. The start of a pair takes its end
 * along when that is missing too: around the selected text, or right behind.
 */
export function insertCode(source: Content, pieces: TargetPieces, range: PieceRange, code: InlineCode): Insertion {
  const end =
    code.kind === 'open' ? source.codes.find(({ id, kind }) => kind === 'close' && id === code.id) : undefined;
  const withEnd = end !== undefined && placeOf(pieces, notationOf(end)) === undefined;
  if (withEnd) return { pieces: wrap(pieces, range, code, end), caret: range.to + (range.from === range.to ? 1 : 2) };
  const earlier = placeOf(pieces, notationOf(code));
  if (earlier === undefined) return { pieces: splicePieces(pieces, at(range.to), [code]), caret: range.to + 1 };
  const without = splicePieces(pieces, { from: earlier, to: earlier + 1 }, []);
  const place = earlier < range.to ? range.to - 1 : range.to;
  return { pieces: splicePieces(without, at(place), [code]), caret: place + 1 };
}

/**
 * Puts every missing code where it most likely belongs: those that begin or end the source to the same end of the
 * target, the others at the caret, in the order of the source; no end of a pair gets before its start.
 */
export function insertMissingCodes(source: Content, pieces: TargetPieces, caret: number): Insertion {
  let result: Insertion = { pieces, caret };
  let leading = 0;
  for (const code of missingCodes(source, pieces)) {
    const place = code.at === 0 ? leading : code.at === source.text.length ? lengthOf(result.pieces) : result.caret;
    const allowed = betweenPartners(result.pieces, code, place);
    if (code.at === 0) leading = allowed + 1;
    const moved = allowed <= result.caret ? result.caret + 1 : result.caret;
    result = { pieces: splicePieces(result.pieces, at(allowed), [code]), caret: moved };
  }
  return result;
}

/** A text from elsewhere without the codes that cannot stand here: unknown ones, and those that are here already. */
export function withUsableCodes(source: Content, inserted: TargetPieces, around: TargetPieces): TargetPieces {
  const known = new Map(source.codes.map((code) => [notationOf(code), code]));
  for (const code of codesOf(around)) known.delete(notationOf(code));
  return inserted.flatMap((piece): TargetPieces => {
    if (typeof piece === 'string') return [piece];
    const code = known.get(notationOf(piece));
    known.delete(notationOf(piece));
    return code ? [code] : [];
  });
}

function wrap(pieces: TargetPieces, { from, to }: PieceRange, start: InlineCode, end: InlineCode): TargetPieces {
  const earlier = placeOf(pieces, notationOf(start));
  const withEnd = splicePieces(pieces, at(to), [end]);
  if (earlier === undefined) return splicePieces(withEnd, at(from), [start]);
  const without = splicePieces(withEnd, { from: earlier, to: earlier + 1 }, []);
  return splicePieces(without, at(earlier < from ? from - 1 : from), [start]);
}

function betweenPartners(pieces: TargetPieces, code: InlineCode, place: number): number {
  if (code.kind === 'close') return Math.max(place, (placeOf(pieces, notationOf({ ...code, kind: 'open' })) ?? -1) + 1);
  if (code.kind !== 'open') return place;
  return Math.min(place, placeOf(pieces, notationOf({ ...code, kind: 'close' })) ?? place);
}

function at(place: number): PieceRange {
  return { from: place, to: place };
}
