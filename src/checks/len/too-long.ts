import type { CheckedPair } from '../../domain/check.js';
import { pairCheck, type Report } from '../check.js';

/** UTF-16 units of one side. Checking a longer one would hold everybody up, and nobody reads what would be found. */
const LONGEST = 100_000;

/** The runner says it of the pairs that it leaves out: no check sees them. */
export const TOO_LONG = pairCheck({
  id: 'len.too-long',
  flags: `A text has more than ${LONGEST.toLocaleString('en')} characters: the segment is not checked.`,
  severity: 'warning',
  doubts: 'It is never wrong; the file may hold data instead of text.',
  parameters: {},
  check: () => [],
});

export function isTooLong({ source, target }: Pick<CheckedPair, 'source' | 'target'>): boolean {
  return source.text.length > LONGEST || (target?.text.length ?? 0) > LONGEST;
}

/** @param pair one that is too long */
export function tooLong({ source }: Pick<CheckedPair, 'source'>): Report {
  const side = source.text.length > LONGEST ? 'source' : 'target';
  return {
    message: `The ${side} has more than ${LONGEST.toLocaleString('en')} characters: the segment was not checked.`,
    ranges: [],
  };
}
