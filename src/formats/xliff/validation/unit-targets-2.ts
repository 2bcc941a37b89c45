import type { XmlElement } from '../../xml/xml-element.js';
import { dataOf, type BilingualText } from './bilingual-text.js';
import { parseFragment, type Fragment, type Leaf } from './fragment-2.js';
import { PREFIXES } from './module-elements.js';
import type { Context } from './rule.js';

/** What references from a unit may lead to. */
export type UnitTarget =
  /** The unit, or what is in it. */
  | { readonly kind: 'found'; readonly element: XmlElement }
  /** It should be in the unit, but nothing has the id. */
  | { readonly kind: 'missing' }
  /** Another file, group or unit, or something of an extension. */
  | { readonly kind: 'elsewhere' };

/** Where a reference leads that is a fragment identifier; undefined for any other. */
export function targetOf(reference: string, text: BilingualText, context: Context): UnitTarget | undefined {
  const fragment = parseFragment(reference);
  if (fragment === undefined) return undefined;
  if (!isInUnit(fragment, text.owner, context)) return { kind: 'elsewhere' };
  if (fragment.leaf === undefined) return { kind: 'found', element: text.owner };
  const candidates = candidatesOf(fragment.leaf, text, context);
  if (candidates === undefined) return { kind: 'elsewhere' };
  const element = candidates.find((each) => idOf(each) === fragment.leaf!.id);
  return element === undefined ? { kind: 'missing' } : { kind: 'found', element };
}

function isInUnit({ isAbsolute, file, group, unit }: Fragment, owner: XmlElement, context: Context): boolean {
  if (unit === undefined) return !isAbsolute && file === undefined && group === undefined;
  if (unit !== owner.attributes.get('id')) return false;
  return file === undefined || file === context.file?.attributes.get('id');
}

function candidatesOf({ prefix }: Leaf, text: BilingualText, { elements }: Context): readonly XmlElement[] | undefined {
  if (prefix === '') return [...text.parts, ...text.source].map(({ element }) => element);
  if (prefix === 't') return text.target.map(({ element }) => element);
  if (prefix === 'd') return dataOf(text.owner);
  if (prefix === 'n') return elements.filter(({ name }) => name === 'note');
  const found = elements.filter(({ namespace }) => PREFIXES.get(namespace) === prefix);
  return found.length === 0 ? undefined : found;
}

function idOf({ attributes }: XmlElement): string | undefined {
  return attributes.get('id') ?? attributes.get('xml:id');
}

/** The element in the segments of the unit to which a reference of a module leads; the older files leave out the "#". */
export function spanOf(reference: string, text: BilingualText, context: Context): XmlElement | undefined {
  if (reference.startsWith('#')) {
    const target = targetOf(reference, text, context);
    if (target?.kind === 'found') return isSpan(target.element, text) ? target.element : undefined;
  }
  const id = reference.replace(/^#/, '');
  const spans = [...text.parts, ...text.source, ...text.target].map(({ element }) => element);
  return spans.find((element) => idOf(element) === id);
}

function isSpan(element: XmlElement, text: BilingualText): boolean {
  if (element === text.owner) return true;
  return [...text.parts, ...text.source, ...text.target].some((each) => each.element === element);
}
