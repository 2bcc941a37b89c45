import type { XmlElement, XmlSpan } from '../xml/xml-element.js';
import type { LiteralCodes } from './literal-codes.js';

/** A unit as the file writes it: what the markup of its codes is cut from. */
export class UnitMarkup {
  /**
   * @param start where the text begins in the file, in UTF-16 units as the spans of the unit's elements
   * @param literals the codes that stand in its texts as text
   */
  constructor(
    private readonly text: string,
    private readonly start: number,
    readonly literals: LiteralCodes = new Map(),
  ) {}

  /** Of <g id="1"/> it is <g id="1">: text fits between it and its end. */
  startTag(element: XmlElement): string {
    const { start, tagEnd, contentEnd } = spanOf(element);
    const tag = this.slice(start, tagEnd);
    return contentEnd === undefined ? tag.replace(/\s*\/>$/, '>') : tag;
  }

  endTag(element: XmlElement): string {
    const { contentEnd, end } = spanOf(element);
    return contentEnd === undefined
      ? `</${this.prefixOf(element)}${element.name}>`
      : this.slice(contentEnd, end ?? contentEnd);
  }

  whole(element: XmlElement): string {
    const { start, tagEnd, end } = spanOf(element);
    return this.slice(start, end ?? tagEnd);
  }

  /** With its colon: "xlf:", or "". */
  prefixOf(element: XmlElement): string {
    const { start, tagEnd } = spanOf(element);
    return /^<([^\s/>:]+:)?/.exec(this.slice(start, tagEnd))?.[1] ?? '';
  }

  private slice(from: number, to: number): string {
    return this.text.slice(from - this.start, to - this.start);
  }
}

/** Of an element that was read with spans. */
export function spanOf({ name, span }: XmlElement): XmlSpan {
  if (span === undefined) throw new Error(`<${name}> was read without its place`);
  return span;
}
