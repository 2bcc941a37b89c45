import type { XmlElement } from '../../xml/xml-element.js';
import { checkContents, Contents, type Vocabulary } from './contents.js';
import { MODULE } from './module-elements.js';
import { section2, type Report, type Rule } from './rule.js';
import { qualified2, shape2 } from './shapes-2.js';

/** Elements of the core and of modules stand where they may, as often as they may. */
export const structure2: Rule = {
  name: 'structure',
  version: 2,
  begin: (report) => {
    const open: Contents[] = [];
    let vocabulary: Vocabulary | undefined;
    return {
      open: (element, { root }) => {
        vocabulary ??= vocabularyOf(root, report);
        open.at(-1)?.take(element);
        open.push(new Contents(element, vocabulary));
      },
      whole: (element, { root, elements }) => {
        open.at(-1)?.take(element);
        checkContents(element, vocabulary!);
        for (const each of elements) checkKnown(each, root, report);
      },
      skimmed: (element) => open.at(-1)?.take(element),
      close: () => open.pop()?.end(),
    };
  },
};

function vocabularyOf(root: XmlElement, report: Report): Vocabulary {
  return {
    nameOf: (element) => qualified2(element, root),
    shapeOf: (element) => shape2(element, root),
    complain: (element, { section }, message) => {
      report(element, section2(section), message);
    },
  };
}

/** A module has no elements but its own; what of the core is wrong is told where it stands. */
function checkKnown(element: XmlElement, root: XmlElement, report: Report): void {
  const { name, namespace } = element;
  if (namespace === root.namespace || !namespace.startsWith(MODULE)) return;
  if (qualified2(element, root) === undefined || shape2(element, root) !== undefined) return;
  report(element, section2('5'), `the module of <${name}> has no such element`);
}
