import type { InlineCode } from '../../domain/content.js';
import type { ContentBuilder } from '../content-builder.js';
import type { OpenCodes } from '../open-codes.js';
import { presentFields } from '../present-fields.js';
import { childrenNamed, firstChildNamed, textOf, type XmlElement, type XmlNode } from '../xml/xml-element.js';
import { escapeText } from '../xml/xml-text.js';

/** Codes that MXLIFF writes into the text as {1}, {1> and <1}: the marks that define them, by their ids. */
export type LiteralCodes = ReadonlyMap<string, XmlElement>;

const MARK_LISTS: readonly string[] = ['tunit-metadata', 'tunit-target-metadata'];

const NO_CODES: LiteralCodes = new Map();

export function literalCodesOf(unit: XmlElement): LiteralCodes {
  if (!unit.children.some(isMarkList)) return NO_CODES;
  const marks = MARK_LISTS.flatMap((name) => childrenNamed(unit, name)).flatMap((list) => childrenNamed(list, 'mark'));
  return new Map(marks.map((mark) => [mark.attributes.get('id') ?? '', mark]));
}

function isMarkList(node: XmlNode): boolean {
  return typeof node !== 'string' && MARK_LISTS.includes(node.name);
}

const LITERAL = /\{([^\s{}<>]{1,20})([}>])|<([^\s{}<>]{1,20})\}/g;

/** Adds a text with a code wherever it holds one that a mark defines. */
export function addLiterals(text: string, literals: LiteralCodes, builder: ContentBuilder, open: OpenCodes): void {
  let position = 0;
  for (const match of text.matchAll(LITERAL)) {
    const [literal, id = match[3] ?? '', end] = match;
    const mark = literals.get(id);
    if (mark === undefined) continue;
    builder.addText(text.slice(position, match.index));
    position = match.index + literal.length;
    const description = describe(literal, mark);
    if (end === '}') builder.addCode({ id: builder.uniqueId(id), kind: 'standalone', ...description });
    else if (end === '>') open.open(`literal ${id}`, id, description);
    else open.close(`literal ${id}`, id, description);
  }
  builder.addText(text.slice(position));
}

function describe(literal: string, mark: XmlElement): Omit<InlineCode, 'id' | 'kind' | 'at'> {
  const content = firstChildNamed(mark, 'content');
  const type = firstChildNamed(mark, 'type');
  return {
    display: literal,
    markup: escapeText(literal),
    ...presentFields<Pick<InlineCode, 'type' | 'data'>>({
      type: type && textOf(type),
      data: content && escapeText(textOf(content)),
    }),
  };
}
