import { logLikelihood } from '../../text/log-likelihood.js';
import type { TextWord } from './text-words.js';

/** Words that follow each other in several places. */
export interface RepeatedPhrase {
  /** Index of its first word at the first place. */
  readonly first: number;
  readonly words: number;
  /** Places, which may overlap. */
  readonly places: number;
  /**
   * Different words that stand before it, or behind it, whichever are fewer. The edge of a sentence is always another, and
   * so is a word of grammar: every term has "the" before it. Not counted beyond 8.
   */
  readonly variety: number;
  /** G² of its weakest joint; 0 for one word. */
  readonly association: number;
}

const MOST_VARIETY = 8;

/** The places of phrases of one length: for each word the number of the phrase that begins there; -1: it stands once only. */
interface Level {
  readonly phraseAt: Int32Array;
  /** By phrase. */
  readonly counts: readonly number[];
  readonly firsts: readonly number[];
}

/**
 * Everything that is said at least twice, by length and place. A phrase is repeated only if it is so without its first and
 * without its last word, so each length is searched among what the one before left: time linear in words x `mostWords`.
 * @param grammar the words that are no neighbours
 */
export function repeatedPhrases(
  words: readonly TextWord[],
  mostWords: number,
  grammar: ReadonlySet<string>,
): RepeatedPhrase[] {
  const singles = namedPhrases(words.length, firstLevelKeys(words));
  const levels = [singles];
  const found = phrasesOf(words, levels, grammar);
  for (let length = 2; length <= mostWords; length++) {
    const level = nextLevel(words, levels.at(-1)!, length);
    if (level.counts.length === 0) break;
    levels.push(level);
    found.push(...phrasesOf(words, levels, grammar));
  }
  return found;
}

function firstLevelKeys(words: readonly TextWord[]): (index: number) => string {
  return (index) => words[index]!.key;
}

function nextLevel(words: readonly TextWord[], { phraseAt }: Level, length: number): Level {
  return namedPhrases(words.length, (index) => {
    const last = index + length - 1;
    if (words[last]?.joined !== true) return undefined;
    const [head, tail] = [phraseAt[index]!, phraseAt[index + 1]!];
    // Phrases are fewer than words, and words fewer than 2^26: the product is exact.
    return head < 0 || tail < 0 ? undefined : head * 0x4000000 + tail;
  });
}

/** Numbers the phrases by their keys, those that are met twice, in the order of their first places. */
function namedPhrases(size: number, keyAt: (index: number) => string | number | undefined): Level {
  const firstOf = new Map<string | number, number>();
  const phraseAt = new Int32Array(size).fill(-1);
  const counts: number[] = [];
  const firsts: number[] = [];
  for (let index = 0; index < size; index++) {
    const key = keyAt(index);
    if (key === undefined) continue;
    const first = firstOf.get(key);
    if (first === undefined) {
      firstOf.set(key, index);
      continue;
    }
    if (phraseAt[first] === -1) {
      phraseAt[first] = counts.length;
      counts.push(1);
      firsts.push(first);
    }
    const phrase = phraseAt[first]!;
    phraseAt[index] = phrase;
    counts[phrase]! += 1;
  }
  return { phraseAt, counts, firsts };
}

/** Of the longest level so far. */
function phrasesOf(
  words: readonly TextWord[],
  levels: readonly Level[],
  grammar: ReadonlySet<string>,
): RepeatedPhrase[] {
  const { counts, firsts } = levels.at(-1)!;
  const length = levels.length;
  const varieties = varietiesOf(words, levels.at(-1)!, length, grammar);
  return counts.map((places, phrase) => ({
    first: firsts[phrase]!,
    words: length,
    places,
    variety: varieties[phrase]!,
    association: weakestJoint(levels, { first: firsts[phrase]!, places, all: words.length }),
  }));
}

/**
 * Accessor variety (H. Feng, K. Chen, X. Deng, W. Zheng, Accessor Variety Criteria for Chinese Word Extraction,
 * Computational Linguistics 30(1), 2004): a part of a term has always the same neighbour.
 */
function varietiesOf(
  words: readonly TextWord[],
  { phraseAt, counts }: Level,
  length: number,
  grammar: ReadonlySet<string>,
): number[] {
  const before = counts.map(() => new Set<string>());
  const behind = counts.map(() => new Set<string>());
  const neighbour = (index: number, isJoined: boolean, place: number): string => {
    const key = isJoined ? words[index]!.key : '';
    return isJoined && !grammar.has(key) ? key : ` ${String(place)}`;
  };
  for (let index = 0; index < words.length; index++) {
    const phrase = phraseAt[index]!;
    if (phrase < 0) continue;
    if (before[phrase]!.size >= MOST_VARIETY && behind[phrase]!.size >= MOST_VARIETY) continue;
    before[phrase]!.add(neighbour(index - 1, words[index]!.joined, index));
    behind[phrase]!.add(neighbour(index + length, words[index + length]?.joined === true, index));
  }
  return counts.map((_, phrase) => Math.min(before[phrase]!.size, behind[phrase]!.size));
}

interface Place {
  readonly first: number;
  readonly places: number;
  readonly all: number;
}

function weakestJoint(levels: readonly Level[], { first, places, all }: Place): number {
  const countOf = (length: number, at: number): number => {
    const { phraseAt, counts } = levels[length - 1]!;
    return counts[phraseAt[at]!]!;
  };
  let weakest = levels.length === 1 ? 0 : Infinity;
  for (let joint = 1; joint < levels.length; joint++) {
    const counts = { first: countOf(joint, first), second: countOf(levels.length - joint, first + joint) };
    weakest = Math.min(weakest, logLikelihood({ both: places, ...counts, all }));
  }
  return weakest;
}
