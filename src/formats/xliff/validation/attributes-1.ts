import type { XmlElement } from '../../xml/xml-element.js';
import { quoted, section1, type Report, type Rule } from './rule.js';
import { CODE_TYPES_1, VALUES_1 } from './values-1.js';
import { VOCABULARY_1 } from './vocabulary-1.js';

/** What an element of 1.x cannot be without, and values that 1.2 lists. */
export const attributes1: Rule = {
  name: 'attributes',
  version: 1,
  begin: (report) => ({
    open: (element, { root }) => {
      check(element, root, report);
    },
    whole: (_, { root, elements }) => {
      for (const element of elements) check(element, root, report);
    },
  }),
};

function check(element: XmlElement, root: XmlElement, report: Report): void {
  const { name, namespace, attributes } = element;
  if (namespace !== root.namespace) return;
  for (const required of VOCABULARY_1.get(name)?.required ?? []) {
    if (!attributes.has(required)) report(element, section1(name), `<${name}> has no ${required}`);
  }
  if (root.attributes.get('version')?.trim() === '1.2') checkValues(element, report);
}

function checkValues(element: XmlElement, report: Report): void {
  for (const [attribute, value] of element.attributes) {
    // The position of a code has its own rule.
    if (attribute === 'pos' && element.name === 'it') continue;
    const test = attribute === 'ctype' ? CODE_TYPES_1.get(element.name) : VALUES_1.get(attribute);
    if (test === undefined || test.accepts(value)) continue;
    report(element, section1(attribute), `${attribute} is ${quoted(value)}; it must be ${test.what}`);
  }
}
