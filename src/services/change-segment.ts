import type { Content, InlineCode } from '../domain/content.js';
import type { DocumentSegment } from '../domain/document.js';
import { ConcordError } from '../domain/failure.js';
import type { DocumentReads, DocumentWrites } from '../domain/ports/documents.js';
import { notationOf, readInlineNotation } from '../text/inline-notation.js';
import type { DocumentServices, SegmentEdit } from './document-services.js';
import { requireTargetLanguage } from './require-target-language.js';
import { codesOfSegment, refusalOfTarget } from './segment-codes.js';

type Documents = Pick<DocumentReads, 'get' | 'segment'> & Pick<DocumentWrites, 'changeSegment'>;

/** Refuses at the edit what could not be written into the file later. */
export function createChangeSegment(documents: Documents): DocumentServices['changeSegment'] {
  return async function changeSegment(documentId, segmentId, { target, state }, ...written) {
    const segment = await documents.segment(documentId, segmentId);
    const change = {
      ...(target !== undefined && { target: await targetOf(segment, target) }),
      ...(state !== undefined && { state }),
    };
    return documents.changeSegment(documentId, segmentId, change, ...written);
  };

  async function targetOf(segment: DocumentSegment, given: NonNullable<SegmentEdit['target']> | null) {
    if (given === null) return null;
    await checkEditable(segment);
    const target = typeof given === 'string' ? readNotation(given, segment) : withMarkup(given, segment);
    // What the file had is always allowed: an edit can be undone even where the file's own codes do not fit.
    if (segment.fileTarget !== null && isSame(target, segment.fileTarget)) return segment.fileTarget;
    const reason = refusalOfTarget(segment, target);
    if (reason !== undefined) throw invalid(reason);
    return target.text === '' && target.codes.length === 0 ? null : target;
  }

  /** Before the text is looked at: who edits what cannot be edited wants to hear that first. */
  async function checkEditable({ documentId, translatable, locked }: DocumentSegment): Promise<void> {
    if (!translatable) throw conflict('The file says that this segment is not to be translated.');
    if (locked) throw conflict('This segment is locked in the file.');
    requireTargetLanguage(await documents.get(documentId));
  }
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

function isSame(a: Content, b: Content): boolean {
  const places = ({ codes }: Content) => codes.map((code) => `${code.at} ${notationOf(code)}`).join('\n');
  return a.text === b.text && places(a) === places(b);
}

function invalid(reason: string): ConcordError {
  return new ConcordError({ kind: 'invalid', reason, pointer: '/target' });
}

function conflict(reason: string): ConcordError {
  return new ConcordError({ kind: 'conflict', reason });
}
