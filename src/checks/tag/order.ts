import type { InlineCode } from '../../domain/content.js';
import { pairCheck, rangeOf, type Report } from '../check.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { type CodeSpan, spansOf } from './code-spans.js';
import { keyOfCode, MOST_CODE_REPORTS, nameOfCode, rangesOfCodes } from './codes-in-pair.js';

/** Such a code stands for a word, and moves with it. */
const VARIABLE_TYPE = /var|placeholder|param|string|number|value/iu;
const VARIABLE_TEXT = /[%${[]|^\{.*\}$/u;

export const TAG_ORDER = pairCheck({
  id: 'tag.order',
  flags:
    'Codes that stand alone changed places, pairs were turned inside out, or codes that must keep their order did not.',
  severity: 'warning',
  doubts: 'Codes may have followed their words; pairs beside each other and codes for variables are free to.',
  parameters: {},
  *check(pair) {
    if (pair.source.codes.length < 2 || pair.target.codes.length < 2) return;
    yield* reorderedFixed(pair);
    yield* swappedPoints(pair);
    yield* turnedPairs(pair);
  },
});

function* reorderedFixed({ source, target }: PairUnderCheck): Generator<Report> {
  const fixed = source.codes.filter(({ canReorder }) => canReorder === false);
  for (const [first, second] of outOfOrder(fixed, target.codes)) {
    const message = `${nameOfCode(first)} stands before ${nameOfCode(second)}; the file wants them in the order of the source.`;
    yield { message, ranges: rangesOfCodes(target, first, second), severity: 'error' };
  }
}

function* swappedPoints({ source, target }: PairUnderCheck): Generator<Report> {
  const points = source.codes.filter((code) => code.kind === 'standalone' && code.canReorder !== false);
  if (points.length < 2 || points.every(isVariable)) return;
  for (const [first, second] of outOfOrder(points, target.codes)) {
    if (isVariable(first) || isVariable(second) || areAlike(first, second)) continue;
    const message = `${nameOfCode(first)} and ${nameOfCode(second)} changed places.`;
    yield { message, ranges: rangesOfCodes(target, first, second) };
  }
}

/** Neighbours among the codes of the target that stand the other way round among the given ones of the source. */
function outOfOrder(
  given: readonly InlineCode[],
  target: readonly InlineCode[],
): readonly (readonly [InlineCode, InlineCode])[] {
  const places = new Map(given.map((code, place) => [keyOfCode(code), place]));
  const found = target.filter((code) => places.has(keyOfCode(code)));
  const placeOf = (code: InlineCode) => places.get(keyOfCode(code))!;
  return found
    .slice(1)
    .map((code, at) => [found[at]!, code] as const)
    .filter(([first, second]) => placeOf(first) > placeOf(second))
    .slice(0, MOST_CODE_REPORTS);
}

function isVariable({ type = '', display = '', data = '' }: InlineCode): boolean {
  return VARIABLE_TYPE.test(type) || VARIABLE_TEXT.test(display) || VARIABLE_TEXT.test(data);
}

/** Two line breaks may change places unseen. */
function areAlike(a: InlineCode, b: InlineCode): boolean {
  const looks = ({ type, display, data }: InlineCode) => [type, display, data];
  if (looks(a).every((look) => look === undefined)) return false;
  return looks(a).join('\n') === looks(b).join('\n');
}

function* turnedPairs({ source, target }: PairUnderCheck): Generator<Report> {
  const { outer } = spansOf(source.codes);
  if (outer.size === 0) return;
  const { spans } = spansOf(target.codes);
  for (const [inner, around] of outer) {
    const [one, other] = [spans.get(inner), spans.get(around)];
    if (one === undefined || other === undefined || !isWithin(other, one)) continue;
    const [first, second] = [target.codes[one.opening]!, target.codes[other.opening]!];
    const message = `${nameOfCode(first)} stands around ${nameOfCode(second)}, inside which it is in the source.`;
    yield { message, ranges: [rangeOf(target, { start: first.at, end: target.codes[one.closing]!.at })] };
  }
}

function isWithin(inside: CodeSpan, around: CodeSpan): boolean {
  return around.opening < inside.opening && inside.closing < around.closing;
}
