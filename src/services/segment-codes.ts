import { checkTargetCodes } from '../checks/target-codes.js';
import type { Content, InlineCode } from '../domain/content.js';
import type { DocumentSegment } from '../domain/document.js';
import { withoutAnnotations } from '../matching/fit-codes.js';
import { notationOf } from '../text/inline-notation.js';

/** What XML 1.0 does not allow even as a reference, and halves of characters. */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * The source of a segment with all codes that its target may have: its own, written as the file's target writes them
 * where that has them too, and those that only the file's target has, which may be left out.
 */
export function codesOfSegment({ source, fileTarget }: Pick<DocumentSegment, 'source' | 'fileTarget'>): Content {
  const inTarget = new Map((fileTarget?.codes ?? []).map((code) => [notationOf(code), code]));
  const inSource = new Set(source.codes.map(notationOf));
  const own = source.codes.map((code) => writtenAs(code, inTarget.get(notationOf(code))));
  const further = [...inTarget.values()].filter((code) => !inSource.has(notationOf(code)));
  const atTheEnd = { at: source.text.length, canDelete: true };
  return { text: source.text, codes: [...own, ...further.map((code) => ({ ...code, ...atTheEnd }))] };
}

function writtenAs(code: InlineCode, inTarget: InlineCode | undefined): InlineCode {
  return inTarget?.markup !== undefined && inTarget.kind === code.kind ? { ...code, markup: inTarget.markup } : code;
}

/** Why a text cannot be written as the target of a segment, as a sentence; undefined when it can. */
export function refusalOfTarget(segment: DocumentSegment, target: Content): string | undefined {
  // What the file has already it holds as elements; those can be written again.
  const held = segment.source.text + (segment.fileTarget?.text ?? '');
  const illegal = target.text.match(NOT_IN_XML)?.find((character) => !held.includes(character));
  if (illegal !== undefined) return `XML cannot hold the character ${nameOfCharacter(illegal)}.`;
  const clause = checkTargetCodes(codesOfSegment(segment), target);
  return clause && `The codes of the target do not fit the source: ${clause}.`;
}

function nameOfCharacter(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text of a document as memories hold it: without annotations, and without what only its file understands. */
export function contentForMemory(content: Content): Content {
  const { text, codes } = withoutAnnotations(content);
  return { text, codes: codes.map(withoutMarkup) };
}

function withoutMarkup(code: InlineCode): InlineCode {
  const { markup, ...rest } = code;
  return markup === undefined ? code : rest;
}
