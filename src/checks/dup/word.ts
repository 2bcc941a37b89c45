import { pairCheck, type Report } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import { type Place, rangesOf, suggestionFor } from '../places.js';
import { doubledHan } from './doubled-han.js';
import { doubledWords, isNameSaidTwice } from './doubled-words.js';
import { REDUPLICATING } from './reduplications.js';

export const DUP_WORD = pairCheck({
  id: 'dup.word',
  flags: 'A word of the target follows itself, and no word of the source does.',
  severity: 'warning',
  doubts: 'Grammar, emphasis and names repeat words that no list here has.',
  parameters: {
    allowed: {
      type: 'texts',
      default: [],
      description: 'Further words that may follow themselves, in any case of letters.',
    },
  },
  appliesTo: ({ target }) => !REDUPLICATING.has(target.split('-', 1)[0]!),
  *check({ source, target }, { allowed }) {
    const found = doubledIn(target);
    if (found.length === 0 || doubledIn(source).length > 0) return;
    const words = new Set(allowed.map((word) => word.toLowerCase()));
    const places = found.filter((place) => {
      const word = wordAt(target, place);
      return !words.has(word.toLowerCase()) && !isNameSaidTwice(word, source.text);
    });
    if (places.length > 0) yield reportOf(target, places);
  },
});

function doubledIn(side: CheckedText): readonly Place[] {
  const han = side.languageName === 'zh' || side.languageName === 'ja' ? doubledHan(side) : [];
  return [...han, ...doubledWords(side)];
}

function reportOf(target: CheckedText, places: readonly Place[]): Report {
  const words = [...new Set(places.slice(0, 3).map((place) => `“${wordAt(target, place)}”`))];
  return {
    message: words.length === 1 ? `${words[0]!} stands twice.` : `These stand twice: ${words.join(', ')}.`,
    ranges: rangesOf(target, places),
    ...suggestionFor(places, wordAt(target, places[0]!)),
  };
}

/** The first of the two. */
function wordAt({ text }: CheckedText, { start, end }: Place): string {
  const doubled = text.slice(start, end);
  const [first, second] = doubled.split(/\s+/u);
  return second === undefined ? doubled.slice(0, doubled.length / 2) : first!;
}
