import { descendants, hasId, localId, MODULE } from './module-elements.js';
import { quoted, section2, type Rule } from './rule.js';

/** Revisions are of something. */
export const changeTracking: Rule = {
  name: 'change-tracking',
  version: 2,
  begin: (report) => ({
    whole: (element) => {
      for (const revisions of descendants(element)) {
        if (revisions.name !== 'revisions' || !revisions.namespace.startsWith(`${MODULE}changetracking:`)) continue;
        const ref = revisions.attributes.get('ref');
        if (ref === undefined || element.name !== 'unit' || hasId(element, localId(ref))) continue;
        report(revisions, section2('5.6.5.5'), `ref is ${quoted(ref)}, but nothing in the unit has this id`);
      }
    },
  }),
};
