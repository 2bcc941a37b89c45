import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../../text/language-tags.js';
import { withoutPluralEnding } from '../recognition/plural-endings.js';
import { type Stemmer, UNSTEMMED } from '../recognition/stemmers.js';
import { textUnits, type TextUnit } from '../recognition/text-units.js';
import { stopWordsOf } from '../stop-words.js';
import { englishFamily } from './english-word.js';

/** A word, or a character of a script without spaces, that says something. */
export interface ContentWord {
  /** The same for words of one family. */
  readonly family: string;
  /** Folded. */
  readonly key: string;
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
}

/** How the texts of a language are taken apart to look for renderings. */
export interface WordFamilies {
  readonly language: LanguageTag;
  /** Absent: words are their own families. */
  readonly stemmer?: Stemmer;
}

/** Written without spaces: their characters are what words are elsewhere. */
const WITHOUT_SPACES: ReadonlySet<string> = new Set(['zh', 'ja', 'ko']);
/** In Japanese the kana of a word may be more or fewer: 取り組み, 取組; コンピューター, コンピュータ. */
const JAPANESE_VARIABLE = /^[\p{Script=Hiragana}ー]/u;
/** "клеток", "клетка": the vowel that comes and goes, and the soft sign. */
const RUSSIAN_FLEETING = /[ое](?=[^аеиоуыэюя]ь?$)|ь$/gu;
/** Left on short words: "onda", "ondas". */
const SPANISH_ENDING = /(?<=..)(?:[aeo]s?|s)$/u;
/** What is left of "people's". */
const POSSESSIVE = 's';

export function hasSpaces(language: LanguageTag): boolean {
  return !WITHOUT_SPACES.has(languageOf(language));
}

/** The words that say something, in their order; all words where none does. Linear in the text. */
export function contentWords(text: string, { language, stemmer }: WordFamilies): readonly ContentWord[] {
  const units = textUnits(text, language).filter(({ kind }) => kind !== 'mark');
  const content = units.filter(contentRule(language));
  const family = familyRule(language, stemmer);
  return (content.length > 0 ? content : units).map((unit) => {
    const { key, start, end } = unit;
    return { family: family(unit), key, start, end };
  });
}

function contentRule(language: LanguageTag): (unit: TextUnit) => boolean {
  const stopWords = stopWordsOf(language);
  switch (languageOf(language)) {
    case 'ja':
      return ({ form }) => !JAPANESE_VARIABLE.test(form);
    case 'en':
      return ({ key }) => !stopWords.has(key) && key !== POSSESSIVE;
    default:
      return ({ key }) => !stopWords.has(key);
  }
}

function familyRule(language: LanguageTag, stemmer?: Stemmer): (unit: TextUnit) => string {
  if (languageOf(language) === 'en') return ({ key, kind }) => (kind === 'letters' ? englishFamily(key) : key);
  if (stemmer === undefined) return ({ key }) => key;
  const name = languageOf(language);
  return ({ form, key, kind }) => (kind === 'letters' ? bolder(name, stemmer(form)) : key);
}

/** Terms are recognised by stems that keep more apart: short words, "onda" and "ondas", "Saal" and "Säle", Russian words with a fleeting vowel. */
function bolder(language: string, stem: string): string {
  if (stem.startsWith(UNSTEMMED)) return withoutPluralEnding(language, stem.slice(UNSTEMMED.length));
  if (language === 'es') return stem.replace(SPANISH_ENDING, '');
  if (language === 'de') return stem.replaceAll('aa', 'a');
  return language === 'ru' ? stem.replaceAll(RUSSIAN_FLEETING, '') : stem;
}
