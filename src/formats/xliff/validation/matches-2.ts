import { childrenNamed, type XmlElement } from '../../xml/xml-element.js';
import { hasId, inNamespace, isLocal, localId, MODULE } from './module-elements.js';
import { quoted, section2, type Report, type Rule } from './rule.js';
import { UniqueValues } from './unique-values.js';

const MATCHES = `${MODULE}matches:2.0`;

/** Candidates have ids of their own, point into their unit and take their language from the document. */
export const matches: Rule = {
  name: 'matches',
  version: 2,
  begin: (report) => ({
    whole: (unit) => {
      for (const list of inNamespace(unit, MATCHES, 'matches')) {
        const ids = new UniqueValues('id', section2('5.1.5.3'), report);
        for (const match of childrenNamed(list, 'match')) checkMatch(match, { unit, ids }, report);
      }
    },
  }),
};

interface Place {
  readonly unit: XmlElement;
  readonly ids: UniqueValues;
}

function checkMatch(match: XmlElement, { unit, ids }: Place, report: Report): void {
  ids.add(match);
  const { attributes } = match;
  const section = section2('5.1.5.3');
  if (attributes.has('xml:lang')) report(match, section, '<match> must not have xml:lang');
  if (attributes.has('subType') && !attributes.has('type')) report(match, section, 'there is a subType without a type');
  const ref = attributes.get('ref');
  if (ref === undefined) report(match, section, '<match> has no ref');
  else if (isLocal(ref) && !hasId(unit, localId(ref))) {
    report(match, section, `ref is ${quoted(ref)}, but nothing in the unit has this id`);
  }
  for (const name of ['similarity', 'matchQuality', 'matchSuitability']) {
    const value = attributes.get(name);
    if (value === undefined || (/^\d+(?:\.\d+)?$/.test(value) && Number(value) <= 100)) continue;
    report(match, section, `${name} is ${quoted(value)}; it must be a number from 0.0 to 100.0`);
  }
}
