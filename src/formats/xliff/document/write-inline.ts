import type { Content, InlineCode } from '../../../domain/content.js';
import type { DocumentSegment } from '../../../domain/document.js';
import { ConcordError } from '../../../domain/failure.js';
import { hexOf } from '../../illegal-characters.js';
import { escapeText, splitIllegal } from '../../xml/xml-text.js';
import { CHARACTER_CTYPE } from '../inline-1.js';

/** How text is written at one place of a file. */
export interface InlineStyle {
  readonly version: 1 | 2;
  /** Of the elements of XLIFF, with its colon. */
  readonly prefix: string;
  readonly lineEnd: string;
}

/**
 * A target as XML: its codes as the file writes them, in its own target where it has them, else in its source.
 * @throws ConcordError `invalid`, naming the code, for one without markup or pairs that overlap where they must nest
 */
export function writeTarget(target: Content, segment: DocumentSegment, style: InlineStyle): string {
  const known = [...segment.source.codes, ...(segment.fileTarget?.codes ?? [])].filter(isMarked);
  const markups = new Map(known.map((code) => [keyOf(code), code.markup]));
  const codes = target.codes.map((code): MarkedCode => {
    const markup = markups.get(keyOf(code)) ?? code.markup;
    if (markup === undefined) throw refused(segment, `the code ${named(code)} is not in its source`);
    return { ...code, markup };
  });
  const astray = badlyNested(codes);
  if (astray !== undefined) throw refused(segment, `the code ${named(astray)} overlaps another or has one end only`);
  return writeMarked(target.text, codes, style);
}

/** A text beside the segment, which may leave codes out: those that the file cannot write here. */
export function writeLoosely({ text, codes }: Content, style: InlineStyle): string {
  const marked = codes.filter(isMarked);
  const ends = new Map<string, number>();
  for (const { pair } of marked) if (pair !== undefined) ends.set(pair, (ends.get(pair) ?? 0) + 1);
  const whole = marked.filter(({ pair }) => pair === undefined || ends.get(pair) === 2);
  return writeMarked(text, badlyNested(whole) === undefined ? whole : [], style);
}

/** Text without codes. */
export function writeText(text: string, { version, prefix, lineEnd }: InlineStyle): string {
  return splitIllegal(text)
    .map((part) => {
      if (part.legal) return escapeText(part.text).replaceAll('\n', lineEnd);
      const hex = hexOf(part.text);
      if (version === 2) return `<${prefix}cp hex="${hex}"/>`;
      return `<${prefix}ph id="character" ctype="${CHARACTER_CTYPE}">${hex}</${prefix}ph>`;
    })
    .join('');
}

type MarkedCode = InlineCode & { readonly markup: string };

function writeMarked(text: string, codes: readonly MarkedCode[], style: InlineStyle): string {
  let position = 0;
  const parts = codes.map(({ at, markup }) => {
    const before = writeText(text.slice(position, at), style);
    position = at;
    return before + markup;
  });
  return parts.join('') + writeText(text.slice(position), style);
}

/** The code that breaks the nesting of elements, where one does: only codes whose markup is a bare tag must nest. */
function badlyNested(codes: readonly MarkedCode[]): MarkedCode | undefined {
  const open: MarkedCode[] = [];
  for (const code of codes) {
    if (isEndTag(code.markup)) {
      if (open.pop()?.id !== code.id) return code;
    } else if (isStartTag(code.markup)) open.push(code);
  }
  return open.at(-1);
}

function isEndTag(markup: string): boolean {
  return markup.startsWith('</');
}

function isStartTag(markup: string): boolean {
  return markup.startsWith('<') && !markup.endsWith('/>') && !/<\/[^<>]*>$/.test(markup);
}

function isMarked(code: InlineCode): code is MarkedCode {
  return code.markup !== undefined;
}

function keyOf({ kind, id }: InlineCode): string {
  return `${kind} ${id}`;
}

function named({ kind, id }: InlineCode): string {
  return kind === 'close' ? `{/${id}}` : `{${id}}`;
}

function refused({ number }: DocumentSegment, reason: string): ConcordError {
  return new ConcordError({ kind: 'invalid', reason: `Segment ${number} cannot be written: ${reason}.` });
}
