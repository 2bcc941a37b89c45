import type { Content, InlineCode } from '../domain/content.js';
import type { DocumentSegment } from '../domain/document.js';
import { ConcordError } from '../domain/failure.js';
import { notationOf, readInlineNotation } from '../text/inline-notation.js';
import { codesOfSegment } from './segment-codes.js';

/**
 * A target as a person or a client gives it: in the inline notation, or as text and codes by id, with the markup that the
 * segment knows for them.
 * @throws ConcordError `invalid` for codes that the segment does not have, naming the code
 */
export function targetOfEdit(segment: DocumentSegment, given: string | Content): Content {
  return typeof given === 'string' ? readNotation(given, segment) : withMarkup(given, segment);
}

function readNotation(notation: string, segment: DocumentSegment): Content {
  try {
    return readInlineNotation(notation, codesOfSegment(segment));
  } catch (error) {
    throw error instanceof ConcordError ? invalid(error.message) : error;
  }
}

/** Codes as a client sends them name those of the segment; what they say of themselves does not count. */
function withMarkup({ text, codes }: Content, segment: DocumentSegment): Content {
  const known = new Map(codesOfSegment(segment).codes.map((code) => [notationOf(code), code]));
  const placed = codes.map((code) => ({ ...knownCode(code, known), at: placeIn(text, code) }));
  return { text, codes: placed.sort((a, b) => a.at - b.at) };
}

function knownCode(code: InlineCode, known: ReadonlyMap<string, InlineCode>): InlineCode {
  const found = known.get(notationOf(code));
  if (found?.kind === code.kind) return found;
  throw invalid(`There is no code ${notationOf(code)} here${found ? ' of this kind' : ''}.`);
}

function placeIn(text: string, code: InlineCode): number {
  const { at } = code;
  const isInCharacter = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, at - 1), at + 1)) && at > 0;
  if (Number.isInteger(at) && at >= 0 && at <= text.length && !isInCharacter) return at;
  throw invalid(`The code ${notationOf(code)} is not at a place of the text.`);
}

function invalid(reason: string): ConcordError {
  return new ConcordError({ kind: 'invalid', reason, pointer: '/target' });
}
