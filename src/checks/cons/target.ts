import { documentCheck } from '../check.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { bySource } from './groupings.js';
import { countedTexts, countsOf, segmentGroups, shortened, weightOf } from './segment-groups.js';
import { MINIMUM_WEIGHT, wholeTarget } from './wordings.js';

/** What is shorter is often rightly translated by what stands around it. */
const SHORT = 6;

export const CONS_TARGET = documentCheck({
  id: 'cons.target',
  flags: 'The same source is translated in several ways within one document.',
  severity: 'warning',
  doubts: 'The context may ask for another translation, most of all of short segments.',
  parameters: { minimumLength: MINIMUM_WEIGHT },
  *check({ pairs }, { minimumLength }) {
    for (const group of segmentGroups(pairs, bySource(minimumLength))) {
      const renderings = countedTexts(countsOf(group).map(([{ target }, count]) => [target.text, count]));
      const [standard] = group.byWording.get(group.standard) as readonly [PairUnderCheck];
      for (const [wording, members] of group.byWording) {
        if (wording === group.standard) continue;
        for (const pair of members) {
          yield {
            pair: pair.index,
            message: `“${shortened(pair.source.text)}” is translated in ${group.byWording.size} ways: ${renderings}.`,
            ...(weightOf(pair.source.text) < SHORT && { severity: 'hint' as const }),
            ...wholeTarget(pair, standard.target.codes.length === 0 ? standard.target.text : undefined),
          };
        }
      }
    }
  },
});
