import { logLikelihood } from '../../text/log-likelihood.js';
import type { EdgeWords } from '../../text/edge-words.js';
import type { WordEdges } from '../../text/word-edges.js';
import { type CommonPhrase, commonPhrases } from '../fragments/common-phrases.js';
import type { CountTexts, Witness } from '../fragments/guess-translation.js';
import { type WordedText, phraseOf, placesOf } from '../fragments/worded-text.js';

/** What is known of the texts of the target language. */
export interface TargetTexts {
  readonly count: CountTexts;
  /** Costs next to nothing: at least as many as `count` finds. */
  readonly mostWith: (phrase: string) => number;
  /** How many there are. */
  readonly size: number;
  readonly edgeWords: EdgeWords;
  /** Where dictionary words begin and end in a text without spaces. */
  readonly wordEdges: Pick<WordEdges, 'of'>;
}

// DESIGN.md in this folder has the measurements behind these.

/** The part of the witnesses that must say a rendering: a term may have several. */
const LEAST_SHARE = 0.4;
const LEAST_WITNESSES = 2;
/** Different words right before the term among the texts that agree, and behind it: one neighbour for all belongs to what is guessed. */
const LEAST_CONTEXTS = 2;
/** The least Dice coefficient of "the source says the term" and "the target says the phrase". */
const LEAST_ASSOCIATION = 0.25;
/** G² at which chance is ruled out at one in a thousand. */
const LEAST_LIKELIHOOD = 10.83;
/** A second rendering has this part of the first one's G². */
const LEAST_OF_BEST = 0.2;
/** Phrases that are counted in all texts; the others come together with the term more loosely. */
const MOST_COUNTED = 12;
const MOST_RENDERINGS = 3;
/** A rendering has as many times the words that the lengths of the texts let expect. */
const LEAST_LENGTH = 0.3;
const MOST_LENGTH = 2;
/** Said by fewer than these, a phrase must be of nearly the length that is expected. */
const FEW_WITNESSES = 4;
const LEAST_FIT_OF_FEW = 0.75;
/** Texts in which a phrase is looked at: dictionary words are cut here so and there otherwise. */
const TEXTS_FOR_EDGES = 5;

/** What stands inside of a sentence or a markup rather than of a term. */
const MARKS = /[^\p{L}\p{M}\p{N} '’‐\-&·・/+]/u;

/** A number beside a term is another one in the next text. */
const DIGIT_EDGE = /^\p{N}|(?<![\p{L}\p{N}-])\p{N}+$/u;

interface Ranked extends CommonPhrase {
  readonly likelihood: number;
  readonly rank: number;
}

/**
 * What a term is translated with, guessed from what stands in the translations of the texts that have it and hardly elsewhere.
 * @param words of the term
 * @param witnesses with different source texts
 * @param share the part that `witnesses` are of all texts that have the term, above 0 to 1
 * @returns folded phrases, best first, at most three; none when nothing stands out
 */
export function guessRenderings(
  words: number,
  witnesses: readonly Witness[],
  share: number,
  texts: TargetTexts,
): readonly string[] {
  if (witnesses.length < LEAST_WITNESSES) return [];
  const expected = words * lengthRatio(witnesses);
  const rank = (phrase: CommonPhrase, second: number): Ranked => {
    const likelihood = likelihoodOf(phrase, second, { witnesses: witnesses.length, share, size: texts.size });
    return { ...phrase, likelihood, rank: likelihood * fitOf(phrase.words, expected) };
  };
  const nearest = likePhrases(expected, witnesses, texts)
    .map((phrase) => rank(phrase, texts.mostWith(phrase.phrase)))
    .sort(compareRanked)
    .slice(0, MOST_COUNTED);
  const counted = nearest.flatMap((phrase): Ranked[] => {
    const most = mostForDice(phrase.texts.length, witnesses.length, share);
    const count = texts.count(phrase.phrase, most + 1);
    return count > most ? [] : [rank(phrase, count)];
  });
  return apart(counted.filter(({ likelihood }) => likelihood >= LEAST_LIKELIHOOD).sort(compareRanked));
}

/** 0 to 1, 1 for as many words as expected. */
function fitOf(words: number, expected: number): number {
  return Math.sqrt(Math.min(words, expected) / Math.max(words, expected));
}

/**
 * Phrases of about the right length that enough witnesses say, from word to word, without marks in them or grammar at their
 * edges, whatever stands beside the term; of nested ones that come together the longest.
 */
function likePhrases(
  expected: number,
  witnesses: readonly Witness[],
  { edgeWords, wordEdges }: TargetTexts,
): CommonPhrase[] {
  const least = Math.max(LEAST_WITNESSES, Math.ceil(LEAST_SHARE * witnesses.length));
  const targets = witnesses.map(({ target }) => target);
  const edgesOf = remembered((text: WordedText) => wordEdges.of(text.text));
  const common = commonPhrases(targets, least, Math.ceil(MOST_LENGTH * expected) + 1).filter(
    ({ phrase, words, texts }) =>
      words >= LEAST_LENGTH * expected &&
      contextsOf(texts, witnesses) >= LEAST_CONTEXTS &&
      (texts.length >= FEW_WITNESSES || fitOf(words, expected) >= LEAST_FIT_OF_FEW) &&
      !MARKS.test(phrase) &&
      mostly(texts.slice(0, TEXTS_FOR_EDGES), (text) => isLikeNoun(phrase, targets[text]!, { edgeWords, edgesOf })),
  );
  return common.filter(({ phrase, words, texts }) =>
    common.every(
      (longer) => longer.words <= words || longer.texts.length !== texts.length || !longer.phrase.includes(phrase),
    ),
  );
}

/** How many different words stand right before the term, or behind it, whichever is fewer. A mark or an edge is always another. */
function contextsOf(texts: readonly number[], witnesses: readonly Witness[]): number {
  const before = new Set<string>();
  const behind = new Set<string>();
  for (const text of texts) {
    const { source, place } = witnesses[text]!;
    before.add(neighbourOf(source, place.first - 1, place.first) ?? `- ${String(text)}`);
    behind.add(neighbourOf(source, place.end, place.end) ?? `- ${String(text)}`);
  }
  return Math.min(before.size, behind.size);
}

/** @param joint the second of the two words between which nothing may stand */
function neighbourOf(source: WordedText, word: number, joint: number): string | undefined {
  const [left, right] = [source.words[joint - 1], source.words[joint]];
  if (left === undefined || right === undefined || right.token !== left.token + 1) return undefined;
  return phraseOf(source, { first: word, end: word + 1 });
}

function mostly<Item>(items: readonly Item[], isSo: (item: Item) => boolean): boolean {
  return 2 * items.filter(isSo).length > items.length;
}

interface Edges {
  readonly edgeWords: EdgeWords;
  readonly edgesOf: (text: WordedText) => ReadonlySet<number> | undefined;
}

/** From word to word in a text that has it, and no word of grammar first or last. */
function isLikeNoun(phrase: string, target: WordedText, { edgeWords, edgesOf }: Edges): boolean {
  const [place] = placesOf(target, phrase);
  if (place === undefined || !/\p{L}/u.test(phrase)) return false;
  const start = target.words[place.first]!.start;
  const end = target.words[place.end - 1]!.end;
  const edges = edgesOf(target);
  if (edges === undefined) {
    const words = phrase.split(/[^\p{L}\p{M}\p{N}]+/u);
    return !edgeWords.beginnings.has(words[0]!) && !edgeWords.edges.has(words.at(-1)!) && !DIGIT_EDGE.test(phrase);
  }
  if (!edges.has(start) || !edges.has(end) || DIGIT_EDGE.test(phrase)) return false;
  const inner = [...edges].filter((edge) => edge > start && edge < end);
  const [first, last] = [target.text.slice(start, inner[0] ?? end), target.text.slice(inner.at(-1) ?? start, end)];
  return !edgeWords.beginnings.has(first) && !edgeWords.edges.has(last);
}

function remembered<Key extends object, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, find(key));
    return known.get(key)!;
  };
}

