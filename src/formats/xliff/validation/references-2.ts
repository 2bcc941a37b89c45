import type { XmlElement } from '../../xml/xml-element.js';
import { inlineElements, type BilingualText } from './bilingual-text.js';
import { parseFragment } from './fragment-2.js';
import { quoted, section2, type Context, type Report, type Rule } from './rule.js';
import { targetOf } from './unit-targets-2.js';

/** References within the file are written as the specification says, and those within a unit lead somewhere. */
export const fragments: Rule = {
  name: 'fragment',
  version: 2,
  begin: (report) => ({
    text: (text, context) => {
      for (const element of inlineElements(text)) check(element, { text, context }, report);
    },
  }),
};

interface Place {
  readonly text: BilingualText;
  readonly context: Context;
}

function check(element: XmlElement, { text, context }: Place, report: Report): void {
  const ref = element.attributes.get('ref');
  if (ref?.startsWith('#') !== true) return;
  if (parseFragment(ref) === undefined) {
    report(element, section2('3'), `ref is ${quoted(ref)}, which is no fragment identifier of XLIFF`);
  } else if (text.owner.name === 'unit' && targetOf(ref, text, context)?.kind === 'missing') {
    report(element, section2('3'), `ref is ${quoted(ref)}, but nothing in the unit has this id`);
  }
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
          if (!units.has(id)) report(element, section2('4.7.4'), `the sub-flow ${quoted(id)} is no unit of the file`);
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
