import type { XmlElement } from '../../xml/xml-element.js';
import { SIDES } from './bilingual-text.js';
import { sameOrNarrower } from './language-match.js';
import { quoted, section2, type Report, type Rule } from './rule.js';

const RESOURCES = 'urn:oasis:names:tc:xliff:resourcedata:2.0';
const ROOT_LANGUAGE = { source: 'srcLang', target: 'trgLang' } as const;
const SECTIONS = { source: section2('4.2.2.12'), target: section2('4.2.2.13') } as const;

/** Targets need trgLang, and the languages of texts are those of the document. */
export const languages2: Rule = {
  name: 'language',
  version: 2,
  begin: (report) => {
    let lacksTarget = false;
    return {
      text: ({ owner, parts }, { root }) => {
        for (const part of parts) {
          const first = owner.name === 'unit' ? part.target : undefined;
          if (first !== undefined && !lacksTarget && !root.attributes.has('trgLang')) {
            lacksTarget = true;
            report(first, section2('4.2.2.1'), '<xliff> has no trgLang, but there are targets');
          }
          for (const side of SIDES) {
            const text = part[side];
            if (text !== undefined) checkLanguage(text, { root, side, section: SECTIONS[side] }, report);
          }
        }
      },
      whole: (element, { root }) => {
        checkResources(element, root, report);
      },
    };
  },
};

interface Wanted {
  readonly root: XmlElement;
  readonly side: 'source' | 'target';
  readonly section: string;
}

function checkLanguage(text: XmlElement, { root, side, section }: Wanted, report: Report): void {
  const language = text.attributes.get('xml:lang');
  const attribute = ROOT_LANGUAGE[side];
  const wanted = root.attributes.get(attribute);
  if (language === undefined || wanted === undefined || sameOrNarrower(language, wanted)) return;
  report(text, section, `xml:lang is ${quoted(language)}, but ${attribute} of <xliff> is ${quoted(wanted)}`);
}

/** Resource data, wherever it lies. */
function checkResources(element: XmlElement, root: XmlElement, report: Report): void {
  for (const child of element.children) if (typeof child !== 'string') checkResources(child, root, report);
  if (element.namespace !== RESOURCES) return;
  if (element.name === 'source' || element.name === 'target') {
    const section = section2(element.name === 'source' ? '5.5.4.5' : '5.5.4.6');
    checkLanguage(element, { root, side: element.name, section }, report);
  }
}