interface Size {
  readonly witnesses: number;
  readonly share: number;
  readonly size: number;
}

function likelihoodOf({ texts }: CommonPhrase, second: number, { witnesses, share, size }: Size): number {
  const both = texts.length / share;
  const first = witnesses / share;
  const all = Math.max(size, first + second);
  return logLikelihood({
    both: Math.min(both, Math.max(second, texts.length)),
    first,
    second: Math.max(second, both),
    all,
  });
}

/** Dice: 2 x both / (first + second), solved for the second. */
function mostForDice(both: number, witnesses: number, share: number): number {
  return Math.floor(((2 / LEAST_ASSOCIATION) * both - witnesses) / share);
}

/** Words of the translations for each word of the texts. */
function lengthRatio(witnesses: readonly Witness[]): number {
  const ratios = witnesses.map(({ source, target }) => target.words.length / source.words.length);
  return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
}

function compareRanked(a: Ranked, b: Ranked): number {
  return b.rank - a.rank || b.words - a.words || (a.phrase < b.phrase ? -1 : 1);
}

/** The best, and those that neither contain nor are part of a better one. */
function apart(ranked: readonly Ranked[]): string[] {
  const chosen: Ranked[] = [];
  for (const phrase of ranked) {
    const isOther = chosen.every(
      (better) => !better.phrase.includes(phrase.phrase) && !phrase.phrase.includes(better.phrase),
    );
    if (isOther && phrase.rank >= LEAST_OF_BEST * ranked[0]!.rank) chosen.push(phrase);
    if (chosen.length === MOST_RENDERINGS) break;
  }
  return chosen.map(({ phrase }) => phrase);
}

/** The phrase as most of the translations write it. */
export function usualForm(phrase: string, witnesses: readonly Witness[]): string {
  const counts = new Map<string, number>();
  for (const { target } of witnesses) {
    const [place] = placesOf(target, phrase);
    if (place === undefined) continue;
    const written = target.text.slice(target.words[place.first]!.start, target.words[place.end - 1]!.end);
    counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? phrase;
}

/** What a whole text says, punctuation around it aside. */
export function wholeOf({ target }: Witness): string {
  return target.words.length === 0 ? target.folded : phraseOf(target, { first: 0, end: target.words.length });
}
