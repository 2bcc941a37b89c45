import { childrenNamed, type XmlElement } from '../../xml/xml-element.js';
import type { BilingualText } from './bilingual-text.js';
import { inModule } from './module-elements.js';
import { quoted, section2, type Context, type Report, type Rule } from './rule.js';
import { spanOf } from './unit-targets-2.js';
import { UniqueValues } from './unique-values.js';

/** An entry says something about its term, is of a text of the unit, and ids are unique. */
export const glossary: Rule = {
  name: 'glossary',
  version: 2,
  begin: (report) => ({
    text: (text, context) => {
      if (text.owner.name !== 'unit') return;
      for (const list of inModule(text.owner, 'gls', 'glossary')) {
        const ids = new UniqueValues('id', section2('5.2.5.1'), report);
        for (const entry of childrenNamed(list, 'glossEntry')) checkEntry(entry, { text, context, ids }, report);
      }
    },
  }),
};

interface Place {
  readonly text: BilingualText;
  readonly context: Context;
  readonly ids: UniqueValues;
}

function checkEntry(entry: XmlElement, { text, context, ids }: Place, report: Report): void {
  const translations = childrenNamed(entry, 'translation');
  for (const element of [entry, ...translations]) {
    ids.add(element);
    const ref = element.attributes.get('ref');
    if (ref === undefined || spanOf(ref, text, context) !== undefined) continue;
    report(element, section2('5.2.5.2'), `ref is ${quoted(ref)}, which leads to no text of the unit`);
  }
  if (translations.length === 0 && childrenNamed(entry, 'definition').length === 0) {
    report(entry, section2('5.2.4.3'), 'the entry has neither a translation nor a definition');
  }
}
