import { inlineElements, type BilingualText } from './bilingual-text.js';
import type { XmlElement } from '../../xml/xml-element.js';
import { quoted, section2, type Report, type Rule } from './rule.js';

const REFERENCES: readonly string[] = ['dataRef', 'dataRefStart', 'dataRefEnd'];
const SECTION = section2('4.3.1.9');

/** References to original data lead to it, and a copy of a code has none of its own. */
export const dataReferences: Rule = {
  name: 'data-reference',
  version: 2,
  begin: (report) => ({
    text: (text) => {
      for (const element of inlineElements(text)) check(element, text, report);
    },
  }),
};

function check(element: XmlElement, text: BilingualText, report: Report): void {
  for (const attribute of REFERENCES) {
    const id = element.attributes.get(attribute);
    if (id === undefined) continue;
    if (!text.data.has(id)) report(element, SECTION, `${attribute} is ${quoted(id)}, but no <data> has this id`);
    if (element.attributes.has('copyOf')) report(element, SECTION, `${attribute} stands beside copyOf`);
  }
  const copied = element.attributes.get('copyOf');
  if (copied === undefined || hasCode(text, copied)) return;
  report(element, section2('4.3.1.8'), `copyOf is ${quoted(copied)}, but no code has this id`);
}

function hasCode(text: BilingualText, id: string): boolean {
  return inlineElements(text).some(({ attributes }) => attributes.get('id') === id);
}
