import { languageOf } from '../language-tags.js';
import type { TextInLanguage } from '../text-in-language.js';
import { germanNumeralWord } from './german-numerals.js';
import { type NumeralWord, numeralWordsOf } from './numeral-words.js';
import { russianCompound } from './russian-compounds.js';

/** The word that a token is in a numeral. */
export function numeralWordAt({ tokens, language, plain }: TextInLanguage, index: number): NumeralWord | undefined {
  const token = tokens[index];
  if (token?.kind !== 'word') return undefined;
  const form = token.form.toLowerCase().replaceAll('ё', 'е');
  const known = numeralWordsOf(language);
  const found = (plain.charAt(token.end) === '.' ? known.get(`${form}.`) : undefined) ?? known.get(form);
  if (found !== undefined) return found;
  switch (languageOf(language)) {
    case 'de':
      return germanNumeralWord(form);
    case 'ru':
      return russianCompound(form);
    default:
      return undefined;
  }
}
