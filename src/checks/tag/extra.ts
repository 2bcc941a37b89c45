import type { InlineCode } from '../../domain/content.js';
import { pairCheck, rangeOf } from '../check.js';
import { groupCodes, keyOfCode, MOST_CODE_REPORTS, namesOfGroup } from './codes-in-pair.js';

export const TAG_EXTRA = pairCheck({
  id: 'tag.extra',
  flags: 'The target has an inline code that the source has not, or has one oftener.',
  severity: 'error',
  doubts: 'The translator may have been free to add a format; codes that the file lets be copied may repeat.',
  parameters: {},
  *check({ source, target }) {
    if (target.codes.length === 0) return;
    const known = new Map(source.codes.map((code) => [keyOfCode(code), code]));
    const seen = new Set<string>();
    const extra = target.codes.filter((code) => {
      const key = keyOfCode(code);
      const isRepeated = seen.has(key);
      seen.add(key);
      return isRepeated ? !canBeCopied(code, known) : !known.has(key) && code.type !== 'annotation';
    });
    for (const group of groupCodes(extra).slice(0, MOST_CODE_REPORTS)) {
      const verb = group.codes.length === 1 ? 'is' : 'are';
      const reason = known.has(keyOfCode(group.codes[0]!)) ? 'there more than once' : 'not in the source';
      const message = `The target has the ${namesOfGroup(group)}, which ${verb} ${reason}.`;
      yield { message, ranges: [rangeOf(target, group)] };
    }
  },
});

/** What a file says about a pair as a whole it says at its start. */
function canBeCopied(code: InlineCode, known: ReadonlyMap<string, InlineCode>): boolean {
  const keys = [keyOfCode(code), keyOfCode({ ...code, kind: 'open' })];
  return keys.some((key) => known.get(key)?.attributes?.['canCopy'] === 'yes');
}
