import type { XmlElement } from '../../xml/xml-element.js';
import { dataOf, type BilingualText, type Inline } from './bilingual-text.js';
import { quoted, section2, type Report, type Rule } from './rule.js';
import { UniqueValues } from './unique-values.js';

const SECTION = section2('4.3.1.21');

/** Ids are unique: of files, of groups and of units in their file, of notes, data and inline elements where they stand. */
export const uniqueIds2: Rule = {
  name: 'unique-id',
  version: 2,
  begin: (report) => {
    const files = new UniqueValues('id', SECTION, report);
    let groups = new UniqueValues('id', SECTION, report);
    let units = new UniqueValues('id', SECTION, report);
    return {
      open: (element) => {
        if (element.name === 'group') groups.add(element);
        if (element.name !== 'file') return;
        files.add(element);
        groups = new UniqueValues('id', SECTION, report);
        units = new UniqueValues('id', SECTION, report);
      },
      whole: (element) => {
        if (element.name === 'unit') units.add(element);
        if (element.name === 'notes') checkAmong(element.children, report);
        for (const child of element.children) {
          if (typeof child !== 'string' && child.name === 'notes') checkAmong(child.children, report);
        }
      },
      text: (text) => {
        checkAmong(dataOf(text.owner), report);
        checkText(text, report);
      },
    };
  },
};

function checkAmong(elements: XmlElement['children'], report: Report): void {
  const ids = new UniqueValues('id', SECTION, report);
  for (const element of elements) if (typeof element !== 'string') ids.add(element);
}

function checkText({ owner, parts, source, target }: BilingualText, report: Report): void {
  const ids = new UniqueValues('id', SECTION, report);
  if (owner.name === 'unit') for (const { element } of parts) ids.add(element);
  const isPart = new Set(parts.map(({ element }) => element.attributes.get('id')));
  const sources = new Map<string, Inline>();
  for (const inline of source) {
    ids.add(inline.element);
    sources.set(inline.element.attributes.get('id') ?? '', inline);
  }
  const targets = new UniqueValues('id', SECTION, report);
  for (const inline of target) {
    const id = inline.element.attributes.get('id');
    if (id === undefined || !targets.add(inline.element)) continue;
    const original = sources.get(id);
    const differs = original === undefined ? owner.name === 'unit' && isPart.has(id) : !corresponds(inline, original);
    if (differs) {
      const message = `<${inline.element.name}> of the target has the id ${quoted(id)}, which is that of something else in the unit`;
      report(inline.element, SECTION, message);
    }
  }
}

/** A target repeats the id of the same element in its own source; a pair may be written in either of two ways. */
function corresponds(target: Inline, source: Inline): boolean {
  return target.part === source.part && formOf(target.element) === formOf(source.element);
}

function formOf({ name }: XmlElement): string {
  if (name === 'sc') return 'pc';
  return name === 'sm' ? 'mrk' : name;
}
