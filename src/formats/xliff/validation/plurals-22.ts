import type { XmlElement } from '../../xml/xml-element.js';
import { quoted, section22, type Report, type Rule } from './rule.js';

const SWITCH_SECTION = section22('4.9.5.1');
const CASE_SECTION = section22('4.9.5.2');
const SELECTOR = /^(?<kind>plural|ordinal|gender|select):[^\s:]+$/;
const PLURAL = /^(?:zero|one|two|few|many|other|\d+(?:\.\d+)?)$/;

/** Variants for plurals, genders and choices: a unit says by what they are chosen, each segment for what. */
export const plurals: Rule = {
  name: 'plural-gender-select',
  version: 2,
  begin: (report) => ({
    whole: (unit) => {
      if (unit.name !== 'unit') return;
      const choice = unit.attributes.get('pgs:switch');
      const kinds = choice === undefined ? undefined : kindsOf(unit, choice, report);
      for (const segment of unit.children) {
        if (typeof segment !== 'string' && segment.name === 'segment') checkCase(segment, kinds, report);
      }
    },
  }),
};

function kindsOf(unit: XmlElement, choice: string, report: Report): readonly string[] {
  return itemsOf(choice).map((item) => {
    const kind = SELECTOR.exec(item)?.groups?.['kind'];
    if (kind === undefined) {
      const message = `pgs:switch has ${quoted(item)}; it must be "plural", "ordinal", "gender" or "select", a colon and a name`;
      report(unit, SWITCH_SECTION, message);
    }
    return kind ?? '';
  });
}

function checkCase(segment: XmlElement, kinds: readonly string[] | undefined, report: Report): void {
  const given = segment.attributes.get('pgs:case');
  if (given === undefined) return;
  if (kinds === undefined) {
    report(segment, CASE_SECTION, 'pgs:case stands in a unit without pgs:switch');
    return;
  }
  const values = itemsOf(given);
  if (values.length !== kinds.length) {
    const message = `pgs:case has ${values.length} values, but pgs:switch of the unit ${kinds.length}`;
    report(segment, CASE_SECTION, message);
    return;
  }
  values.forEach((value, index) => {
    const isPlural = kinds[index] === 'plural' || kinds[index] === 'ordinal';
    if (!isPlural || PLURAL.test(value)) return;
    report(
      segment,
      CASE_SECTION,
      `pgs:case has ${quoted(value)}, which is no number and no plural category`,
      'warning',
    );
  });
}

/** Drafts of 2.2 had commas. */
function itemsOf(list: string): readonly string[] {
  return list.split(/[\s,]+/).filter((item) => item !== '');
}
