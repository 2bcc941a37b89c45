import type { InlineCode } from '../../domain/content.js';
import { pairCheck, rangeOf } from '../check.js';
import { groupCodes, keyOfCode, MOST_CODE_REPORTS, namesOfGroup, tornEnds } from './codes-in-pair.js';

export const TAG_MISSING = pairCheck({
  id: 'tag.missing',
  flags: 'The target lacks an inline code of the source.',
  severity: 'error',
  doubts: 'A format may have no words to stand on; codes that the file lets be deleted, and annotations, pass.',
  parameters: {},
  *check({ source, target }) {
    if (source.codes.length === 0) return;
    const present = new Set(target.codes.map(keyOfCode));
    // Half a pair is a pair that is torn, which is another finding.
    const torn = new Set(tornEnds(source.codes, target.codes));
    const missing = source.codes.filter(
      (code) => !canBeLeftOut(code) && !present.has(keyOfCode(code)) && !torn.has(code),
    );
    for (const group of groupCodes(missing).slice(0, MOST_CODE_REPORTS)) {
      const verb = group.codes.length === 1 ? 'is' : 'are';
      const message = `The ${namesOfGroup(group)} of the source ${verb} missing in the target.`;
      yield { message, ranges: [rangeOf(source, group)] };
    }
  },
});

function canBeLeftOut({ type, canDelete }: InlineCode): boolean {
  return type === 'annotation' || canDelete === true;
}
