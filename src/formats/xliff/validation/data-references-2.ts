import { inlineElements, isCode, type BilingualText } from './bilingual-text.js';
import type { XmlElement } from '../../xml/xml-element.js';
import { quoted, section2, type Report, type Rule } from './rule.js';

const SECTIONS: ReadonlyMap<string, string> = new Map([
  ['dataRef', '4.3.1.9'],
  ['dataRefStart', '4.3.1.11'],
  ['dataRefEnd', '4.3.1.10'],
]);
const OF_COPIES = '4.7.2.4.1';

/** References to original data lead to it, and a copy is named as one when neither code has any. */
export const dataReferences: Rule = {
  name: 'data-reference',
  version: 2,
  begin: (report) => ({
    text: (text) => {
      for (const element of inlineElements(text)) {
        checkReferences(element, text, report);
        checkCopy(element, text, report);
      }
    },
  }),
};

function checkReferences(element: XmlElement, text: BilingualText, report: Report): void {
  for (const [attribute, section] of SECTIONS) {
    const id = element.attributes.get(attribute);
    if (id === undefined || text.data.has(id)) continue;
    const message = `${attribute} is ${quoted(id)}, but no <data> has this id`;
    report(element, section2(section), message);
  }
}

function checkCopy(element: XmlElement, text: BilingualText, report: Report): void {
  const copied = element.attributes.get('copyOf');
  if (copied === undefined) return;
  for (const attribute of dataAttributes(element)) {
    report(element, section2(OF_COPIES), `${attribute} stands beside copyOf`);
  }
  const bases = inlineElements(text).filter((each) => isCode(each) && each.attributes.get('id') === copied);
  if (bases.length === 0) {
    report(element, section2('4.3.1.8'), `copyOf is ${quoted(copied)}, but no code has this id`);
  } else if (bases.some((base) => dataAttributes(base).length > 0)) {
    const message = `copyOf is ${quoted(copied)}, which has original data; the copy must refer to the same data instead`;
    report(element, section2(OF_COPIES), message);
  }
}

function dataAttributes({ attributes }: XmlElement): readonly string[] {
  return [...SECTIONS.keys()].filter((name) => attributes.has(name));
}
