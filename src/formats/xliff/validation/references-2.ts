import type { XmlElement } from '../../xml/xml-element.js';
import { dataOf, inlineElements, type BilingualText } from './bilingual-text.js';
import { quoted, section2, type Report, type Rule } from './rule.js';

const TOKEN = String.raw`[\p{L}\p{N}\p{M}._:-]+`;
const LEAF = `(?:[ndt]=${TOKEN}|[A-Za-z][\\w.-]+=${TOKEN}(?:/${TOKEN})*|${TOKEN})`;
/** Section 3: the way down, each step once, and a leaf at its end. */
const FRAGMENT = new RegExp(
  `^#(?:/?f=${TOKEN}(?:/|$)|/)?(?:g=${TOKEN}(?:/|$))?(?:u=${TOKEN}(?:/|$))?(?:${LEAF})?$`,
  'u',
);
/** What is in the same unit. */
const IN_UNIT = new RegExp(`^#((?:[ndt]=)?)(${TOKEN})$`, 'u');

/** References within the file are written as the specification says, and those within a unit lead somewhere. */
export const fragments: Rule = {
  name: 'fragment',
  version: 2,
  begin: (report) => ({
    text: (text) => {
      for (const element of inlineElements(text)) check(element, text, report);
    },
  }),
};

function check(element: XmlElement, text: BilingualText, report: Report): void {
  const ref = element.attributes.get('ref');
  if (ref?.startsWith('#') !== true) return;
  if (!FRAGMENT.test(ref) || ref.endsWith('/')) {
    report(element, section2('3'), `ref is ${quoted(ref)}, which is no fragment identifier of XLIFF`);
    return;
  }
  const [, kind, id] = IN_UNIT.exec(ref) ?? [];
  if (kind === undefined || id === undefined || text.owner.name !== 'unit') return;
  if (!idsOf(text, kind).has(id)) {
    report(element, section2('3'), `ref is ${quoted(ref)}, but nothing in the unit has this id`);
  }
}

function idsOf(text: BilingualText, kind: string): ReadonlySet<string> {
  const elements = {
    'n=': () => descendants(text.owner, 'note'),
    'd=': () => dataOf(text.owner),
    't=': () => text.target.map(({ element }) => element),
  }[kind];
  const found = elements?.() ?? [...text.parts, ...text.source].map(({ element }) => element);
  return new Set(found.map(({ attributes }) => attributes.get('id') ?? ''));
}

function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child, ...descendants(child, name)] : descendants(child, name);
  });
}

const FLOWS: readonly string[] = ['subFlows', 'subFlowsStart', 'subFlowsEnd'];

/** Sub-flows are units of the same file. */
export const subFlows: Rule = {
  name: 'sub-flows',
  version: 2,
  begin: (report) => {
    const units = new Set<string>();
    let references: { readonly element: XmlElement; readonly id: string }[] = [];
    return {
      text: (text) => {
        if (text.owner.name !== 'unit') return;
        units.add(text.owner.attributes.get('id') ?? '');
        references.push(...flowsOf(text).filter(({ id }) => !units.has(id)));
      },
      close: (name) => {
        if (name !== 'file') return;
        for (const { element, id } of references) {
          if (!units.has(id))
            report(element, section2('4.3.1.32'), `the sub-flow ${quoted(id)} is no unit of the file`);
        }
        units.clear();
        references = [];
      },
    };
  },
};

function flowsOf(text: BilingualText): { element: XmlElement; id: string }[] {
  return inlineElements(text).flatMap((element) =>
    FLOWS.flatMap((name) => element.attributes.get(name)?.trim().split(/\s+/) ?? []).map((id) => ({ element, id })),
  );
}
