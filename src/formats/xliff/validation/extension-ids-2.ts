import type { XmlElement } from '../../xml/xml-element.js';
import { descendants } from './module-elements.js';
import { quoted, section2, type Report, type Rule } from './rule.js';
import { qualified2 } from './shapes-2.js';
import { token } from './value-tests.js';

/** Ids of an extension are name tokens, each once in the file, group or unit. */
export const extensionIds: Rule = {
  name: 'extension-id',
  version: 2,
  begin: (report) => {
    const open: Ids[] = [];
    return {
      open: () => open.push(new Map()),
      close: () => open.pop(),
      whole: (element, { root }) => {
        if (element.namespace !== root.namespace) {
          checkExtension(element, { root, ids: open.at(-1) ?? new Map<string, number>() }, report);
          return;
        }
        const ids: Ids = new Map();
        for (const child of element.children) {
          if (typeof child !== 'string' && child.namespace !== root.namespace) {
            checkExtension(child, { root, ids }, report);
          }
        }
      },
    };
  },
};

/** The line of each id, by namespace and id. */
type Ids = Map<string, number>;

interface Place {
  readonly root: XmlElement;
  readonly ids: Ids;
}

function checkExtension(extension: XmlElement, { root, ids }: Place, report: Report): void {
  if (qualified2(extension, root) !== undefined) return;
  for (const element of [extension, ...descendants(extension)]) {
    // What an extension keeps of the core has ids of another scope.
    if (qualified2(element, root) !== undefined) continue;
    const id = element.attributes.get('id') ?? element.attributes.get('xml:id');
    if (id === undefined) continue;
    const key = `${element.namespace} ${id}`;
    const first = ids.get(key);
    if (first === undefined) ids.set(key, element.line);
    else report(element, section2('4.9.2'), `the extension has the id ${quoted(id)} in line ${String(first)} already`);
    if (!token.accepts(id)) report(element, section2('4.9.2'), `the id ${quoted(id)} is no name token`);
  }
}
