import type { InlineCode } from '../../domain/content.js';
import { pairCheck } from '../check.js';
import { closes, type CodeSpans, spansOf } from './code-spans.js';
import { keyOfCode, MOST_CODE_REPORTS, nameOfCode, rangesOfCodes } from './codes-in-pair.js';

export const TAG_PAIRS = pairCheck({
  id: 'tag.pairs',
  flags: 'Pairs of inline codes cross in the target, or one of them is closed before it is opened.',
  severity: 'error',
  doubts: 'Some formats let pairs cross; those that cross in the source pass.',
  parameters: {},
  *check({ source, target }) {
    if (target.codes.length < 2) return;
    const found = spansOf(target.codes);
    const present = new Set(target.codes.map(keyOfCode));
    // Where the opening code is not there at all it is missing, which is another finding.
    const early = found.halves.filter((code) => closes(code) && present.has(keyOfCode(openingOf(code))));
    const before = spansOf(source.codes);
    const earlyBefore = new Set(before.halves.map(keyOfCode));
    for (const code of early.filter((one) => !earlyBefore.has(keyOfCode(one))).slice(0, MOST_CODE_REPORTS)) {
      const message = `${nameOfCode(code)} stands before ${nameOfCode(openingOf(code))}.`;
      yield { message, ranges: rangesOfCodes(target, code) };
    }
    for (const [outer, inner] of found.crossing.slice(0, MOST_CODE_REPORTS)) {
      if (doCross(before, outer, inner)) continue;
      const codes = [outer, inner].map((id) => target.codes.find((code) => code.id === id)!);
      const message = `The pairs ${codes.map(nameOfCode).join(' and ')} cross.`;
      yield { message, ranges: rangesOfCodes(target, ...codes) };
    }
  },
});

function openingOf({ id, at }: InlineCode): InlineCode {
  return { id, at, kind: 'open' };
}

function doCross({ spans }: CodeSpans, a: string, b: string): boolean {
  const [first, second] = [spans.get(a), spans.get(b)];
  if (first === undefined || second === undefined) return false;
  const [left, right] = first.opening < second.opening ? [first, second] : [second, first];
  return right.opening < left.closing && left.closing < right.closing;
}
