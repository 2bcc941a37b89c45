import type { XmlElement } from '../../xml/xml-element.js';
import { section1, type Report, type Rule } from './rule.js';

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  xliff: ['version'],
  file: ['original', 'source-language', 'datatype'],
  'trans-unit': ['id'],
  tool: ['tool-id', 'tool-name'],
  phase: ['phase-name', 'process-name'],
};

/** What an element of 1.x cannot be without. */
export const attributes1: Rule = {
  name: 'attributes',
  version: 1,
  begin: (report) => ({
    open: (element) => {
      check(element, report);
    },
    whole: (element) => {
      check(element, report);
    },
  }),
};

function check(element: XmlElement, report: Report): void {
  for (const name of REQUIRED[element.name] ?? []) {
    if (!element.attributes.has(name)) report(element, section1(element.name), `<${element.name}> has no ${name}`);
  }
}
