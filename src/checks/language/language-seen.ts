import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../../text/language-tags.js';
import type { CheckedText } from '../checked-text.js';
import { detectLanguage } from './detect-language.js';
import { hasFunctionWords, languagesOfWord } from './function-words.js';
import { countHanVariants } from './han-variants.js';
import { proseWords } from './prose-words.js';
import { type LettersOfLanguage, lettersOf } from './scripts-of-language.js';

/** Longer texts say nothing more; in UTF-16 units. */
const ENOUGH = 2_000;
/** A Han character carries about as much as three letters. */
const HAN_WEIGHT = 3;

/**
 * The language in which a text is written where it is not its own; undefined where that cannot be told. Scripts decide
 * where they can; among languages of one script, words of grammar raise the suspicion and trigrams confirm it.
 * @param minimum the fewest letters, a Han character or kana counting three
 */
export function languageSeen(side: CheckedText, minimum: number): LanguageTag | undefined {
  const letters = lettersOf(side.language);
  const text = withoutLiterals(side).slice(0, ENOUGH);
  if (letters === undefined || text.length * HAN_WEIGHT < minimum) return undefined;
  if (letters.foreign.test(text)) {
    const other = ofOtherScript(text, letters, minimum);
    if (other !== undefined) return languageOf(other) === side.languageName ? undefined : other;
  }
  return byItsLetters(text, side.languageName) ?? byItsWords(side, text, minimum);
}

function withoutLiterals({ text, literals }: CheckedText): string {
  if (literals.length === 0) return text;
  let rest = '';
  let position = 0;
  for (const { start, end } of literals) {
    rest += `${text.slice(position, start)} `;
    position = end;
  }
  return rest + text.slice(position);
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;
const NAMES_A_LATIN_TEXT = 3;

/** Where the letters of other scripts outweigh the own ones. */
function ofOtherScript(
  text: string,
  { own, foreign, scripts }: LettersOfLanguage,
  minimum: number,
): LanguageTag | undefined {
  const [mine, others] = [weightOf(text, own), weightOf(text, foreign)];
  if (others < minimum || others <= mine) return undefined;
  const { language } = detectLanguage(text);
  if (language === null) return undefined;
  // Chinese and Japanese texts are full of names in Latin letters, and may be nothing but these.
  const isCjk = scripts.includes('Han');
  return isCjk && /\p{Script=Latin}/u.test(text) && !isLatinSentence(text, mine) ? undefined : language;
}

function weightOf(text: string, letter: RegExp): number {
  let weight = 0;
  for (const [found] of text.matchAll(new RegExp(letter, 'gu')))
    weight += found >= '\u3040' && found < '\uAC00' ? HAN_WEIGHT : 1;
  return weight;
}

function isLatinSentence(text: string, ownWeight: number): boolean {
  const words = text.match(/\p{Ll}+/gu) ?? [];
  const grammar = words.filter((word) => languagesOfWord(word).size > 0);
  return ownWeight <= 2 * HAN_WEIGHT && grammar.length >= NAMES_A_LATIN_TEXT;
}

/** What only the neighbour writes, by the language that has the neighbour. */
const TELLING: Readonly<Record<string, (text: string) => string | undefined>> = {
  zh: (text) => {
    const kana = countOf(text, KANA);
    return kana >= 4 && kana * 8 >= countOf(text, HAN) + kana ? 'ja' : undefined;
  },
  ja: (text) => {
    const isWithoutKana = countOf(text, HAN) >= 8 && countOf(text, KANA) === 0;
    return isWithoutKana && countHanVariants(text).simplified >= 3 ? 'zh' : undefined;
  },
  ru: (text) => (countOf(text, /[іїєґ]/giu) >= 3 && !/[ыэъё]/iu.test(text) ? 'uk' : undefined),
  uk: (text) => (countOf(text, /[ыэъё]/giu) >= 3 && !/[іїєґ]/iu.test(text) ? 'ru' : undefined),
};

function byItsLetters(text: string, language: string): LanguageTag | undefined {
  return TELLING[language]?.(text) as LanguageTag | undefined;
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/** So many words of another language's grammar, and so much more of them than of its own, are suspicious. */
const SUSPICIOUS_WORDS = 2;
const SUSPICIOUS_RATIO = 3;
/** How far trigrams must be ahead to confirm it. */
const SURE_MARGIN = 0.05;

function byItsWords(side: CheckedText, text: string, minimum: number): LanguageTag | undefined {
  if (side.text.length < minimum || !hasFunctionWords(side.languageName)) return undefined;
  const counts = countGrammar(side);
  const own = counts.get(side.languageName) ?? 0;
  let [best, most] = ['', 0];
  for (const [language, count] of counts) if (count > most) [best, most] = [language, count];
  if (most < SUSPICIOUS_WORDS || most < SUSPICIOUS_RATIO * own || best === side.languageName) return undefined;
  const { language, margin } = detectLanguage(text);
  return language !== null && language !== side.languageName && margin >= SURE_MARGIN ? language : undefined;
}

/** How many words of grammar of each language there are. */
function countGrammar(side: CheckedText): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { lower } of proseWords(side, ({ start, end }) => start >= ENOUGH || side.isLiteral(start, end))) {
    for (const language of languagesOfWord(lower)) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return counts;
}
