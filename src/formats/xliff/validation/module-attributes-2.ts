import type { XmlElement } from '../../xml/xml-element.js';
import { descendants } from './module-elements.js';
import { section2, type Report, type Rule } from './rule.js';

const NOT_AT_END: readonly string[] = ['slr:equivStorage', 'slr:sizeInfo', 'slr:sizeInfoRef', 'fs:fs', 'fs:subFs'];

/** Attributes of modules stand where they may and with what they need. */
export const moduleAttributes: Rule = {
  name: 'module-attribute',
  version: 2,
  begin: (report) => ({
    open: (element) => {
      checkModuleAttributes(element, report);
    },
    whole: (element) => {
      for (const each of [element, ...descendants(element)]) checkModuleAttributes(each, report);
    },
  }),
};

function checkModuleAttributes(element: XmlElement, report: Report): void {
  const { name, attributes } = element;
  if (attributes.has('fs:subFs') && !attributes.has('fs:fs'))
    report(element, section2('5.3'), 'fs:subFs stands without fs:fs');
  if (attributes.has('slr:sizeInfo') && attributes.has('slr:sizeInfoRef')) {
    report(element, section2('5.7'), 'slr:sizeInfo and slr:sizeInfoRef stand together');
  }
  if (name !== 'ec' || attributes.get('isolated') === 'yes') return;
  for (const attribute of NOT_AT_END) {
    if (!attributes.has(attribute)) continue;
    const section = section2(attribute.startsWith('fs:') ? '5.3' : '5.7.5.8');
    report(element, section, `<ec> must not have ${attribute} unless it is isolated`);
  }
}
