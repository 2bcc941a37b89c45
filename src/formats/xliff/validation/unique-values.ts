import type { XmlElement } from '../../xml/xml-element.js';
import { quoted, type Report } from './rule.js';

/** The values of an attribute that must not occur twice in their scope. */
export class UniqueValues {
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly attribute: string,
    private readonly section: string,
    private readonly report: Report,
  ) {}

  /** Reports a second element of the same value; whether it was the first. An element without the attribute is one. */
  add(element: XmlElement): boolean {
    const value = element.attributes.get(this.attribute);
    if (value === undefined) return true;
    const first = this.seen.get(value);
    if (first === undefined) {
      this.seen.set(value, element.line);
      return true;
    }
    const what = `<${element.name}> has the ${this.attribute} ${quoted(value)}`;
    this.report(element, this.section, `${what}, which line ${String(first)} has already`);
    return false;
  }

  has(value: string): boolean {
    return this.seen.has(value);
  }
}
