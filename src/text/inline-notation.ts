import type { CodeKind, Content, InlineCode } from '../domain/content.js';
import { ConcordError } from '../domain/failure.js';

/**
 * One string for a text with inline codes: a code is `{id}`, its end `{/id}`, a literal brace is doubled.
 * Inside an id, `%`, braces and a leading slash are percent-encoded, so that every id survives.
 */
export function writeInlineNotation(content: Content): string {
  let notation = '';
  let position = 0;
  for (const code of content.codes) {
    notation += doubleBraces(content.text.slice(position, code.at)) + notationOf(code);
    position = code.at;
  }
  return notation + doubleBraces(content.text.slice(position));
}

/**
 * Reads what `writeInlineNotation` writes and people type.
 * @param codesOf the content whose codes may be used; they keep their type, display and markup.
 *   Without it, `{id}` is a pair where `{/id}` follows and a standalone code elsewhere.
 * @throws ConcordError `invalid` for a brace that is neither a code nor doubled, a code that `codesOf` does not have,
 *   one that occurs twice, and one end of a pair without the other
 */
export function readInlineNotation(notation: string, codesOf?: Content): Content {
  const { text, marks } = splitNotation(notation);
  const names = namesOf(marks);
  const codes = marks.map((mark) => (codesOf === undefined ? inventCode(mark, names) : knownCode(mark, codesOf)));
  refuseHalfPairs(codes);
  return { text, codes };
}

/** A code as the notation shows it. */
interface Mark {
  readonly id: string;
  readonly closes: boolean;
  readonly at: number;
}

const PIECE = /\{\{|\}\}|\{(\/?)([^{}]+)\}|[{}]|[^{}]+/gu;

function splitNotation(notation: string): { text: string; marks: Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  for (const piece of notation.matchAll(PIECE)) {
    const [whole, slash, id] = piece;
    if (id !== undefined) marks.push({ id: decodeId(id), closes: slash === '/', at: text.length });
    else if (whole === '{{' || whole === '}}') text += whole.charAt(0);
    else if (whole === '{' || whole === '}')
      throw invalid(`The brace at position ${piece.index} is no code; double it.`);
    else text += whole;
  }
  return { text, marks };
}

function namesOf(marks: readonly Mark[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const mark of marks) {
    const name = nameOf(mark);
    if (names.has(name)) throw invalid(`The code ${name} occurs twice.`);
    names.add(name);
  }
  return names;
}

function inventCode({ id, at, closes }: Mark, names: ReadonlySet<string>): InlineCode {
  if (!names.has(nameOf({ id, closes: !closes }))) return { id, at, kind: closes ? 'isolated-close' : 'standalone' };
  return { id, at, kind: closes ? 'close' : 'open', pair: id };
}

function knownCode(mark: Mark, codesOf: Content): InlineCode {
  const code = codesOf.codes.find(({ id, kind }) => id === mark.id && isClosing(kind) === mark.closes);
  if (code === undefined) throw invalid(`There is no code ${nameOf(mark)} here.`);
  return { ...code, at: mark.at };
}

function refuseHalfPairs(codes: readonly InlineCode[]): void {
  const opened = new Set<string>();
  for (const { kind, id } of codes) {
    if (kind === 'open') opened.add(id);
    if (kind === 'close' && !opened.delete(id)) throw invalid(`The code {/${id}} closes what is not open.`);
  }
  for (const id of opened) throw invalid(`The code {${id}} is never closed.`);
}

function isClosing(kind: CodeKind): boolean {
  return kind === 'close' || kind === 'isolated-close';
}

/** A code as the notation shows it: "{1}", "{/1}". No two codes of a content share it. */
export function notationOf({ id, kind }: Pick<InlineCode, 'id' | 'kind'>): string {
  return nameOf({ id, closes: isClosing(kind) });
}

/** Encoded, so that the end of `a` and a code whose id is `/a` differ. */
function nameOf({ id, closes }: Omit<Mark, 'at'>): string {
  return `{${closes ? '/' : ''}${encodeId(id)}}`;
}

function doubleBraces(text: string): string {
  return text.replaceAll(/[{}]/gu, '$&$&');
}

function encodeId(id: string): string {
  return id.replaceAll('%', '%25').replaceAll('{', '%7B').replaceAll('}', '%7D').replace(/^\//u, '%2F');
}

function decodeId(id: string): string {
  return id.replaceAll(/%(?:25|7B|7D|2F)/gu, decodeURIComponent);
}

function invalid(reason: string): ConcordError {
  return new ConcordError({ kind: 'invalid', reason });
}
