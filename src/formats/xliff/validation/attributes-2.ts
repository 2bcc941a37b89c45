import type { XmlElement } from '../../xml/xml-element.js';
import type { ElementShape } from './element-shape.js';
import { MODULE_ATTRIBUTES_2 } from './module-vocabulary-2.js';
import { quoted, section2, type Report, type Rule } from './rule.js';
import { shape2 } from './shapes-2.js';

/** Elements of the core and of modules have the attributes that they need, with values that are allowed, and no others. */
export const attributes2: Rule = {
  name: 'attributes',
  version: 2,
  begin: (report) => ({
    open: (element, { root }) => {
      checkAttributes(element, root, report);
    },
    skimmed: (element) => {
      checkAttributes(element, element, report);
    },
    whole: (_, { root, elements }) => {
      for (const element of elements) checkAttributes(element, root, report);
    },
  }),
};

function checkAttributes(element: XmlElement, root: XmlElement, report: Report): void {
  const shape = shape2(element, root);
  if (shape === undefined) return;
  const section = section2(shape.section);
  for (const name of shape.required) {
    if (!element.attributes.has(name)) report(element, section, `<${element.name}> has no ${name}`);
  }
  for (const name of element.attributes.keys()) checkAttribute(element, { name, shape }, report);
}

interface Named {
  readonly name: string;
  readonly shape: ElementShape;
}

function checkAttribute(element: XmlElement, { name, shape }: Named, report: Report): void {
  const value = element.attributes.get(name)!;
  const own = Object.hasOwn(shape.attributes, name) ? shape.attributes[name] : undefined;
  const ofModule = own === undefined ? MODULE_ATTRIBUTES_2.get(name) : undefined;
  if (own === undefined && !isExtension(name, shape)) {
    report(element, section2(shape.section), `<${element.name}> must not have ${name}`);
    return;
  }
  const test = own ?? ofModule?.test;
  if (test === undefined || test.accepts(value)) return;
  const section = section2(ofModule?.section ?? shape.section);
  report(element, section, `${name} is ${quoted(value)}; it must be ${test.what}`);
}

/** Attributes for schema processors may stand everywhere. */
function isExtension(name: string, { extension }: ElementShape): boolean {
  const colon = name.indexOf(':');
  if (colon === -1) return false;
  const prefix = name.slice(0, colon);
  return prefix === 'xsi' || extension(prefix);
}
