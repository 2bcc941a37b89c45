import { inModule } from './module-elements.js';
import { section2, type Rule } from './rule.js';
import { UniqueValues } from './unique-values.js';

/** Ids of metadata are unique. */
export const metadata: Rule = {
  name: 'metadata',
  version: 2,
  begin: (report) => ({
    whole: (element) => {
      for (const list of inModule(element, 'mda', 'metadata')) {
        const ids = new UniqueValues('id', section2('5.4.5.3'), report);
        ids.add(list);
        for (const group of inModule(list, 'mda', 'metaGroup')) ids.add(group);
      }
    },
  }),
};
