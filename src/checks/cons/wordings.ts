import type { CheckParameter } from '../../domain/check.js';
import { contentWords } from '../../terminology/renderings/word-families.js';
import { rangeOf, type Report } from '../check.js';
import type { PairUnderCheck } from '../document-under-check.js';
import type { ComparedPair } from './segment-groups.js';

export const MINIMUM_WEIGHT = {
  description: 'Shorter segments are left alone; a Han character counts 1, a word of letters 2.',
  type: 'number',
  default: 4,
  minimum: 0,
  maximum: 1000,
} as const satisfies CheckParameter;

const NUMBER = /^\p{Nd}/u;
/** Stands for every number. */
export const MASK = '#';

/** The words of a target that say something, whatever their endings. */
export function wordingOfTarget(pair: ComparedPair): string {
  const families = pair.renderings.families();
  pair.renderings.release();
  return families.join(' ');
}

/** As wordingOfTarget, every number the same. */
export function maskedWordingOfTarget(pair: ComparedPair): readonly string[] {
  const families = pair.renderings.families();
  pair.renderings.release();
  return families.map((family) => (NUMBER.test(family) ? MASK : family));
}

/** The words of a source that say something; those of other languages than English with their endings. */
export function wordsOfSource({ text, language }: ComparedPair['source']): readonly string[] {
  return contentWords(text, { language }).map(({ family }) => family);
}

/** The range of a whole target, and what to write there. A text can take the place of one without codes alone. */
export function wholeTarget(
  { target }: PairUnderCheck,
  suggestion: string | undefined,
): Pick<Report, 'ranges' | 'suggestion'> {
  const ranges = [rangeOf(target, { start: 0, end: target.text.length })];
  return suggestion === undefined || target.codes.length > 0 ? { ranges } : { ranges, suggestion };
}

/** The part of the words of two texts that they share: of the longer one's. */
export function sharedPart(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return shared / Math.max(a.length, b.length, 1);
}
