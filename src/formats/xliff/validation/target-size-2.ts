import type { XmlElement } from '../../xml/xml-element.js';
import type { BilingualText } from './bilingual-text.js';
import { readLimits, type SizeProfile } from './size-profile-2.js';

/** How large the targets of a unit are, and each of their spans that has a restriction. */
export interface TargetSize {
  readonly total: number;
  readonly spans: ReadonlyMap<XmlElement, number>;
}

/** Parts between segments that have no target stay as they are. */
export function targetSizeOf({ parts }: BilingualText, profile: SizeProfile): TargetSize {
  const measure = new Measure(profile);
  for (const { element, source, target } of parts) {
    const text = target ?? (element.name === 'ignorable' ? source : undefined);
    if (text !== undefined) measure.addContent(text);
  }
  return measure;
}

class Measure implements TargetSize {
  readonly spans = new Map<XmlElement, number>();
  total = 0;
  /** The spans that are open, by what ends them. */
  private readonly open = new Map<string | XmlElement, XmlElement>();

  constructor(private readonly profile: SizeProfile) {}

  addContent(holder: XmlElement): void {
    for (const node of holder.children) {
      // The layout of the file counts as one space.
      if (typeof node === 'string') this.add(this.profile.sizeOf(node.replace(/\s*\n\s*/g, ' ')));
      else this.addElement(node);
    }
  }

  private addElement(element: XmlElement): void {
    const { name, attributes } = element;
    if (name === 'ec' || name === 'em') this.open.delete(attributes.get('startRef') ?? '');
    this.add(this.ownSize(element));
    const isRestricted = readLimits(attributes.get(this.profile.restriction) ?? '') !== undefined;
    const key = name === 'sc' || name === 'sm' ? (attributes.get('id') ?? '') : element;
    if (isRestricted) {
      this.open.set(key, element);
      this.spans.set(element, 0);
    }
    this.addContent(element);
    this.open.delete(element);
  }

  private ownSize({ name, attributes }: XmlElement): number {
    const { addition, sizeOf } = this.profile;
    if (name !== 'cp') return Number(attributes.get(addition) ?? 0) || 0;
    const code = Number.parseInt(attributes.get('hex') ?? '', 16);
    return addition === 'slr:equivStorage' && code <= 0x10ffff ? sizeOf(String.fromCodePoint(code)) : 0;
  }

  private add(size: number): void {
    this.total += size;
    for (const span of this.open.values()) this.spans.set(span, this.spans.get(span)! + size);
  }
}
