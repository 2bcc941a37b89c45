import { section1, type Report, type Rule } from './rule.js';
import { UniqueValues } from './unique-values.js';
import { segmentsIn, textsOf } from './trans-unit.js';

/** Ids are unique: of units, groups, tools and phases in their file, of segments in their text. */
export const uniqueIds1: Rule = {
  name: 'unique-id',
  version: 1,
  begin: (report) => {
    let inFile = valuesOfFile(report);
    return {
      open: (element) => {
        if (element.name === 'file') inFile = valuesOfFile(report);
        inFile.get(element.name)?.add(element);
      },
      whole: (element) => {
        inFile.get(element.name)?.add(element);
        if (element.name !== 'trans-unit') return;
        for (const text of textsOf(element)) {
          const mids = new UniqueValues('mid', section1('mrk'), report);
          for (const segment of segmentsIn(text.element)) mids.add(segment);
        }
      },
    };
  },
};

function valuesOfFile(report: Report): ReadonlyMap<string, UniqueValues> {
  const units = new UniqueValues('id', section1('trans-unit'), report);
  return new Map([
    ['trans-unit', units],
    ['bin-unit', units],
    ['group', new UniqueValues('id', section1('group'), report)],
    ['tool', new UniqueValues('tool-id', section1('tool'), report)],
    ['phase', new UniqueValues('phase-name', section1('phase'), report)],
  ]);
}
