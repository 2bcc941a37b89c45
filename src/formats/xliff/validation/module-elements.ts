import type { XmlElement } from '../../xml/xml-element.js';

/** How the namespaces of the modules of 2.x begin. */
export const MODULE = 'urn:oasis:names:tc:xliff:';

/** The element itself and what lies in it, of this namespace and one of the names. */
export function inNamespace(
  element: XmlElement,
  namespace: string,
  ...names: readonly string[]
): readonly XmlElement[] {
  return [element, ...descendants(element)].filter((each) => each.namespace === namespace && names.includes(each.name));
}

/** All elements below, in their order. */
export function descendants(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...descendants(child)]));
}

/** Whether a reference stays in its unit; the older files leave out the "#". */
export function isLocal(ref: string): boolean {
  return /^#?[^#/=:]+$/.test(ref);
}

/** The id in a reference within a unit. */
export function localId(ref: string): string {
  return ref.replace(/^#/, '');
}

/** Whether something below has the id. */
export function hasId(element: XmlElement, id: string): boolean {
  return descendants(element).some(({ attributes }) => attributes.get('id') === id);
}
