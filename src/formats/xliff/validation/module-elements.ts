import type { XmlElement } from '../../xml/xml-element.js';

/** How the namespaces of XLIFF 2.x begin. */
export const MODULE = 'urn:oasis:names:tc:xliff:';
const CORE = `${MODULE}document:`;

/** The prefixes that the specification uses for its modules, by namespace. */
export const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${MODULE}matches:2.0`, 'mtc'],
  [`${MODULE}glossary:2.0`, 'gls'],
  [`${MODULE}fs:2.0`, 'fs'],
  [`${MODULE}metadata:2.0`, 'mda'],
  [`${MODULE}resourcedata:2.0`, 'res'],
  [`${MODULE}changetracking:2.0`, 'ctr'],
  [`${MODULE}sizerestriction:2.0`, 'slr'],
  [`${MODULE}validation:2.0`, 'val'],
  [`${MODULE}pgs:1.0`, 'pgs'],
  [`${MODULE}itsm:2.1`, 'itsm'],
  ['http://www.w3.org/2005/11/its', 'its'],
  ['http://www.w3.org/2001/XMLSchema-instance', 'xsi'],
]);

/** The elements of a module, by the prefix of its namespace: the element itself, or those outermost of other namespaces in it, and all below. */
export function inModule(element: XmlElement, prefix: string, ...names: readonly string[]): readonly XmlElement[] {
  return foreignElements(element).filter((each) => isOf(each, prefix) && names.includes(each.name));
}

export function isOf({ namespace }: XmlElement, prefix: string): boolean {
  return PREFIXES.get(namespace) === prefix;
}

export function isCore({ namespace }: XmlElement): boolean {
  return namespace.startsWith(CORE);
}

/** All elements below, in their order. */
export function descendants(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  addDescendants(element, found);
  return found;
}

function addDescendants(element: XmlElement, found: XmlElement[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    found.push(child);
    addDescendants(child, found);
  }
}

function foreignElements(element: XmlElement): readonly XmlElement[] {
  if (!isCore(element)) return [element, ...descendants(element)];
  return element.children.flatMap((child) =>
    typeof child === 'string' || isCore(child) ? [] : [child, ...descendants(child)],
  );
}
