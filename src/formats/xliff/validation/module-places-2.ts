import type { XmlElement } from '../../xml/xml-element.js';
import { section2, type Context, type Report, type Rule } from './rule.js';
import { qualified2, shape2 } from './shapes-2.js';

/** In which elements of the core the modules may stand; xliff is that of 2.2. */
const PARENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['mtc:matches', ['unit']],
  ['gls:glossary', ['unit']],
  ['mda:metadata', ['xliff', 'file', 'group', 'unit']],
  ['res:resourceData', ['file', 'unit']],
  ['slr:profiles', ['file']],
  ['slr:data', ['file', 'group', 'unit']],
  ['val:validation', ['file', 'group', 'unit']],
  ['ctr:changeTrack', ['file', 'group', 'unit']],
  ['its:locQualityIssues', ['unit']],
  ['its:provenanceRecords', ['file', 'group', 'unit']],
]);
/** Those of which an element may hold several. */
const SEVERAL: ReadonlySet<string> = new Set(['ctr:changeTrack', 'its:locQualityIssues', 'its:provenanceRecords']);
const SECTIONS: Readonly<Record<string, string>> = { file: '4.2.2.2', group: '4.2.2.4', unit: '4.2.2.5' };

/** A module stands where it may, once. */
export const modulePlaces: Rule = {
  name: 'module-place',
  version: 2,
  begin: (report) => {
    const seen: Set<string>[] = [];
    return {
      open: () => seen.push(new Set()),
      close: () => seen.pop(),
      whole: (element, context) => {
        const parent = context.ancestors.at(-1);
        if (element.namespace !== context.root.namespace) {
          if (parent !== undefined) check(element, { parent, context, seen: seen.at(-1)! }, report);
          return;
        }
        if (element.name !== 'unit') return;
        const own = new Set<string>();
        for (const child of element.children) {
          if (typeof child !== 'string') check(child, { parent: element, context, seen: own }, report);
        }
      },
    };
  },
};

interface Place {
  readonly parent: XmlElement;
  readonly context: Context;
  /** The modules that the parent has already. */
  readonly seen: Set<string>;
}

function check(element: XmlElement, { parent, context, seen }: Place, report: Report): void {
  const { root } = context;
  const name = element.namespace === root.namespace ? undefined : qualified2(element, root);
  if (name === undefined || shape2(element, root) === undefined) return;
  const section = section2(SECTIONS[parent.name] ?? '4.2.2.1');
  if (PARENTS.get(name)?.includes(parent.name) !== true) {
    report(element, section, `<${name}> must not stand in <${parent.name}>`);
  } else if (seen.has(name) && !SEVERAL.has(name)) {
    report(element, section, `<${parent.name}> has more than one <${name}>`);
  }
  seen.add(name);
}
