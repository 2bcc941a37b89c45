import { childrenNamed, firstChildNamed, type XmlElement } from '../../xml/xml-element.js';

/** What holds a text twice, in both languages: a unit of 2.x, or a translation candidate of it. */
export interface BilingualText {
  /** The unit or the mtc:match. */
  readonly owner: XmlElement;
  /** The segments and ignorables in the order of the file; a match is its own only part. */
  readonly parts: readonly Part[];
  /** The inline elements of the parts in the order in which they are read: of targets by their `order`. */
  readonly source: readonly Inline[];
  readonly target: readonly Inline[];
  /** By their id. */
  readonly data: ReadonlyMap<string, XmlElement>;
}

export interface Part {
  readonly element: XmlElement;
  readonly source: XmlElement | undefined;
  readonly target: XmlElement | undefined;
}

export interface Inline {
  readonly element: XmlElement;
  readonly part: Part;
}

export type Side = 'source' | 'target';

export const SIDES: readonly Side[] = ['source', 'target'];

const INLINE: ReadonlySet<string> = new Set(['cp', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em']);
const CODES: ReadonlySet<string> = new Set(['ph', 'pc', 'sc', 'ec']);

/** @param owner a unit or a match */
export function bilingualText(owner: XmlElement): BilingualText {
  const parts = partsOf(owner);
  return {
    owner,
    parts,
    source: parts.flatMap((part) => inlineOf(part, 'source')),
    target: inReadingOrder(parts).flatMap((part) => inlineOf(part, 'target')),
    data: new Map(dataOf(owner).map((data) => [data.attributes.get('id') ?? '', data])),
  };
}

/** The data elements of a unit or a match. */
export function dataOf(owner: XmlElement): readonly XmlElement[] {
  return childrenNamed(owner, 'originalData').flatMap((element) => childrenNamed(element, 'data'));
}

export function isCode({ name }: XmlElement): boolean {
  return CODES.has(name);
}

/** The inline elements of both languages. */
export function inlineElements({ source, target }: BilingualText): readonly XmlElement[] {
  return [...source, ...target].map(({ element }) => element);
}

/** Whether something can be said about what its target lacks. */
export function isTranslated({ parts }: BilingualText): boolean {
  return parts.every(({ target }) => target !== undefined);
}

function partsOf(owner: XmlElement): readonly Part[] {
  const holders =
    owner.name === 'match'
      ? [owner]
      : owner.children.filter(
          (child): child is XmlElement =>
            typeof child !== 'string' && (child.name === 'segment' || child.name === 'ignorable'),
        );
  return holders.map((element) => ({
    element,
    source: firstChildNamed(element, 'source'),
    target: firstChildNamed(element, 'target'),
  }));
}

function inReadingOrder(parts: readonly Part[]): readonly Part[] {
  const placed = parts.map((part, index) => ({
    part,
    order: Number(part.target?.attributes.get('order') ?? index + 1),
  }));
  return placed.sort((a, b) => a.order - b.order).map(({ part }) => part);
}

function inlineOf(part: Part, side: Side): readonly Inline[] {
  const holder = part[side];
  return holder === undefined ? [] : elementsIn(holder).map((element) => ({ element, part }));
}

function elementsIn(holder: XmlElement): readonly XmlElement[] {
  return holder.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const inside = elementsIn(child);
    return INLINE.has(child.name) ? [child, ...inside] : inside;
  });
}
