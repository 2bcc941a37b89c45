import { childrenNamed, type XmlElement } from '../../xml/xml-element.js';
import { inModule } from './module-elements.js';
import { quoted, section2, type Report, type Rule } from './rule.js';
import { UniqueValues } from './unique-values.js';

/** Resources are in the file or named by href, not both, and references lead to them; ids are unique. */
export const resources: Rule = {
  name: 'resource-data',
  version: 2,
  begin: (report) => {
    const ofFile = new Set<string>();
    return {
      open: ({ name }) => {
        if (name === 'file') ofFile.clear();
      },
      whole: (element, { ancestors }) => {
        for (const list of inModule(element, 'res', 'resourceData')) {
          checkList(list, report);
          const items = childrenNamed(list, 'resourceItem');
          for (const item of items) checkItem(item, report);
          const ids = items.map(({ attributes }) => attributes.get('id') ?? '');
          if (ancestors.at(-1)?.name === 'file') ids.forEach((id) => ofFile.add(id));
          checkReferences(list, new Set([...ids, ...ofFile]), report);
        }
      },
    };
  },
};

function checkList(list: XmlElement, report: Report): void {
  const ids = new UniqueValues('id', section2('5.5.4.4'), report);
  for (const item of inModule(list, 'res', 'resourceItem', 'resourceItemRef')) ids.add(item);
  const isEmpty = list.children.every((child) => typeof child === 'string');
  if (isEmpty) report(list, section2('5.5.4.2'), '<resourceData> holds nothing');
}

function checkReferences(list: XmlElement, ids: ReadonlySet<string>, report: Report): void {
  for (const reference of childrenNamed(list, 'resourceItemRef')) {
    const ref = reference.attributes.get('ref');
    if (ref === undefined || ids.has(ref)) continue;
    report(reference, section2('5.5.5.6'), `ref is ${quoted(ref)}, but no resource of the file has this id`);
  }
}

function checkItem(item: XmlElement, report: Report): void {
  const sources = childrenNamed(item, 'source');
  const texts = [...sources, ...childrenNamed(item, 'target')];
  for (const text of texts) checkText(text, report);
  const section = section2('5.5.4.4');
  if (texts.length + childrenNamed(item, 'reference').length === 0) report(item, section, 'the resource holds nothing');
  if (texts.length > 0 && texts.every(isEmpty) && !item.attributes.has('mimeType')) {
    report(item, section, 'the resource lies outside of the file and has no mimeType');
  }
  if (item.attributes.get('context') === 'no' && sources.length === 0) {
    report(item, section2('5.5.4.5'), 'the resource is no context only, but has no <source>');
  }
}

function checkText(text: XmlElement, report: Report): void {
  const isNamed = text.attributes.has('href');
  if (isNamed === isEmpty(text)) return;
  const message = isNamed ? 'the resource has href and content' : 'the resource is empty and has no href';
  report(text, section2(text.name === 'source' ? '5.5.4.5' : '5.5.4.6'), message);
}

function isEmpty({ children }: XmlElement): boolean {
  return children.every((child) => typeof child === 'string' && child.trim() === '');
}
