import { type ComparedText, type Grouping, segmentKey, weightOf } from './segment-groups.js';
import { MASK, maskedWordingOfTarget, wordingOfTarget, wordsOfSource } from './wordings.js';

/** A number as digits: "1,234.5". */
export const NUMBERS = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;

/** The same source, by its translations. */
export function bySource(minimumLength: number): Grouping {
  return {
    keyOf: ({ source }) => keyOf(source),
    isLong: ({ source }) => isLong(source, minimumLength),
    formOf: ({ target }) => keyOf(target),
    wordingOf: wordingOfTarget,
  };
}

/** The same target, by what it translates. */
export function byTarget(minimumLength: number): Grouping {
  return {
    keyOf: ({ target }) => keyOf(target),
    isLong: ({ source, target }) => isLong(source, minimumLength) && isLong(target, minimumLength),
    formOf: ({ source }) => keyOf(source),
    wordingOf: ({ source }) => withoutNumberWords(wordsOfSource(source)).join(' '),
  };
}

/** Sources that are equal but for their numbers, by their translations. */
export function byNumberTemplate(minimumLength: number): Grouping {
  return {
    keyOf: ({ source }) => (/\p{Nd}/u.test(source.text) ? masked(keyOf(source)) : undefined),
    isLong: ({ source }) => weightOf(masked(keyOf(source))) >= minimumLength,
    formOf: ({ target }) => masked(keyOf(target)),
    wordingOf: (pair) => maskedWordingOfTarget(pair).join(' '),
  };
}

/** As segmentKey, every number the same. */
export function withoutNumbers(text: string): string {
  return masked(segmentKey(text));
}

function masked(key: string): string {
  return key.replaceAll(NUMBERS, MASK);
}

function keyOf({ text, key }: ComparedText): string {
  return key ?? segmentKey(text);
}

function isLong({ text, weight }: ComparedText, minimumLength: number): boolean {
  return (weight ?? weightOf(text)) >= minimumLength;
}

/** In sources that are compared, numbers are what other rules speak of. */
function withoutNumberWords(words: readonly string[]): readonly string[] {
  return words.map((word) => (/^\p{Nd}/u.test(word) ? MASK : word));
}
