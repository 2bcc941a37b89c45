import type { LanguageTag } from '../domain/language-tag.js';
import { languageOf } from '../text/language-tags.js';

/** Words that people leave out when they look a term up in a hurry, folded. Chinese has one such character. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'a an the of for in on at to by with from and',
  fr: 'le la les l un une des du de d et a au aux en pour par sur',
  de: 'der die das des dem den ein eine einer eines und fur von vom zu zum zur im in am an auf mit',
  es: 'el la los las un una de del y e en a al para por con',
  it: 'il lo la i gli le un una di del dello della dei degli delle e in a al per con da',
  pt: 'o a os as um uma de do da dos das e em no na para por com',
  ru: 'и в во на по для с со о об к из от',
  nl: 'de het een van voor in op en met',
  zh: '的',
};

const sets = new Map(Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(' '))]));
const NONE: ReadonlySet<string> = new Set();

/** The stop words of a language; none for a language that has none here. */
export function stopWordsOf(language: LanguageTag): ReadonlySet<string> {
  return sets.get(languageOf(language)) ?? NONE;
}
