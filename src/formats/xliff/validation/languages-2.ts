import type { XmlElement } from '../../xml/xml-element.js';
import { SIDES, type BilingualText, type Side } from './bilingual-text.js';
import { sameOrNarrower } from './language-match.js';
import { inModule } from './module-elements.js';
import { quoted, section2, type Report, type Rule } from './rule.js';

const ROOT_LANGUAGE = { source: 'srcLang', target: 'trgLang' } as const;
const SECTIONS = { source: section2('4.2.2.12'), target: section2('4.2.2.13') } as const;
const SECTIONS_OF_RESOURCES = { source: section2('5.5.4.5'), target: section2('5.5.4.6') } as const;

/** Targets need trgLang, and the languages of texts are those of the document. */
export const languages2: Rule = {
  name: 'language',
  version: 2,
  begin: (report) => {
    let lacksTarget = false;
    return {
      text: (text, { root }) => {
        const first = text.owner.name === 'unit' ? text.parts.find(({ target }) => target)?.target : undefined;
        if (first !== undefined && !lacksTarget && !root.attributes.has('trgLang')) {
          lacksTarget = true;
          report(first, section2('4.2.2.1'), '<xliff> has no trgLang, but there are targets');
        }
        checkText(text, root, report);
      },
      whole: (element, { root }) => {
        for (const side of SIDES) {
          for (const text of inModule(element, 'res', side)) {
            checkLanguage(text, { root, side, section: SECTIONS_OF_RESOURCES[side] }, report);
          }
        }
      },
    };
  },
};

/** Of a candidate only the target must be in the language of the document, and that only if it is not for reference. */
function checkText({ owner, parts }: BilingualText, root: XmlElement, report: Report): void {
  const isReference = owner.attributes.get('reference') === 'yes';
  const sides = owner.name === 'unit' ? SIDES : SIDES.filter((side) => side === 'target' && !isReference);
  for (const part of parts) {
    for (const side of sides) {
      const text = part[side];
      if (text !== undefined) checkLanguage(text, { root, side, section: SECTIONS[side] }, report);
    }
  }
}

interface Wanted {
  readonly root: XmlElement;
  readonly side: Side;
  readonly section: string;
}

/** A narrower language is not equal, but passes the normative rules in Schematron. */
function checkLanguage(text: XmlElement, { root, side, section }: Wanted, report: Report): void {
  const language = text.attributes.get('xml:lang');
  const attribute = ROOT_LANGUAGE[side];
  const wanted = root.attributes.get(attribute);
  if (language === undefined || wanted === undefined || language.toLowerCase() === wanted.toLowerCase()) return;
  const severity = sameOrNarrower(language, wanted) ? 'warning' : 'error';
  report(text, section, `xml:lang is ${quoted(language)}, but ${attribute} of <xliff> is ${quoted(wanted)}`, severity);
}
