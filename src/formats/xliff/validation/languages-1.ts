import { childrenNamed, type XmlElement } from '../../xml/xml-element.js';
import { isWellFormedTag, sameOrNarrower } from './language-match.js';
import { quoted, section1, type Report, type Rule } from './rule.js';

const TEXTS = [
  ['source', 'source-language'],
  ['seg-source', 'source-language'],
  ['target', 'target-language'],
] as const;

/** Languages are language tags, and those of texts are their file's. */
export const languages1: Rule = {
  name: 'language',
  version: 1,
  begin: (report) => ({
    open: (element) => {
      for (const name of ['source-language', 'target-language']) checkTag(element, name, report);
    },
    whole: (unit, { file }) => {
      if (unit.name !== 'trans-unit') return;
      for (const [name, attribute] of TEXTS) {
        for (const text of childrenNamed(unit, name)) {
          checkTag(text, 'xml:lang', report);
          if (file !== undefined) checkText(text, { file, attribute }, report);
        }
      }
    },
  }),
};

function checkTag(element: XmlElement, attribute: string, report: Report): void {
  const tag = element.attributes.get(attribute);
  if (tag === undefined || isWellFormedTag(tag)) return;
  report(element, section1(attribute), `${attribute} is ${quoted(tag)}, which is no language tag`);
}

interface Wanted {
  readonly file: XmlElement;
  readonly attribute: string;
}

function checkText(text: XmlElement, { file, attribute }: Wanted, report: Report): void {
  const language = text.attributes.get('xml:lang');
  const wanted = file.attributes.get(attribute);
  if (language === undefined || wanted === undefined || sameOrNarrower(language, wanted)) return;
  report(text, section1(text.name), `xml:lang is ${quoted(language)}, but ${attribute} of <file> is ${quoted(wanted)}`);
}
