import type { XmlElement } from '../../xml/xml-element.js';
import { isTranslated, SIDES, type Inline } from './bilingual-text.js';
import { quoted, section2, type Report, type Rule } from './rule.js';

/** `ec` ends the `sc` before it in the unit, unless both say that they are isolated. */
export const pairedCodes2: Rule = {
  name: 'paired-codes',
  version: 2,
  begin: (report) => ({
    text: (text) => {
      for (const side of SIDES) checkCodes(text[side], side === 'source' || isTranslated(text), report);
    },
  }),
};

/** `em` ends the `sm` before it in the unit. */
export const pairedMarkers2: Rule = {
  name: 'paired-markers',
  version: 2,
  begin: (report) => ({
    text: (text) => {
      for (const side of SIDES) checkMarkers(text[side], side === 'source' || isTranslated(text), report);
    },
  }),
};

function checkCodes(inlines: readonly Inline[], isWhole: boolean, report: Report): void {
  const starts = new Map<string, XmlElement>();
  const ended = new Set<string>();
  for (const { element } of inlines) {
    if (element.name === 'sc') starts.set(element.attributes.get('id') ?? '', element);
    if (element.name !== 'ec' || !checkEndAttributes(element, report)) continue;
    const reference = element.attributes.get('startRef');
    if (reference === undefined) continue;
    checkEnd(element, ended.has(reference) ? undefined : starts.get(reference), report);
    ended.add(reference);
  }
  for (const [id, start] of starts) {
    if (!isWhole || ended.has(id) || isIsolated(start)) continue;
    report(start, section2('4.2.3.4'), `no <ec> of the unit ends <sc> ${quoted(id)}, which is not isolated`);
  }
}

/** Whether an end code says rightly what it belongs to. */
function checkEndAttributes(end: XmlElement, report: Report): boolean {
  const { attributes } = end;
  const section = section2('4.2.3.5');
  if (isIsolated(end)) {
    if (!attributes.has('id')) report(end, section, 'an isolated <ec> has no id');
    if (attributes.has('startRef')) report(end, section, 'an isolated <ec> must not have startRef');
    return false;
  }
  if (!attributes.has('startRef')) report(end, section, '<ec> has no startRef and is not isolated');
  for (const name of ['id', 'dir']) {
    if (attributes.has(name)) report(end, section, `<ec> must not have ${name} unless it is isolated`);
  }
  return true;
}

function checkEnd(end: XmlElement, start: XmlElement | undefined, report: Report): void {
  const section = section2('4.2.3.5');
  const reference = quoted(end.attributes.get('startRef') ?? '');
  if (start === undefined) {
    report(end, section, `startRef is ${reference}, but no open <sc> before it in the unit has this id`);
    return;
  }
  if (isIsolated(start))
    report(start, section2('4.2.3.4'), `<sc> ${reference} is isolated, but an <ec> of the unit ends it`);
  for (const name of ['canCopy', 'canDelete', 'canOverlap'] as const) {
    const [atStart, atEnd] = [start.attributes.get(name) ?? 'yes', end.attributes.get(name) ?? 'yes'];
    if (atStart !== atEnd) report(end, section, `${name} is "${atEnd}", but "${atStart}" at its <sc>`);
  }
  const wanted = (start.attributes.get('canReorder') ?? 'yes') === 'yes' ? 'yes' : 'no';
  const given = end.attributes.get('canReorder') ?? 'yes';
  if (given !== wanted) report(end, section, `canReorder is "${given}"; after its <sc> it must be "${wanted}"`);
}

function isIsolated({ attributes }: XmlElement): boolean {
  return attributes.get('isolated') === 'yes';
}

function checkMarkers(inlines: readonly Inline[], isWhole: boolean, report: Report): void {
  const open = new Map<string, XmlElement>();
  for (const { element } of inlines) {
    if (element.name === 'sm') open.set(element.attributes.get('id') ?? '', element);
    const reference = element.name === 'em' ? element.attributes.get('startRef') : undefined;
    if (reference === undefined || open.delete(reference)) continue;
    const message = `startRef is ${quoted(reference)}, but no open <sm> before it in the unit has this id`;
    report(element, section2('4.2.3.8'), message);
  }
  if (!isWhole) return;
  for (const [id, start] of open) report(start, section2('4.2.3.7'), `no <em> of the unit ends <sm> ${quoted(id)}`);
}
