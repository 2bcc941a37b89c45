import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../../text/language-tags.js';
import type { FoundCandidate } from './found-candidate.js';
import { HAN_TITLES } from './han-titles.js';
import { type RepeatedPhrase, repeatedPhrases } from './repeated-phrases.js';
import { type EdgeWords, edgeWordsOf } from '../../text/edge-words.js';
import type { TextWord } from './text-words.js';

const MOST_WORDS = 6;
/** A text without spaces is cut into shorter words: 中国 科学院 高能 物理 研究所. */
const MOST_UNSPACED_WORDS = 8;
const LEAST_UNSPACED = 4;
const MOST_UNSPACED = 20;
/** That the words of the weakest joint come together by chance: 1 %. */
const LEAST_ASSOCIATION = 6.63;
const LEAST_PLACES = 2;
/** These write as one word what others write as several: "Gravitationswellendetektor". */
const COMPOUNDING: ReadonlySet<string> = new Set(['de', 'nl', 'sv', 'da', 'nb', 'nn', 'no', 'fi', 'et', 'hu', 'is']);
const LEAST_COMPOUND = 12;
/** A word of a dictionary that is as long may be a term by itself: 中微子. */
const LEAST_DICTIONARY_WORD = 3;
const LEAST_DICTIONARY_PLACES = 3;

/** Phrases like nouns that are said again and again: no grammar at their edges, and no accident that their words meet. */
export function phraseCandidates(text: string, words: readonly TextWord[], language: LanguageTag): FoundCandidate[] {
  const edgeWords = edgeWordsOf(language);
  const most = words.some(({ isUnspaced }) => isUnspaced) ? MOST_UNSPACED_WORDS : MOST_WORDS;
  return repeatedPhrases(words, most, edgeWords.edges).flatMap((phrase): FoundCandidate[] => {
    const said = words.slice(phrase.first, phrase.first + phrase.words);
    const isLike = phrase.words === 1 ? isLikeTerm(said[0]!, phrase, language) : isLikeNoun(said, phrase, edgeWords);
    if (!isLike || isEdged(said, edgeWords)) return [];
    const written = text.slice(said[0]!.start, said.at(-1)!.end);
    return [{ text: written, kind: 'phrase', weight: weightOf(phrase), least: LEAST_PLACES }];
  });
}

function isEdged(said: readonly TextWord[], { edges, beginnings }: EdgeWords): boolean {
  const [first, last] = [said[0]!.key, said.at(-1)!.key];
  // "王贻芳院士" is a name with its title.
  return beginnings.has(first) || edges.has(last) || HAN_TITLES.has(first) || HAN_TITLES.has(last);
}

function isLikeNoun(said: readonly TextWord[], phrase: RepeatedPhrase, { edges, connectors }: EdgeWords): boolean {
  if (phrase.association < LEAST_ASSOCIATION || phrase.variety < LEAST_PLACES) return false;
  if (said.slice(1, -1).some(({ key }) => edges.has(key) && !connectors.has(key))) return false;
  const characters = said.at(-1)!.end - said[0]!.start;
  if (said.every(({ isUnspaced }) => isUnspaced)) return characters >= LEAST_UNSPACED && characters <= MOST_UNSPACED;
  // Half of a term that is cut in the middle is mostly one letter: "X", "s".
  return said.length <= MOST_WORDS && [said[0]!, said.at(-1)!].every(({ form }) => form.length > 1);
}

function isLikeTerm({ form, isUnspaced }: TextWord, { places }: RepeatedPhrase, language: LanguageTag): boolean {
  if (isUnspaced) return form.length >= LEAST_DICTIONARY_WORD && places >= LEAST_DICTIONARY_PLACES;
  return COMPOUNDING.has(languageOf(language)) && form.length >= LEAST_COMPOUND;
}

/** 0.3 to 0.75: never as sure as what the text itself marks as a name. */
function weightOf({ places, association, words }: RepeatedPhrase): number {
  const often = Math.min(1, Math.log2(places) / 4);
  const close = words === 1 ? 0 : association / (association + 30);
  return 0.3 + 0.25 * often + 0.2 * close;
}
