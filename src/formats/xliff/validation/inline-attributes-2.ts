import type { XmlElement } from '../../xml/xml-element.js';
import { hasIllegal } from '../../xml/xml-text.js';
import { inlineElements } from './bilingual-text.js';
import { quoted, section2, type Report, type Rule } from './rule.js';

/** `cp` is for characters that XML does not allow. */
export const codePoint: Rule = {
  name: 'code-point',
  version: 2,
  begin: (report) => ({
    whole: (element) => {
      checkCodePoints(element, report);
    },
  }),
};

function checkCodePoints(element: XmlElement, report: Report): void {
  for (const child of element.children) if (typeof child !== 'string') checkCodePoints(child, report);
  const hex = element.name === 'cp' ? element.attributes.get('hex') : undefined;
  if (hex === undefined) return;
  const code = /^(?:[0-9a-f]{4}|[0-9a-f]{6})$/i.test(hex) ? Number.parseInt(hex, 16) : NaN;
  const section = section2('4.2.3.1');
  if (!(code <= 0x10ffff))
    report(element, section, `hex is ${quoted(hex)}; it must be a code point in four or six digits`);
  else if (!hasIllegal(String.fromCodePoint(code))) {
    report(element, section, `XML allows the character ${hex}; it must stand as itself`);
  }
}

/** The subtypes that the specification defines, and the type that each belongs to. */
const SUBTYPES: ReadonlyMap<string, string> = new Map([
  ...['xlf:lb', 'xlf:pb', 'xlf:b', 'xlf:i', 'xlf:u'].map((name) => [name, 'fmt'] as const),
  ['xlf:var', 'ui'],
]);

/** A subType refines its type. */
export const codeSubtype: Rule = {
  name: 'code-subtype',
  version: 2,
  begin: (report) => ({
    text: (text) => {
      for (const element of inlineElements(text)) checkSubtype(element, report);
    },
  }),
};

function checkSubtype(element: XmlElement, report: Report): void {
  const subType = element.attributes.get('subType');
  const type = element.attributes.get('type');
  if (subType === undefined) return;
  const section = section2('4.3.1.36');
  if (type === undefined) report(element, section, 'there is a subType without a type');
  if (!subType.startsWith('xlf:')) return;
  const wanted = SUBTYPES.get(subType);
  if (wanted === undefined) report(element, section, `the subType ${quoted(subType)} is not defined`);
  else if (type !== undefined && type !== wanted) {
    report(element, section, `the subType ${quoted(subType)} belongs to the type "${wanted}", not ${quoted(type)}`);
  }
}

/** What is said of both ends of a `pc` is said of each. */
const BOTH_ENDS: readonly (readonly [string, string])[] = [
  ['dataRefStart', 'dataRefEnd'],
  ['subFlowsStart', 'subFlowsEnd'],
  ['equivStart', 'equivEnd'],
];

/** A `pc` that describes one of its ends describes the other. */
export const bothEnds: Rule = {
  name: 'both-ends',
  version: 2,
  begin: (report) => ({
    text: (text) => {
      for (const element of inlineElements(text)) if (element.name === 'pc') checkEnds(element, report);
    },
  }),
};

function checkEnds(element: XmlElement, report: Report): void {
  for (const [start, end] of BOTH_ENDS) {
    if (element.attributes.has(start) === element.attributes.has(end)) continue;
    const [given, missing] = element.attributes.has(start) ? [start, end] : [end, start];
    report(element, section2('4.2.3.3'), `<pc> has ${given} but no ${missing}`, 'warning');
  }
}
