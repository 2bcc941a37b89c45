import { ConcordError } from '../../../domain/failure.js';
import type { ElementPlace, Stretch } from './segment-place.js';
import type { InlineStyle } from './write-inline.js';
import { changeTag, nameIn, openTag, type TagChanges } from './write-tag.js';

/** A stretch of the file that becomes another text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What becomes of an element: attributes of its tag, and its content; without a content it stays. */
export interface ElementChange {
  readonly attributes?: TagChanges;
  readonly content?: string | undefined;
}

/** The unit of a file as text, read at the places of the file. */
export class UnitText {
  /** As lines of the unit end; a unit of one line has LF. */
  readonly lineEnd: string;

  /** @param offset where the text begins in the file */
  constructor(
    private readonly text: string,
    private readonly offset: number,
  ) {
    this.lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  }

  at([start, end]: Stretch): string {
    return this.text.slice(start - this.offset, end - this.offset);
  }

  /** What an earlier filling of the same file left need not be there twice. */
  has(text: string): boolean {
    return this.text.includes(text);
  }

  /**
   * Makes sure that the file is still what its places were taken from.
   * @param name without prefix
   * @throws ConcordError `storage-damaged`
   */
  expect(name: string, { tag, content, end }: ElementPlace): void {
    const isStart = /^<(?:[^\s<>/:]+:)?([^\s<>/:]+)[\s/>]/.exec(this.at(tag))?.[1] === name;
    const isWhole = content === undefined ? tag[1] === end : content[0] === tag[1] && this.isEnd(name, content[1], end);
    const isInside = tag[0] >= this.offset && end <= this.offset + this.text.length;
    if (!isStart || !isWhole || !isInside || !this.at(tag).endsWith('>')) throw moved(name);
  }

  /** A tag alone; as `expect`. */
  expectTag(name: string, tag: Stretch): void {
    this.expect(name, { tag, end: tag[1] });
  }

  /** What puts another element on a line of its own after this one: line end and indentation, or nothing where it has no line of its own. */
  lineOf({ tag, end }: ElementPlace): string {
    let start = tag[0] - this.offset;
    while (isBlank(this.text[start - 1])) start--;
    let next = end - this.offset;
    while (isBlank(this.text[next])) next++;
    if (!isLineEnd(this.text[start - 1]) || !isLineEnd(this.text[next])) return '';
    return this.lineEnd + this.text.slice(start, tag[0] - this.offset);
  }

  /** The white space at the beginning of the content, where it begins another line; otherwise nothing. */
  lineIn([start, end]: Stretch): string {
    const content = this.at([start, end]);
    const space = content.slice(0, content.length - content.trimStart().length);
    return isLineEnd(space[0]) ? space : '';
  }

  /** The edits that change an element; an empty element gets an end tag where it gets a content. */
  change({ tag, content }: ElementPlace, change: ElementChange): readonly Edit[] {
    const before = this.at(tag);
    const after = changeTag(before, change.attributes ?? new Map());
    const [start, end] = tag;
    if (content === undefined && change.content !== undefined && change.content !== '') {
      return [{ start, end, text: `${openTag(after)}${change.content}</${nameIn(after)}>` }];
    }
    const tagEdits = before === after ? [] : [{ start, end, text: after }];
    if (content === undefined || change.content === undefined) return tagEdits;
    return [...tagEdits, { start: content[0], end: content[1], text: change.content }];
  }

  /** The unit with the edits, which do not overlap; of several at one place the first comes first. */
  with(edits: readonly Edit[]): string {
    let position = 0;
    let result = '';
    for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
      result += this.text.slice(position, start - this.offset) + text;
      position = end - this.offset;
    }
    return result + this.text.slice(position);
  }

  private isEnd(name: string, start: number, end: number): boolean {
    return /^<\/(?:[^\s<>/:]+:)?([^\s<>/:]+)\s*>$/.exec(this.at([start, end]))?.[1] === name;
  }
}

/** How text is written in the unit. */
export function styleOf(
  { lineEnd }: UnitText,
  { prefix, version }: { readonly prefix: string; readonly version: 1 | 2 },
): InlineStyle {
  return { version, prefix, lineEnd };
}

/** The stored original is not the file that its segments were read from. */
export function moved(what: string): ConcordError {
  const reason = `the original of the document has no <${what}> where its segments say`;
  return new ConcordError({ kind: 'storage-damaged', reason });
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
