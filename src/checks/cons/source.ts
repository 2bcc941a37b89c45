import { documentCheck } from '../check.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { countedTexts, countsOf, segmentGroups, segmentKey, shortened, weightOf } from './segment-groups.js';
import { MASK, MINIMUM_WEIGHT, sharedPart, wholeTarget, wordsOfSource } from './wordings.js';

/** Sources that share so much and differ in some words are more likely to be mistaken for each other than to be synonyms. */
const ALIKE = 0.4;

export const CONS_SOURCE = documentCheck({
  id: 'cons.source',
  flags: 'Different sources have the same translation within one document.',
  severity: 'warning',
  doubts: 'The sources may say the same in other words.',
  parameters: { minimumLength: MINIMUM_WEIGHT },
  *check({ pairs }, { minimumLength }) {
    const keyOf = ({ source, target }: PairUnderCheck) =>
      Math.min(weightOf(source.text), weightOf(target.text)) >= minimumLength ? segmentKey(target.text) : undefined;
    const formOf = ({ source: { text } }: PairUnderCheck) => segmentKey(text);
    const wordingOf = ({ source }: PairUnderCheck) => masked(wordsOfSource(source)).join(' ');
    for (const group of segmentGroups(pairs, { keyOf, formOf, wordingOf })) {
      const sources = countedTexts(countsOf(group).map(([{ source }, count]) => [source.text, count]));
      const [standard] = group.byWording.get(group.standard) as readonly [PairUnderCheck];
      for (const [wording, members] of group.byWording) {
        if (wording === group.standard) continue;
        for (const pair of members) {
          yield {
            pair: pair.index,
            message: `“${shortened(pair.target.text)}” is the translation of ${group.byWording.size} sources: ${sources}.`,
            ...(!areMistakable(standard, pair) && { severity: 'hint' as const }),
            ...wholeTarget(pair, undefined),
          };
        }
      }
    }
  },
});

/** Numbers are what other rules speak of. */
function masked(words: readonly string[]): readonly string[] {
  return words.map((word) => (/^\p{Nd}/u.test(word) ? MASK : word));
}

/** Each has something that the other lacks, and much is the same. */
function areMistakable(a: PairUnderCheck, b: PairUnderCheck): boolean {
  const [one, other] = [wordsOfSource(a.source), wordsOfSource(b.source)];
  const [ofOne, ofOther] = [new Set(one), new Set(other)];
  const isSubstituted = one.some((word) => !ofOther.has(word)) && other.some((word) => !ofOne.has(word));
  return isSubstituted && sharedPart(one, other) >= ALIKE;
}
