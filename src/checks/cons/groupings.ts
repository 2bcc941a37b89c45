import { type ComparedPair, type Grouping, segmentKey, weightOf } from './segment-groups.js';
import { MASK, maskedWordingOfTarget, wordingOfTarget, wordsOfSource } from './wordings.js';

/** A number as digits: "1,234.5". */
export const NUMBERS = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;

/** The same source, by its translations. */
export function bySource(minimumLength: number): Grouping {
  return {
    keyOf: ({ source: { text } }) => (weightOf(text) >= minimumLength ? segmentKey(text) : undefined),
    formOf: ({ target: { text } }) => segmentKey(text),
    wordingOf: wordingOfTarget,
  };
}

/** The same target, by what it translates. */
export function byTarget(minimumLength: number): Grouping {
  return {
    keyOf: ({ source, target }) =>
      Math.min(weightOf(source.text), weightOf(target.text)) >= minimumLength ? segmentKey(target.text) : undefined,
    formOf: ({ source: { text } }) => segmentKey(text),
    wordingOf: ({ source }) => masked(wordsOfSource(source)).join(' '),
  };
}

/** Sources that are equal but for their numbers, by their translations. */
export function byNumberTemplate(minimumLength: number): Grouping {
  const keyOf = ({ source: { text } }: ComparedPair) => {
    if (!/\p{Nd}/u.test(text)) return undefined;
    const template = withoutNumbers(text);
    return weightOf(template) >= minimumLength ? template : undefined;
  };
  return {
    keyOf,
    formOf: ({ target: { text } }) => withoutNumbers(text),
    wordingOf: (pair) => maskedWordingOfTarget(pair).join(' '),
  };
}

/** As segmentKey, every number the same. */
export function withoutNumbers(text: string): string {
  return segmentKey(text).replaceAll(NUMBERS, MASK);
}

/** In sources that are compared, numbers are what other rules speak of. */
function masked(words: readonly string[]): readonly string[] {
  return words.map((word) => (/^\p{Nd}/u.test(word) ? MASK : word));
}
