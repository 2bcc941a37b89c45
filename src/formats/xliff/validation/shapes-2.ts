import type { XmlElement } from '../../xml/xml-element.js';
import type { ElementShape } from './element-shape.js';
import { PREFIXES } from './module-elements.js';
import { MODULE_VOCABULARY_2 } from './module-vocabulary-2.js';
import { VOCABULARY_2, VOCABULARY_22 } from './vocabulary-2.js';

/** What 2.x says of an element; undefined for one of another vocabulary. */
export function shape2(element: XmlElement, root: XmlElement): ElementShape | undefined {
  const name = qualified2(element, root);
  if (name === undefined) return undefined;
  const later = root.namespace.endsWith(':2.2') ? VOCABULARY_22.get(name) : undefined;
  return later ?? VOCABULARY_2.get(name) ?? MODULE_VOCABULARY_2.get(name);
}

/** "unit", "mda:metadata"; undefined for an element that is neither of the core nor of a module. */
export function qualified2({ namespace, name }: XmlElement, root: XmlElement): string | undefined {
  if (namespace === root.namespace) return name;
  const prefix = PREFIXES.get(namespace);
  return prefix === undefined ? undefined : `${prefix}:${name}`;
}
