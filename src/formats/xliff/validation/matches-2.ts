import { childrenNamed, type XmlElement } from '../../xml/xml-element.js';
import type { BilingualText } from './bilingual-text.js';
import { inModule } from './module-elements.js';
import { quoted, section2, type Context, type Report, type Rule } from './rule.js';
import { spanOf } from './unit-targets-2.js';
import { UniqueValues } from './unique-values.js';

/** Candidates have ids of their own, are of a text of their unit and take their language from the document. */
export const matches: Rule = {
  name: 'matches',
  version: 2,
  begin: (report) => ({
    text: (text, context) => {
      if (text.owner.name !== 'unit') return;
      for (const list of inModule(text.owner, 'mtc', 'matches')) {
        const ids = new UniqueValues('id', section2('5.1.7.1'), report);
        for (const match of childrenNamed(list, 'match')) {
          ids.add(match);
          checkMatch(match, { text, context }, report);
        }
      }
    },
  }),
};

interface Place {
  readonly text: BilingualText;
  readonly context: Context;
}

function checkMatch(match: XmlElement, { text, context }: Place, report: Report): void {
  const { attributes } = match;
  if (attributes.has('xml:lang')) report(match, section2('5.1.6.3'), '<match> must not have xml:lang');
  const subType = attributes.get('subType');
  if (subType !== undefined) checkSubtype(match, subType, report);
  const ref = attributes.get('ref');
  if (ref === undefined || spanOf(ref, text, context) !== undefined) return;
  report(match, section2('5.1.7.5'), `ref is ${quoted(ref)}, which leads to no text of the unit`);
}

function checkSubtype(match: XmlElement, subType: string, report: Report): void {
  const section = section2('5.1.7.8');
  if (!match.attributes.has('type')) report(match, section, 'there is a subType without a type');
  if (subType.startsWith('xlf:')) report(match, section, `the subType ${quoted(subType)} is not defined`);
}
