import type { XmlElement, XmlNode } from './xml-element.js';

/** Characters that XML 1.0 does not allow even as references, and halves of characters. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const REPLACEMENT = '\ufffd';

export function hasIllegal(text: string): boolean {
  return text.search(ILLEGAL) !== -1;
}

/** The text in parts, each either legal in XML or one character that is not. */
export function splitIllegal(text: string): readonly { readonly text: string; readonly legal: boolean }[] {
  const parts: { text: string; legal: boolean }[] = [];
  let from = 0;
  for (const { index, 0: character } of text.matchAll(ILLEGAL)) {
    if (index > from) parts.push({ text: text.slice(from, index), legal: true });
    parts.push({ text: character, legal: false });
    from = index + character.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), legal: true });
  return parts;
}

/** Text as XML character data. `>` too, so that `]]>` never appears; CR as a reference, or a reader would turn it into LF. What XML does not allow becomes U+FFFD. */
export function escapeText(text: string): string {
  return text.replace(ILLEGAL, REPLACEMENT).replace(/[&<>\r]/g, (character) => ESCAPES.get(character) ?? character);
}

/** Undoes `escapeText`. */
export function unescapeText(escaped: string): string {
  return escaped.replace(/&(?:amp|lt|gt|#13);/g, (reference) => UNESCAPES.get(reference) ?? reference);
}

/** Text as an attribute value in double quotes. White space other than the space survives only as references. */
export function escapeAttribute(text: string): string {
  return text
    .replace(ILLEGAL, REPLACEMENT)
    .replace(/[&<>"\t\n\r]/g, (character) => ESCAPES.get(character) ?? character);
}

/** Attributes with a leading space each, ready for a tag. */
export function writeAttributes(attributes: Iterable<readonly [string, string]>): string {
  return [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
}

/** An element for a writer; attributes without a value are left out. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly XmlNode[] = [],
): XmlElement {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { name, namespace: '', attributes: new Map(given), children, line: 0, column: undefined };
}

/** The element as XML, names as they are. White space inside is what the children hold. */
export function writeElement({ name, attributes, children }: XmlElement): string {
  const inside = children
    .map((child) => (typeof child === 'string' ? escapeText(child) : writeElement(child)))
    .join('');
  const tag = `${name}${writeAttributes(attributes)}`;
  return inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${name}>`;
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

const UNESCAPES = new Map([...ESCAPES].map(([character, reference]) => [reference, character]));
