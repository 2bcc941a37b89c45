import type { XmlElement } from '../../xml/xml-element.js';
import { quoted, section1, type Report, type Rule } from './rule.js';
import { elementsIn, textsOf } from './trans-unit.js';

const ENDS: ReadonlyMap<string, string> = new Map([
  ['ept', 'bpt'],
  ['ex', 'bx'],
]);

/** `ept` ends the `bpt` before it, `ex` the `bx`; an `it` says which half it is, and its other half is in the file. */
export const pairedCodes1: Rule = {
  name: 'paired-codes',
  version: 1,
  begin: (report) => {
    let halves = new Map<string, XmlElement>();
    return {
      whole: (unit) => {
        if (unit.name !== 'trans-unit') return;
        for (const { element } of textsOf(unit)) checkPairs(elementsIn(element), report);
        for (const { element, owner } of textsOf(unit)) {
          if (owner === unit && element.name === 'source') collectHalves(elementsIn(element), halves);
          for (const half of elementsIn(element)) if (half.name === 'it') checkPosition(half, report);
        }
      },
      close: (name) => {
        if (name !== 'file') return;
        for (const half of halves.values()) {
          const rid = quoted(half.attributes.get('rid') ?? '');
          report(half, section1('it'), `the file has no other half of <it> with the rid ${rid}`, 'warning');
        }
        halves = new Map();
      },
    };
  },
};

function checkPairs(elements: readonly XmlElement[], report: Report): void {
  const open = new Map<string, XmlElement>();
  for (const element of elements) {
    const start = ENDS.get(element.name);
    const key = element.attributes.get('rid') ?? element.attributes.get('id') ?? '';
    if (element.name === 'bpt' || element.name === 'bx') open.set(`${element.name} ${key}`, element);
    else if (start !== undefined && !open.delete(`${start} ${key}`)) {
      report(element, section1(element.name), `<${element.name}> ${quoted(key)} ends no <${start}> before it`);
    }
  }
  for (const element of open.values()) {
    const key = element.attributes.get('rid') ?? element.attributes.get('id') ?? '';
    report(element, section1(element.name), `<${element.name}> ${quoted(key)} has no end`);
  }
}

function checkPosition(half: XmlElement, report: Report): void {
  const position = half.attributes.get('pos');
  if (position === 'open' || position === 'close') return;
  const what = position === undefined ? '<it> has no pos' : `pos is ${quoted(position)}; it must be "open" or "close"`;
  report(half, section1('it'), what);
}

/** Keeps the halves whose other half has not come yet. */
function collectHalves(elements: readonly XmlElement[], halves: Map<string, XmlElement>): void {
  for (const element of elements) {
    const rid = element.name === 'it' ? element.attributes.get('rid') : undefined;
    if (rid === undefined) continue;
    const other = halves.get(rid);
    if (other === undefined) halves.set(rid, element);
    else if (other.attributes.get('pos') !== element.attributes.get('pos')) halves.delete(rid);
  }
}
