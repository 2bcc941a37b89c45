import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../../text/language-tags.js';
import type { CheckedText } from '../checked-text.js';
import { detectLanguage } from './detect-language.js';
import { countGrammar, hasGrammar, isGrammarOfOthers, isGrammarOnlyOf, longWordsOf } from './function-words.js';
import { neighbourOf } from './neighbour-language.js';
import { type LettersOfLanguage, lettersOf } from './scripts-of-language.js';
import { plainSample } from './plain-sample.js';
import { hasStrangeLetter } from './strange-letters.js';

/** A Han character, kana or Hangul carries about as much as three letters. */
const HAN_WEIGHT = 3;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * The language in which a text is written where it is not its own; undefined where that cannot be told. Scripts decide
 * where they can; among languages of one script, words of grammar raise the suspicion and trigrams, which take a
 * thousand times as long, confirm it.
 * @param minimum the fewest letters, a Han character or kana counting three
 */
export function languageSeen(side: CheckedText, minimum: number): LanguageTag | undefined {
  const letters = lettersOf(side.language);
  const text = plainSample(side);
  if (letters === undefined || text.length * HAN_WEIGHT < minimum) return undefined;
  if (letters.foreign.test(text)) {
    const other = ofOtherScript(text, letters, minimum);
    if (other !== undefined) return languageOf(other) === side.languageName ? undefined : other;
  }
  return neighbourOf(text, side.languageName) ?? byItsWords(text, side.languageName, minimum);
}

const HANGUL = /\p{Script=Hangul}/gu;

/** Where the letters of other scripts outweigh the own ones. */
function ofOtherScript(text: string, letters: LettersOfLanguage, minimum: number): LanguageTag | undefined {
  const hasOwnHan = letters.scripts.includes('Han');
  const own = countOf(text, letters.everyOwn) * (hasOwnHan ? HAN_WEIGHT : 1);
  const foreign = countOf(text, letters.everyForeign);
  const dense = hasOwnHan ? countOf(text, HANGUL) : countOf(text, DENSE);
  const weight = foreign + (HAN_WEIGHT - 1) * dense;
  if (weight < minimum || weight <= own) return undefined;
  // Chinese and Japanese texts are full of names in Latin letters, and may be nothing but these.
  if (!hasOwnHan || !/\p{Script=Latin}/u.test(text)) return detectLanguage(text).language ?? undefined;
  return isLatinSentence(text, own) ? mostOf(text, countGrammar(longWordsOf(text))) : undefined;
}

/** So many words of one language's grammar make a sentence, beside hardly any own characters. */
const WORDS_OF_SENTENCE = 3;
/** Fewer will do in a text that ends like a sentence and has nothing beside them. */
const WORDS_OF_WHOLE_SENTENCE = 2;
const CHARACTERS_BESIDE = 2;

function isLatinSentence(text: string, ownWeight: number): boolean {
  if (ownWeight > CHARACTERS_BESIDE * HAN_WEIGHT) return false;
  const enough = ownWeight === 0 && isSentence(text) ? WORDS_OF_WHOLE_SENTENCE : WORDS_OF_SENTENCE;
  return Math.max(0, ...countGrammar(longWordsOf(text)).values()) >= enough;
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/** So many words of another language's grammar that the own has not, and so many times those that only the own has, are suspicious. */
const SUSPICIOUS_WORDS = 2;
const SUSPICIOUS_RATIO = 3;
/** How far trigrams must be ahead to confirm it. */
const SURE_MARGIN = 0.05;
/** Shorter texts that do not end like sentences are names: "Centre national de la recherche scientifique". */
const LONGEST_NAME = 8;

function byItsWords(text: string, own: string, minimum: number): LanguageTag | undefined {
  if (text.length < minimum || !hasGrammar(own)) return undefined;
  const words = longWordsOf(text);
  const foreign = words.filter((word) => isGrammarOfOthers(word, own));
  if (foreign.length === 0) return undefined;
  const counts = countGrammar(foreign);
  const strange = words.filter((word) => hasStrangeLetter(word, own)).length;
  const isSuspicious = (other: string) => {
    const count = counts.get(other) ?? 0;
    if (count + Math.min(strange, 2) / 2 < SUSPICIOUS_WORDS) return false;
    return count >= SUSPICIOUS_RATIO * words.filter((word) => isGrammarOnlyOf(word, own, other)).length;
  };
  const suspected = new Map([...counts].filter(([other, count]) => count > 0 && isSuspicious(other)));
  if (suspected.size === 0 || !(isSentence(text) || words.length >= LONGEST_NAME)) return undefined;
  if (strange > 0 && isSentence(text)) return mostOf(text, suspected);
  const { language, margin } = detectLanguage(text);
  return language !== null && margin >= SURE_MARGIN && isSuspicious(languageOf(language)) ? language : undefined;
}

/** The language with most words of grammar; among equals the one that the trigrams are for. */
function mostOf(text: string, counts: ReadonlyMap<string, number>): LanguageTag {
  const most = Math.max(...counts.values());
  const equals = [...counts.keys()].filter((language) => counts.get(language) === most);
  const { language } = detectLanguage(text, equals as LanguageTag[]);
  return language !== null && equals.includes(languageOf(language)) ? language : (equals[0] as LanguageTag);
}

const END_OF_SENTENCE = /[.!?…]["'”’»)]*\s*$/u;
const LONGEST_END = 6;

function isSentence(text: string): boolean {
  return END_OF_SENTENCE.test(text.slice(-LONGEST_END));
}
