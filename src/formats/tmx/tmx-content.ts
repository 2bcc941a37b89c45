import type { Content, InlineCode } from '../../domain/content.js';
import { ContentBuilder } from '../content-builder.js';
import { characterOf } from '../illegal-characters.js';
import { OpenCodes } from '../open-codes.js';
import { presentFields } from '../present-fields.js';
import { attributesBut, textOf, type XmlElement, type XmlNode } from '../xml/xml-element.js';
import { writeFragment } from '../xml/xml-text.js';
import { CHARACTER_TYPE } from './tmx-vocabulary.js';

/** Inline elements of TMX 1.1 to 1.4b (level 2). What the file's own markup was stands inside of them. */
export const TMX_CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

const KEPT_IN_DATA: ReadonlySet<string> = new Set([...TMX_CODES, 'sub', 'hi']);
const FIELDS: ReadonlySet<string> = new Set(['type', 'pos']);

/**
 * A seg as text with inline codes; white space is kept exactly.
 * A code's id is its `x`, which names the same code in every language, else its `i`, else its number in the seg.
 */
export function readSeg(seg: XmlElement): Content {
  const builder = new ContentBuilder();
  readNodes(seg.children, builder, new OpenCodes(builder));
  return builder.content();
}

function readNodes(nodes: readonly XmlNode[], builder: ContentBuilder, open: OpenCodes): void {
  for (const node of nodes) {
    if (typeof node === 'string') builder.addText(node);
    else if (isCharacter(node)) builder.addText(characterOf(textOf(node)) ?? '');
    else if (node.name === 'bpt')
      open.open(iOf(node), node.attributes.get('x') ?? someText(iOf(node)), described(node));
    else if (node.name === 'ept') open.close(iOf(node), someText(iOf(node)), described(node));
    else if (TMX_CODES.has(node.name)) addPoint(node, builder);
    else addAround(node, builder, open);
  }
}

function isCharacter(node: XmlElement): boolean {
  return node.name === 'ph' && node.attributes.get('type') === CHARACTER_TYPE;
}

function iOf(element: XmlElement): string {
  return element.attributes.get('i') ?? '';
}

function someText(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function addPoint(element: XmlElement, builder: ContentBuilder): void {
  const id = builder.uniqueId(element.attributes.get('x'));
  builder.addCode({ id, kind: kindOfPoint(element), ...described(element) });
}

function kindOfPoint(element: XmlElement): InlineCode['kind'] {
  if (element.name !== 'it') return 'standalone';
  return element.attributes.get('pos') === 'end' ? 'isolated-close' : 'isolated-open';
}

/** `hi`, `sub` outside of a code, and elements that are not TMX: their text belongs to the segment, a pair stands around it. */
function addAround(element: XmlElement, builder: ContentBuilder, open: OpenCodes): void {
  const id = builder.uniqueId(element.attributes.get('x'));
  builder.addCode({ id, kind: 'open', pair: id, ...described({ ...element, children: [] }) });
  readNodes(element.children, builder, open);
  builder.addCode({ id, kind: 'close', pair: id, element: element.name });
}

function described(element: XmlElement): Pick<InlineCode, 'element' | 'type' | 'data' | 'attributes'> {
  const data = writeFragment(element.children, KEPT_IN_DATA);
  return {
    element: element.name,
    ...presentFields<Pick<InlineCode, 'type' | 'data' | 'attributes'>>({
      type: element.attributes.get('type'),
      data: someText(data),
      attributes: attributesBut(element, FIELDS),
    }),
  };
}
