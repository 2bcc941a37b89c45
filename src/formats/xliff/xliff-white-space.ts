import type { XmlElement, XmlNode } from '../xml/xml-element.js';

/**
 * The content of a source or target where xml:space does not say "preserve": white space with a line end in it is how the
 * file was laid out, and becomes one space, or nothing at the ends. Everything else stays as it is.
 */
export function foldLayout(nodes: readonly XmlNode[]): readonly XmlNode[] {
  if (!nodes.some(hasLineEnd)) return nodes;
  return nodes.map((node, index) => {
    const folded = foldNode(node);
    if (typeof folded !== 'string') return folded;
    const start = index === 0 ? folded.replace(/^\n/, '') : folded;
    return (index === nodes.length - 1 ? start.replace(/\n$/, '') : start).replaceAll('\n', ' ');
  });
}

/** @param inherited what holds where a source or target says nothing itself */
export function keepsSpace(side: XmlElement | undefined, inherited: boolean): boolean {
  const space = side?.attributes.get('xml:space');
  return space === undefined ? inherited : space === 'preserve';
}

function hasLineEnd(node: XmlNode): boolean {
  return typeof node === 'string' ? node.includes('\n') : node.children.some(hasLineEnd);
}

/** Layout becomes a single line end for now, which no other text holds. */
function foldNode(node: XmlNode): XmlNode {
  if (typeof node === 'string') return foldText(node);
  return { ...node, children: node.children.map(foldInner) };
}

function foldInner(node: XmlNode): XmlNode {
  const folded = foldNode(node);
  return typeof folded === 'string' ? folded.replaceAll('\n', ' ') : folded;
}

/** In one pass: a regular expression for it takes the square of a long run of spaces. */
function foldText(text: string): string {
  return text
    .split('\n')
    .map((line, index, lines) => {
      const start = index === 0 ? line : line.trimStart();
      return index === lines.length - 1 ? start : start.trimEnd();
    })
    .join('\n')
    .replace(/\n{2,}/g, '\n');
}
