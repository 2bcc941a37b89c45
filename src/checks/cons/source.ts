import { hasSpaces } from '../../terminology/renderings/word-families.js';
import { documentCheck } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { byTarget } from './groupings.js';
import { countedTexts, countsOf, segmentGroups, shortened } from './segment-groups.js';
import { MINIMUM_WEIGHT, sharedPart, wholeTarget, wordsOfSource } from './wordings.js';

/** Sources that share so much and differ in some words are more likely to be mistaken for each other than to be synonyms. */
const ALIKE = 0.4;

/** Two ways to say a sentence of so many words have a word in common, but for the rarest. */
const SENTENCE_IN_WORDS = 3;
const SENTENCE_IN_CHARACTERS = 6;

export const CONS_SOURCE = documentCheck({
  id: 'cons.source',
  flags: 'Different sources have the same translation within one document.',
  severity: 'warning',
  doubts: 'The sources may say the same in other words.',
  parameters: { minimumLength: MINIMUM_WEIGHT },
  *check({ pairs }, { minimumLength }) {
    for (const group of segmentGroups(pairs, byTarget(minimumLength))) {
      const sources = countedTexts(countsOf(group).map(([{ source }, count]) => [source.text, count]));
      const [standard] = group.byWording.get(group.standard) as readonly [PairUnderCheck];
      for (const [wording, members] of group.byWording) {
        if (wording === group.standard) continue;
        for (const pair of members) {
          yield {
            pair: pair.index,
            message: `“${shortened(pair.target.text)}” is the translation of ${group.byWording.size} sources: ${sources}.`,
            ...(!areMistakable(standard, pair) && !areStrangers(standard, pair) && { severity: 'hint' as const }),
            ...wholeTarget(pair, undefined),
          };
        }
      }
    }
  },
});

/** Each has something that the other lacks, and much is the same. */
function areMistakable(a: PairUnderCheck, b: PairUnderCheck): boolean {
  const [one, other] = [wordsOfSource(a.source), wordsOfSource(b.source)];
  const [ofOne, ofOther] = [new Set(one), new Set(other)];
  const isSubstituted = one.some((word) => !ofOther.has(word)) && other.some((word) => !ofOne.has(word));
  return isSubstituted && sharedPart(one, other) >= ALIKE;
}

/** Two sentences without a word in common: one has the translation of the other. */
function areStrangers(a: PairUnderCheck, b: PairUnderCheck): boolean {
  return (
    [a.source, b.source, b.target].every(isSentence) &&
    sharedPart(wordsOfSource(a.source), wordsOfSource(b.source)) === 0
  );
}

function isSentence(side: CheckedText): boolean {
  return wordsOfSource(side).length >= (hasSpaces(side.language) ? SENTENCE_IN_WORDS : SENTENCE_IN_CHARACTERS);
}
