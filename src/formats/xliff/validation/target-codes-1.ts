import { childrenNamed, firstChildNamed, type XmlElement } from '../../xml/xml-element.js';
import { quoted, section1, type Report, type Rule } from './rule.js';
import { elementsIn } from './trans-unit.js';

const CODES: ReadonlySet<string> = new Set(['g', 'x', 'bx', 'ex', 'bpt', 'ept', 'ph', 'it']);

/** A target hardly has other codes than its source: nothing forbids it, but the original cannot be made of it. */
export const targetCodes1: Rule = {
  name: 'target-codes',
  version: 1,
  begin: (report) => ({
    whole: (unit) => {
      if (unit.name !== 'trans-unit') return;
      const source = firstChildNamed(unit, 'source');
      for (const target of childrenNamed(unit, 'target')) if (source !== undefined) compare(source, target, report);
    },
  }),
};

function compare(source: XmlElement, target: XmlElement, report: Report): void {
  const [wanted, given] = [codesOf(source), codesOf(target)];
  // What is not translated yet lacks nothing.
  if (target.children.length === 0) return;
  for (const [key, code] of given) {
    if (!wanted.has(key)) report(code, section1('target'), `the source has no code ${key}`, 'warning');
  }
  for (const key of wanted.keys()) {
    if (!given.has(key)) report(target, section1('target'), `the target lacks the code ${key}`, 'warning');
  }
}

function codesOf(text: XmlElement): ReadonlyMap<string, XmlElement> {
  const codes = elementsIn(text).filter(({ name }) => CODES.has(name));
  return new Map(codes.map((code) => [`<${code.name}> ${quoted(code.attributes.get('id') ?? '')}`, code]));
}
