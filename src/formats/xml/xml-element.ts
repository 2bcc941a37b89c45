/** An element of an XML file with everything in it. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By name as in the file, with prefix ("xml:lang"); without namespace declarations. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Where its tag begins, from 1. The column is not known where the name ends its line. */
  readonly line: number;
  readonly column: number | undefined;
  /** Present where the reader asked for it. */
  readonly span?: XmlSpan;
}

/** Where an element stands in the text that is read, in UTF-16 units from its beginning. */
export interface XmlSpan {
  /** Of its start tag. */
  readonly start: number;
  /** Behind its start tag. */
  readonly tagEnd: number;
  /** Where its end tag begins; undefined for an element like <a/>, and for one that was not read whole. */
  readonly contentEnd?: number;
  /** Behind it; undefined for an element that was not read whole. */
  readonly end?: number;
}

export interface XmlPlace {
  readonly line: number;
  readonly column?: number;
}

export function placeOf({ line, column }: XmlElement): XmlPlace {
  return column === undefined ? { line } : { line, column };
}

/** Neighbouring texts and CDATA sections are one string. */
export type XmlNode = XmlElement | string;

/** The elements directly below that have this name, in any namespace. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

export function firstChildNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** All text below, markup left out. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const child of element.children) text += typeof child === 'string' ? child : textOf(child);
  return text;
}

/** The attributes but some, as a record; undefined when none is left. Keeps names like "__proto__". */
export function attributesBut(
  element: Pick<XmlElement, 'attributes'>,
  known: ReadonlySet<string>,
): Readonly<Record<string, string>> | undefined {
  let rest: [string, string][] | undefined;
  for (const attribute of element.attributes) if (!known.has(attribute[0])) (rest ??= []).push(attribute);
  return rest && Object.fromEntries(rest);
}
