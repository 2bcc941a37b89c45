import type { XmlElement, XmlNode } from '../xml/xml-element.js';
import { splitIllegal } from '../xml/xml-text.js';

/** Elements that hold or stand for the markup of the text from which a term was taken; what is in them is no text. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'ut', 'sc', 'ec']);
/** Elements that may stand in the middle of a text. */
const INLINE: ReadonlySet<string> = new Set([...CODES, 'hi', 'foreign', 'sn', 'b', 'i', 'sub', 'sup']);

const WHITE_SPACE = /[ \t\n\r]+/g;
const EDGES = /^[ \t\n\r]+|[ \t\n\r]+$/g;

/** Text on one line. */
export function oneLine(text: string): string {
  return text.replace(WHITE_SPACE, ' ').replace(EDGES, '');
}

/**
 * Text whose lines are its own: a line break before an indented line comes from whoever laid the file out, and is a space;
 * several empty lines are one.
 */
export function multiLine(text: string): string {
  return text.replace(WHITE_SPACE, layoutOf).replace(EDGES, '');
}

function layoutOf(space: string): string {
  if (!space.endsWith('\n')) return ' ';
  return space.includes('\n', space.indexOf('\n') + 1) ? '\n\n' : '\n';
}

/** The text of an element as it can be read, markup left out. Parts that are no running text stand behind each other with commas. */
export function plainText(element: XmlElement): string {
  return multiLine(textIn(element));
}

function textIn(element: XmlElement): string {
  if (isRunningText(element)) return runningText(element.children);
  const parts = element.children.map((child) => (typeof child === 'string' ? '' : textIn(child)));
  return parts.filter(isWords).join(', ');
}

function isRunningText({ children }: XmlElement): boolean {
  return children.every((child) => typeof child === 'string' || INLINE.has(child.name)) || children.some(isWords);
}

function isWords(node: XmlNode): boolean {
  return typeof node === 'string' && /[^ \t\n\r]/.test(node);
}

function runningText(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return CODES.has(node.name) ? '' : runningText(node.children);
    })
    .join('');
}

/** What becomes of a text in a file: what XML does not allow is replaced, white space is not exact. */
export function readable(text: string): string {
  return multiLine(
    splitIllegal(text)
      .map((part) => (part.legal ? part.text : '\ufffd'))
      .join(''),
  );
}

/** Whether a text comes back from a file as it is. */
export function isExact(text: string): boolean {
  return text !== '' && readable(text) === text;
}
