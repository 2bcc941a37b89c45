import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../../text/language-tags.js';
import { japaneseStem } from './japanese-endings.js';
import { KeyLine, keyLineOf } from './key-line.js';
import { type Stemmer, UNSTEMMED } from './stemmers.js';
import { isAcronym } from './term-traits.js';
import { type TextUnit, textUnits } from './text-units.js';

/** The line of a term as it is written. */
export function writtenLine(text: string, language: LanguageTag): KeyLine {
  return keyLineOf(textUnits(text, language));
}

/** The line of what a term's inflected forms have in common; undefined when nothing inflects. */
export function stemLine(text: string, language: LanguageTag, stemmer: Stemmer | undefined): KeyLine | undefined {
  if (languageOf(language) === 'ja') {
    const found = japaneseStem(text);
    return found && writtenLine(found.stem, language);
  }
  return stemmer && stemLineOf(textUnits(text, language), stemmer);
}

/** The line of a text's stems. Words in capitals may be acronyms, unless all words are. */
export function stemLineOf(units: readonly TextUnit[], stemmer: Stemmer): KeyLine {
  const isShouted = !units.some(({ form }) => /\p{Ll}/u.test(form));
  return new KeyLine(
    units,
    units.map(({ kind, form, key }) => {
      if (kind !== 'letters') return key;
      return isAcronym(form) && !isShouted ? UNSTEMMED + key : stemmer(form);
    }),
  );
}
