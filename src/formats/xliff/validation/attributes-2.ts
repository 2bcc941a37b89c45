import type { XmlElement } from '../../xml/xml-element.js';
import { quoted, section2, type Report, type Rule } from './rule.js';
import { VOCABULARY_2 } from './vocabulary-2.js';

/** Elements of the core have the attributes that they need, and no others. */
export const attributes2: Rule = {
  name: 'attributes',
  version: 2,
  begin: (report) => ({
    open: (element, { root }) => {
      checkAttributes(element, root.namespace, report);
    },
    skimmed: (element) => {
      checkAttributes(element, element.namespace, report);
    },
    whole: (element, { root }) => {
      checkAttributesBelow(element, root.namespace, report);
    },
  }),
};

function checkAttributesBelow(element: XmlElement, core: string, report: Report): void {
  checkAttributes(element, core, report);
  for (const child of element.children) if (typeof child !== 'string') checkAttributesBelow(child, core, report);
}

function checkAttributes(element: XmlElement, core: string, report: Report): void {
  const shape = element.namespace === core ? VOCABULARY_2.get(element.name) : undefined;
  if (shape === undefined) return;
  const { section, attributes, required } = shape;
  for (const name of required) {
    if (!element.attributes.has(name)) report(element, section2(section), `<${element.name}> has no ${name}`);
  }
  for (const [name, value] of element.attributes) {
    const test = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (test === undefined && name.includes(':')) continue;
    if (test === undefined) report(element, section2(section), `<${element.name}> must not have ${name}`);
    else if (!test.accepts(value)) {
      report(element, section2(section), `${name} is ${quoted(value)}; it must be ${test.what}`);
    }
  }
}
