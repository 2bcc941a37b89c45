import type { XmlElement } from '../../xml/xml-element.js';
import { checkContents, Contents, type Vocabulary } from './contents.js';
import { section1, type Report, type Rule } from './rule.js';
import { VOCABULARY_1 } from './vocabulary-1.js';

/** Elements stand where they may, as often as they may. */
export const structure1: Rule = {
  name: 'structure',
  version: 1,
  begin: (report) => {
    const open: Contents[] = [];
    let vocabulary: Vocabulary | undefined;
    return {
      open: (element, { root }) => {
        vocabulary ??= vocabularyOf(root, report);
        open.at(-1)?.take(element);
        open.push(new Contents(element, vocabulary));
      },
      whole: (element) => {
        open.at(-1)?.take(element);
        checkContents(element, vocabulary!);
      },
      skimmed: (element) => open.at(-1)?.take(element),
      close: () => open.pop()?.end(),
    };
  },
};

function vocabularyOf({ namespace }: XmlElement, report: Report): Vocabulary {
  const nameOf = (element: XmlElement) => (element.namespace === namespace ? element.name : undefined);
  return {
    nameOf,
    shapeOf: (element) => VOCABULARY_1.get(nameOf(element) ?? ''),
    complain: (element, { section }, message) => {
      report(element, section1(section), message);
    },
  };
}
