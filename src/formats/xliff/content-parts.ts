import type { Content, InlineCode } from '../../domain/content.js';
import type { XmlNode } from '../xml/xml-element.js';
import { splitIllegal, unescapeText } from '../xml/xml-text.js';

/** How one version of XLIFF writes what is not text. */
export interface InlineVocabulary {
  readonly code: (code: InlineCode) => XmlNode;
  /** A character that XML does not allow. */
  readonly character: (character: string) => XmlNode;
}

/** A content as the children of a source or target. */
export function contentNodes(content: Content, { code, character }: InlineVocabulary): readonly XmlNode[] {
  const text = (from: number, to?: number): readonly XmlNode[] =>
    splitIllegal(content.text.slice(from, to)).map((part) => (part.legal ? part.text : character(part.text)));
  let position = 0;
  const nodes = content.codes.flatMap((inline) => {
    const before = text(position, inline.at);
    position = inline.at;
    return [...before, code(inline)];
  });
  return [...nodes, ...text(position)];
}

/** The markup that a code stands for, as text; a fragment with elements of its own is written as it is kept. */
export function plainData(data: string): string {
  return data.includes('<') ? data : unescapeText(data);
}
