import type { Content, InlineCode } from '../../domain/content.js';
import { hexOf } from '../illegal-characters.js';
import { parseElement } from '../xml/xml-door.js';
import type { XmlElement, XmlNode } from '../xml/xml-element.js';
import { splitIllegal, unescapeText, xmlElement } from '../xml/xml-text.js';
import { CHARACTER_TYPE, CODE_ATTRIBUTES, DATA_ELEMENTS } from './tmx-vocabulary.js';

const DATA_DEPTH = 50;

/** A content as a seg that keeps to the DTD. */
export function segOf(content: Content): XmlElement {
  const nested = nestedHighlights(content.codes);
  const root: XmlNode[] = [];
  const open: XmlNode[][] = [root];
  let position = 0;
  for (const code of content.codes) {
    addText(open.at(-1) ?? root, content.text.slice(position, code.at));
    position = code.at;
    if (nested.has(code.id) && code.kind === 'open') {
      const children: XmlNode[] = [];
      open.at(-1)?.push(xmlElement('hi', attributesOf(code, 'hi'), children));
      open.push(children);
    } else if (nested.has(code.id) && code.kind === 'close') open.pop();
    else open.at(-1)?.push(codeElement(code));
  }
  addText(open.at(-1) ?? root, content.text.slice(position));
  return xmlElement('seg', {}, root);
}

/** The pairs that can be written as `hi`: those that were, as long as none crosses another. */
function nestedHighlights(codes: readonly InlineCode[]): ReadonlySet<string> {
  const highlights = codes.filter(({ element, kind }) => element === 'hi' && (kind === 'open' || kind === 'close'));
  const open: string[] = [];
  for (const { id, kind } of highlights) {
    if (kind === 'open') open.push(id);
    else if (open.pop() !== id) return new Set();
  }
  return open.length > 0 ? new Set() : new Set(highlights.map(({ id }) => id));
}

function addText(siblings: XmlNode[], text: string): void {
  for (const part of splitIllegal(text)) {
    siblings.push(part.legal ? part.text : xmlElement('ph', { type: CHARACTER_TYPE }, [hexOf(part.text)]));
  }
}

function codeElement(code: InlineCode): XmlElement {
  const name = elementNameOf(code);
  return xmlElement(name, attributesOf(code, name), dataOf(code));
}

function elementNameOf({ kind, element }: InlineCode): string {
  switch (kind) {
    case 'open':
      return 'bpt';
    case 'close':
      return 'ept';
    case 'standalone':
      return element === 'ut' ? 'ut' : 'ph';
    case 'isolated-open':
    case 'isolated-close':
      return 'it';
  }
}

/** Codes that do not come from TMX are numbered by their id, so that it names them in every language. */
function attributesOf(code: InlineCode, name: string): Record<string, string | undefined> {
  const { id, kind, type, element } = code;
  const own = element !== undefined && CODE_ATTRIBUTES.has(element) ? (code.attributes ?? {}) : { x: id, i: id };
  const attributes = Object.fromEntries((CODE_ATTRIBUTES.get(name) ?? []).map((key) => [key, own[key]]));
  return {
    ...attributes,
    ...(name === 'bpt' || name === 'ept' ? { i: own.i ?? id } : {}),
    ...(name === 'it' ? { pos: kind === 'isolated-close' ? 'end' : 'begin' } : {}),
    ...(name === 'ept' || name === 'ut' ? {} : { type }),
  };
}

function dataOf({ data }: InlineCode): readonly XmlNode[] {
  if (data === undefined) return [];
  if (!data.includes('<')) return [unescapeText(data)];
  const children = parseElement(`<data>${data}</data>`, DATA_DEPTH)?.children;
  return children?.every((child) => isAllowed(child, false)) ? children : [data];
}

/** A code holds text and `sub`; a `sub` holds everything else. */
function isAllowed(node: XmlNode, inSub: boolean): boolean {
  if (typeof node === 'string') return true;
  const attributes = DATA_ELEMENTS.get(node.name);
  if (attributes === undefined || (node.name === 'sub') === inSub) return false;
  const holdsText = node.name === 'sub' || node.name === 'hi';
  return (
    [...node.attributes.keys()].every((name) => attributes.has(name)) &&
    node.children.every((child) => isAllowed(child, holdsText))
  );
}
