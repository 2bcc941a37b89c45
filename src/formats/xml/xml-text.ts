import type { XmlNode } from './xml-element.js';

/** Text as XML character data. `>` too, so that `]]>` never appears; CR as a reference, or a reader would turn it into LF. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => ESCAPES.get(character) ?? character);
}

/** Text as an attribute value in double quotes. White space other than the space survives only as references. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => ESCAPES.get(character) ?? character);
}

/** Attributes with a leading space each, ready for a tag. */
export function writeAttributes(attributes: Iterable<readonly [string, string]>): string {
  return [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
}

/** Nodes as an XML fragment. Elements that are not `kept` are replaced by their content; namespaces are not declared. */
export function writeFragment(nodes: readonly XmlNode[], kept: ReadonlySet<string>): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeText(node);
      const inside = writeFragment(node.children, kept);
      if (!kept.has(node.name)) return inside;
      const plain = [...node.attributes].filter(([name]) => !name.includes(':') || name.startsWith('xml:'));
      return `<${node.name}${writeAttributes(plain)}>${inside}</${node.name}>`;
    })
    .join('');
}

const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);
