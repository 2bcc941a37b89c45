import { childrenNamed, type XmlElement } from '../../xml/xml-element.js';
import { quoted, section1, type Report, type Rule } from './rule.js';
import { midsOf, segmentsIn } from './trans-unit.js';

/** Tools and phases that are named are in the file's header, and alternatives are of segments that exist. */
export const references1: Rule = {
  name: 'reference',
  version: 1,
  begin: (report) => {
    const known = { 'tool-id': new Set<string>(), 'phase-name': new Set<string>() };
    let pending: XmlElement[] = [];
    const check = (element: XmlElement): void => {
      for (const name of ['tool-id', 'phase-name'] as const) {
        const value = element.attributes.get(name);
        if (value === undefined || known[name].has(value)) continue;
        const holder = name === 'tool-id' ? 'tool' : 'phase';
        report(element, section1(name), `${name} is ${quoted(value)}, but the header has no such ${holder}`);
      }
    };
    return {
      open: (element) => {
        if (element.name === 'file') {
          known['tool-id'].clear();
          known['phase-name'].clear();
          pending = [element];
        } else if (element.name === 'body') {
          pending.forEach(check);
          pending = [];
        } else if (element.name === 'group' || element.name === 'bin-unit') check(element);
      },
      whole: (element) => {
        if (element.name === 'tool') known['tool-id'].add(element.attributes.get('tool-id') ?? '');
        else if (element.name === 'phase') {
          known['phase-name'].add(element.attributes.get('phase-name') ?? '');
          pending.push({
            ...element,
            attributes: new Map([...element.attributes].filter(([name]) => name === 'tool-id')),
          });
        } else if (element.name === 'trans-unit') {
          [element, ...childrenNamed(element, 'target'), ...alternatives(element)].forEach(check);
          checkMids(element, report);
        }
      },
    };
  },
};

function alternatives(unit: XmlElement): readonly XmlElement[] {
  return childrenNamed(unit, 'alt-trans').flatMap((alternative) => [
    alternative,
    ...childrenNamed(alternative, 'target'),
  ]);
}

function checkMids(unit: XmlElement, report: Report): void {
  const mids = midsOf(unit);
  for (const alternative of childrenNamed(unit, 'alt-trans')) {
    const mid = alternative.attributes.get('mid');
    if (mid === undefined || mids?.has(mid) === true) continue;
    report(alternative, section1('mid'), `mid is ${quoted(mid)}, but <seg-source> has no such segment`);
  }
}

/** A segmented target has the segments of its source. */
export const segments1: Rule = {
  name: 'segments',
  version: 1,
  begin: (report) => ({
    whole: (unit) => {
      if (unit.name === 'trans-unit')
        for (const target of childrenNamed(unit, 'target')) checkSegments(target, unit, report);
    },
  }),
};

function checkSegments(target: XmlElement, unit: XmlElement, report: Report): void {
  const segments = segmentsIn(target);
  const mids = midsOf(unit);
  if (segments.length === 0 || mids === undefined) return;
  for (const segment of segments) {
    if (!segment.attributes.has('mid')) report(segment, section1('mid'), 'the segment has no mid', 'warning');
  }
  const given = new Set(segments.map(({ attributes }) => attributes.get('mid') ?? ''));
  for (const segment of segments) {
    const mid = segment.attributes.get('mid') ?? '';
    if (!mids.has(mid)) report(segment, section1('seg-source'), `<seg-source> has no segment ${quoted(mid)}`);
  }
  for (const mid of mids) {
    if (!given.has(mid)) report(target, section1('seg-source'), `the target has no segment ${quoted(mid)}`, 'warning');
  }
}
