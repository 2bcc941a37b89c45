import type { Content, InlineCode } from '../../domain/content.js';
import { ContentBuilder } from '../content-builder.js';
import { characterOf } from '../illegal-characters.js';
import { presentFields } from '../present-fields.js';
import { attributesBut, textOf, type XmlElement, type XmlNode } from '../xml/xml-element.js';
import { writeFragment } from '../xml/xml-text.js';
import { OpenCodes } from '../open-codes.js';

/** A `ph` of this ctype is a character that XML does not allow; it holds its code point in hex. */
export const CHARACTER_CTYPE = 'x-concord-character';

const DATA_ELEMENTS: ReadonlySet<string> = new Set(['sub', 'g', 'x', 'bx', 'ex', 'bpt', 'ept', 'ph', 'it']);
const FIELDS: ReadonlySet<string> = new Set(['id', 'ctype', 'equiv-text', 'pos']);

/** The inline markup of XLIFF 1.0 to 1.2 (section 2.4). `mrk` marks text and is no code: its text stays, it does not. */
export function readInline1(nodes: readonly XmlNode[]): Content {
  const builder = new ContentBuilder();
  readNodes(nodes, builder, new OpenCodes(builder));
  return builder.content();
}

function readNodes(nodes: readonly XmlNode[], builder: ContentBuilder, open: OpenCodes): void {
  for (const node of nodes) {
    if (typeof node === 'string') builder.addText(node);
    else readElement(node, builder, open);
  }
}

function readElement(element: XmlElement, builder: ContentBuilder, open: OpenCodes): void {
  const id = element.attributes.get('id');
  switch (element.name) {
    case 'g': {
      const pair = builder.uniqueId(id);
      builder.addCode({ id: pair, kind: 'open', pair, ...described({ ...element, children: [] }) });
      readNodes(element.children, builder, open);
      builder.addCode({ id: pair, kind: 'close', pair, element: 'g' });
      return;
    }
    case 'bx':
    case 'bpt':
      open.open(nameOfPair(element), id, described(element));
      return;
    case 'ex':
    case 'ept':
      open.close(nameOfPair(element), id, described(element));
      return;
    case 'it':
      builder.addCode({
        id: builder.uniqueId(id),
        kind: isEnd(element) ? 'isolated-close' : 'isolated-open',
        ...described(element),
      });
      return;
    case 'x':
    case 'ph':
      if (element.attributes.get('ctype') === CHARACTER_CTYPE) builder.addText(characterOf(textOf(element)) ?? '');
      else builder.addCode({ id: builder.uniqueId(id), kind: 'standalone', ...described(element) });
      return;
    default:
      readNodes(element.children, builder, open);
  }
}

/** bpt meets ept and bx meets ex, by rid, else by id (section 2.4.4). */
function nameOfPair({ name, attributes }: XmlElement): string {
  return `${name.slice(1)} ${attributes.get('rid') ?? attributes.get('id') ?? ''}`;
}

function isEnd({ attributes }: XmlElement): boolean {
  return attributes.get('pos') === 'close';
}

function described(element: XmlElement): Omit<InlineCode, 'id' | 'kind' | 'at' | 'pair'> {
  const data = writeFragment(element.children, DATA_ELEMENTS);
  return {
    element: element.name,
    ...presentFields<Omit<InlineCode, 'id' | 'kind' | 'at'>>({
      type: element.attributes.get('ctype'),
      display: element.attributes.get('equiv-text'),
      data: data === '' ? undefined : data,
      attributes: attributesBut(element, FIELDS),
    }),
  };
}
