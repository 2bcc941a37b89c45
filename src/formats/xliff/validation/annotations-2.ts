import type { XmlElement } from '../../xml/xml-element.js';
import { inlineElements, type BilingualText } from './bilingual-text.js';
import { quoted, section2, type Context, type Report, type Rule } from './rule.js';
import { targetOf } from './unit-targets-2.js';

/** A comment is given or is a note of the unit; a match is pointed from; what says nothing is hardly meant. */
export const annotation: Rule = {
  name: 'annotation',
  version: 2,
  begin: (report) => ({
    text: (text, context) => {
      for (const element of inlineElements(text)) {
        if (element.name === 'mrk' || element.name === 'sm') checkAnnotation(element, { text, context }, report);
      }
    },
  }),
};

interface Place {
  readonly text: BilingualText;
  readonly context: Context;
}

function checkAnnotation(element: XmlElement, place: Place, report: Report): void {
  const { attributes } = element;
  const type = attributes.get('type') ?? 'generic';
  if (type === 'comment') checkComment(element, place, report);
  if (type === 'mtc:match' && attributes.has('ref')) {
    report(element, section2('5.1.5'), 'an annotation of the type "mtc:match" must not have ref');
  }
  const says = [...attributes.keys()].some((name) => name !== 'id' && name !== 'type');
  if (type === 'generic' && !says) {
    report(element, section2('4.7.3.1.1'), 'the annotation says nothing, not even whether to translate', 'warning');
  }
}

function checkComment(element: XmlElement, { text, context }: Place, report: Report): void {
  const section = section2('4.7.3.1.3');
  const ref = element.attributes.get('ref');
  const count = Number(element.attributes.has('value')) + Number(ref !== undefined);
  if (count !== 1) {
    const what = count === 0 ? 'neither value nor ref' : 'both value and ref';
    report(element, section, `a comment has ${what}`);
  } else if (ref !== undefined && text.owner.name === 'unit' && !leadsToNote(ref, { text, context })) {
    report(element, section, `ref is ${quoted(ref)}; that of a comment must lead to a note of the unit`);
  }
}

function leadsToNote(ref: string, { text, context }: Place): boolean {
  const target = targetOf(ref, text, context);
  return target?.kind === 'found' && target.element.name === 'note';
}
