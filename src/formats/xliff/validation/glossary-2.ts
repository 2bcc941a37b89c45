import { childrenNamed, type XmlElement } from '../../xml/xml-element.js';
import { hasId, inNamespace, isLocal, localId, MODULE } from './module-elements.js';
import { quoted, section2, type Report, type Rule } from './rule.js';
import { UniqueValues } from './unique-values.js';

const GLOSSARY = `${MODULE}glossary:2.0`;

/** An entry says something about its term, and ids are unique. */
export const glossary: Rule = {
  name: 'glossary',
  version: 2,
  begin: (report) => ({
    whole: (element) => {
      for (const list of inNamespace(element, GLOSSARY, 'glossary')) {
        const ids = new UniqueValues('id', section2('5.2'), report);
        for (const entry of childrenNamed(list, 'glossEntry')) checkEntry(entry, { unit: element, ids }, report);
      }
    },
  }),
};

interface Place {
  readonly unit: XmlElement;
  readonly ids: UniqueValues;
}

function checkEntry(entry: XmlElement, { unit, ids }: Place, report: Report): void {
  const translations = childrenNamed(entry, 'translation');
  for (const element of [entry, ...translations]) {
    ids.add(element);
    const ref = element.attributes.get('ref');
    if (ref === undefined || !isLocal(ref) || hasId(unit, localId(ref))) continue;
    report(element, section2('5.2'), `ref is ${quoted(ref)}, but nothing in the unit has this id`);
  }
  if (translations.length === 0 && childrenNamed(entry, 'definition').length === 0) {
    report(entry, section2('5.2'), 'the entry has neither a translation nor a definition');
  }
}
