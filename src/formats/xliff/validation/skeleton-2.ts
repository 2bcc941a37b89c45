import { section2, type Rule } from './rule.js';

/** A skeleton is in the file or named by href, not both. */
export const skeleton: Rule = {
  name: 'skeleton',
  version: 2,
  begin: (report) => ({
    skimmed: (element, empty) => {
      const isNamed = element.attributes.has('href');
      if (isNamed !== empty) {
        report(
          element,
          section2('4.2.2.3'),
          isNamed ? 'the skeleton has href and content' : 'the skeleton is empty and has no href',
        );
      }
    },
  }),
};
