import { childrenNamed, type XmlElement } from '../../xml/xml-element.js';
import { inModule } from './module-elements.js';
import { quoted, section2, type Report, type Rule } from './rule.js';

/** Revisions are of something, and the current one is among them. */
export const changeTracking: Rule = {
  name: 'change-tracking',
  version: 2,
  begin: (report) => ({
    whole: (element, { elements }) => {
      for (const revisions of inModule(element, 'ctr', 'revisions')) {
        if (element.name === 'unit') checkReference(revisions, elements, report);
        checkCurrent(revisions, report);
      }
    },
  }),
};

function checkReference(revisions: XmlElement, elements: readonly XmlElement[], report: Report): void {
  const ref = revisions.attributes.get('ref');
  if (ref === undefined || elements.some(({ attributes }) => attributes.get('id') === ref)) return;
  report(revisions, section2('5.6.5.5'), `ref is ${quoted(ref)}, but nothing in the unit has this id`);
}

function checkCurrent(revisions: XmlElement, report: Report): void {
  const current = revisions.attributes.get('currentVersion');
  const versions = childrenNamed(revisions, 'revision').map(({ attributes }) => attributes.get('version'));
  if (current === undefined || versions.includes(current)) return;
  report(revisions, section2('5.6.5.3'), `currentVersion is ${quoted(current)}, but no revision has this version`);
}
