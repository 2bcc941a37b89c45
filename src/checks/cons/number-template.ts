import { exactForm } from '../../text/exact-form.js';
import { documentCheck } from '../check.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { byNumberTemplate, NUMBERS } from './groupings.js';
import { countedTexts, countsOf, segmentGroups, segmentKey, shortened } from './segment-groups.js';
import { MASK, MINIMUM_WEIGHT, maskedWordingOfTarget, sharedPart, wholeTarget } from './wordings.js';

/** Where a number is spelled out, so much of the rest being the same is the same wording. */
const ALIKE = 0.5;

export const CONS_NUMBER_TEMPLATE = documentCheck({
  id: 'cons.number-template',
  flags: 'Sources that are equal but for their numbers are worded in different ways within one document.',
  severity: 'warning',
  doubts: 'A number may ask for other words, or the context may.',
  parameters: { minimumLength: MINIMUM_WEIGHT },
  *check({ pairs }, { minimumLength }) {
    for (const group of segmentGroups(pairs, byNumberTemplate(minimumLength))) {
      const renderings = countedTexts(countsOf(group).map(([{ target }, count]) => [target.text, count]));
      const [standard] = group.byWording.get(group.standard) as readonly [PairUnderCheck];
      for (const [wording, members] of group.byWording) {
        if (wording === group.standard) continue;
        for (const pair of members) {
          // The very same source is what cons.target speaks of.
          if (segmentKey(pair.source.text) === segmentKey(standard.source.text)) continue;
          yield {
            pair: pair.index,
            message: `“${shortened(pair.source.text)}” differs from others in its numbers alone, and is worded otherwise: ${renderings}.`,
            ...(isSpelledOut(pair, standard) && { severity: 'hint' as const }),
            ...wholeTarget(pair, withNumbersOf(pair, standard)),
          };
        }
      }
    }
  },
});

/** Whether one of two targets has a number in words ("the second stage"), and is like the other otherwise. */
function isSpelledOut(a: PairUnderCheck, b: PairUnderCheck): boolean {
  const [one, other] = [maskedWordingOfTarget(a), maskedWordingOfTarget(b)];
  const countMasks = (words: readonly string[]) => words.filter((word) => word === MASK).length;
  const wanted = numbersOf(a.source.text).length;
  if (countMasks(one) >= wanted && countMasks(other) >= wanted) return false;
  return sharedPart(one, other) >= ALIKE;
}

/** The target of one pair with the numbers of another, where each is told by its digits; otherwise undefined. */
function withNumbersOf(pair: PairUnderCheck, standard: PairUnderCheck): string | undefined {
  const [from, to] = [numbersOf(standard.source.text), numbersOf(pair.source.text)];
  if (standard.target.codes.length > 0 || new Set(from).size < from.length) return undefined;
  const written = numbersOf(standard.target.text);
  if (written.length !== from.length || !from.every((number) => written.includes(number))) return undefined;
  return exactForm(standard.target.text).replaceAll(NUMBERS, (number) => to[from.indexOf(number)] ?? number);
}

function numbersOf(text: string): readonly string[] {
  return exactForm(text).match(NUMBERS) ?? [];
}
