import { childrenNamed, firstChildNamed, type XmlElement } from '../../xml/xml-element.js';

/** A text of a trans-unit or of an alternative in it. */
export interface Text1 {
  readonly element: XmlElement;
  /** The trans-unit or the alt-trans. */
  readonly owner: XmlElement;
}

/** source, seg-source and target of a trans-unit and of its alternatives. */
export function textsOf(unit: XmlElement): readonly Text1[] {
  return [unit, ...childrenNamed(unit, 'alt-trans')].flatMap((owner) =>
    ['source', 'seg-source', 'target'].flatMap((name) =>
      childrenNamed(owner, name).map((element) => ({ element, owner })),
    ),
  );
}

/** The elements of the text in their order, those inside of others after them. */
export function elementsIn(text: XmlElement): readonly XmlElement[] {
  return text.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsIn(child)]));
}

/** The markers of segments in a text. */
export function segmentsIn(text: XmlElement | undefined): readonly XmlElement[] {
  if (text === undefined) return [];
  return elementsIn(text).filter(({ name, attributes }) => name === 'mrk' && attributes.get('mtype') === 'seg');
}

/** The mids of the segments of a trans-unit; undefined where it is not segmented. */
export function midsOf(unit: XmlElement): ReadonlySet<string> | undefined {
  const segmented = firstChildNamed(unit, 'seg-source');
  return segmented && new Set(segmentsIn(segmented).map(({ attributes }) => attributes.get('mid') ?? ''));
}
