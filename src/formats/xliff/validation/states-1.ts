import { childrenNamed, type XmlElement } from '../../xml/xml-element.js';
import { isState1, isStateQualifier1 } from '../xliff-states.js';
import { quoted, section1, type Report, type Rule } from './rule.js';

/** States and yes-or-no attributes have values that the specification knows, or of one's own that begin with "x-". */
export const states1: Rule = {
  name: 'state',
  version: 1,
  begin: (report) => ({
    whole: (unit) => {
      if (unit.name !== 'trans-unit') return;
      for (const name of ['approved', 'translate']) checkYesNo(unit, name, report);
      for (const target of childrenNamed(unit, 'target')) {
        check(target, { name: 'state', isKnown: isState1 }, report);
        check(target, { name: 'state-qualifier', isKnown: isStateQualifier1 }, report);
      }
    },
  }),
};

interface Values {
  readonly name: string;
  readonly isKnown: (value: string) => boolean;
}

function check(target: XmlElement, { name, isKnown }: Values, report: Report): void {
  const value = target.attributes.get(name);
  if (value === undefined || value.startsWith('x-') || isKnown(value)) return;
  report(target, section1(name), `the ${name} ${quoted(value)} is not defined and does not begin with "x-"`);
}

function checkYesNo(unit: XmlElement, name: string, report: Report): void {
  const value = unit.attributes.get(name);
  if (value === undefined || value === 'yes' || value === 'no') return;
  report(unit, section1(name), `${name} is ${quoted(value)}; it must be "yes" or "no"`);
}
