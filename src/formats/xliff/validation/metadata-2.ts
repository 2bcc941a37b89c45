import { inNamespace, MODULE } from './module-elements.js';
import { section2, type Rule } from './rule.js';
import { UniqueValues } from './unique-values.js';

const METADATA = `${MODULE}metadata:2.0`;

/** Ids of metadata are unique. */
export const metadata: Rule = {
  name: 'metadata',
  version: 2,
  begin: (report) => ({
    whole: (element) => {
      for (const list of inNamespace(element, METADATA, 'metadata')) {
        const ids = new UniqueValues('id', section2('5.4'), report);
        ids.add(list);
        for (const group of inNamespace(list, METADATA, 'metaGroup')) ids.add(group);
      }
    },
  }),
};
