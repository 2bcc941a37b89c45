import type { XmlElement } from '../../xml/xml-element.js';
import { inNamespace, MODULE } from './module-elements.js';
import { section2, type Report, type Rule } from './rule.js';
import { UniqueValues } from './unique-values.js';

const RESOURCES = `${MODULE}resourcedata:2.0`;

/** A resource is in the file or named by href, not both; ids are unique. */
export const resources: Rule = {
  name: 'resource-data',
  version: 2,
  begin: (report) => ({
    whole: (element) => {
      for (const list of inNamespace(element, RESOURCES, 'resourceData')) {
        const ids = new UniqueValues('id', section2('5.5'), report);
        for (const item of inNamespace(list, RESOURCES, 'resourceItem', 'resourceItemRef')) ids.add(item);
        for (const text of inNamespace(list, RESOURCES, 'source', 'target')) checkResource(text, report);
      }
    },
  }),
};

function checkResource(text: XmlElement, report: Report): void {
  const isNamed = text.attributes.has('href');
  const isEmpty = text.children.every((child) => typeof child === 'string' && child.trim() === '');
  if (isNamed === isEmpty) return;
  const message = isNamed ? 'the resource has href and content' : 'the resource is empty and has no href';
  report(text, section2(text.name === 'source' ? '5.5.4.5' : '5.5.4.6'), message);
}
