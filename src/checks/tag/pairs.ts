import type { InlineCode } from '../../domain/content.js';
import { pairCheck, type Report } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import { closes, type CodeSpans, spansOf } from './code-spans.js';
import { keyOfCode, keyOfPartner, MOST_CODE_REPORTS, nameOfCode, rangesOfCodes, tornEnds } from './codes-in-pair.js';

export const TAG_PAIRS = pairCheck({
  id: 'tag.pairs',
  flags: 'Pairs of inline codes cross in the target, lack one end, or are closed before they are opened.',
  severity: 'error',
  doubts: 'Some formats let pairs cross; those that cross in the source pass.',
  parameters: {},
  *check({ source, target }) {
    yield* tornPairs(source, target);
    if (target.codes.length < 2) return;
    const [before, found] = [spansOf(source.codes), spansOf(target.codes)];
    yield* earlyEnds(before, found, target);
    yield* crossingPairs(before, found, target);
  },
});

function* tornPairs(source: CheckedText, target: CheckedText): Generator<Report> {
  for (const code of tornEnds(source.codes, target.codes).slice(0, MOST_CODE_REPORTS)) {
    const message = `The code ${nameOfCode(code)} of the source is missing in the target, which has the other end of the pair.`;
    const others = partnersOf(code, target.codes);
    yield { message, ranges: [...rangesOfCodes(source, code), ...rangesOfCodes(target, ...others)] };
  }
}

function* earlyEnds(before: CodeSpans, found: CodeSpans, target: CheckedText): Generator<Report> {
  const present = new Set(target.codes.map(keyOfCode));
  // Where the opening code is not there at all it is missing: the pair is torn.
  const early = found.halves.filter((code) => closes(code) && present.has(keyOfCode(openingOf(code))));
  const earlyBefore = new Set(before.halves.map(keyOfCode));
  for (const code of early.filter((one) => !earlyBefore.has(keyOfCode(one))).slice(0, MOST_CODE_REPORTS)) {
    const message = `${nameOfCode(code)} stands before ${nameOfCode(openingOf(code))}.`;
    yield { message, ranges: rangesOfCodes(target, code) };
  }
}

function* crossingPairs(before: CodeSpans, found: CodeSpans, target: CheckedText): Generator<Report> {
  for (const [outer, inner] of found.crossing.slice(0, MOST_CODE_REPORTS)) {
    if (doCross(before, outer, inner)) continue;
    const codes = [outer, inner].map((id) => target.codes.find((code) => code.id === id)!);
    const message = `The pairs ${codes.map(nameOfCode).join(' and ')} cross.`;
    yield { message, ranges: rangesOfCodes(target, ...codes) };
  }
}

function partnersOf(code: InlineCode, codes: readonly InlineCode[]): readonly InlineCode[] {
  return codes.filter((other) => keyOfCode(other) === keyOfPartner(code));
}

function openingOf({ id, at }: InlineCode): InlineCode {
  return { id, at, kind: 'open' };
}

function doCross({ spans }: CodeSpans, a: string, b: string): boolean {
  const [first, second] = [spans.get(a), spans.get(b)];
  if (first === undefined || second === undefined) return false;
  const [left, right] = first.opening < second.opening ? [first, second] : [second, first];
  return right.opening < left.closing && left.closing < right.closing;
}
