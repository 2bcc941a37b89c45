import type { LanguageTag } from '../../../domain/language-tag.js';
import type { Script } from '../../../text/script-shares.js';
import { canBe, likelyLanguage, scriptOf } from '../column-scripts.js';
import type { TableSample } from './layout.js';

/** The languages of two columns, as far as they are known; `remark` where they follow from the script alone. */
export interface PairLanguages {
  readonly languages: readonly [LanguageTag | undefined, LanguageTag | undefined];
  readonly remarks: readonly string[];
}

/**
 * The languages of a table of pairs that names none: those of the request, the other way round where only that fits the scripts
 * of the columns; otherwise what the scripts say.
 * @param rows without the header
 */
export function pairLanguages(
  { sourceLanguage, targetLanguage }: TableSample,
  rows: readonly (readonly string[])[],
  indexes: readonly [number, number],
): PairLanguages {
  const [first, second] = indexes.map((index) => scriptOf(rows.map((row) => row[index] ?? '')));
  if (sourceLanguage !== undefined && targetLanguage !== undefined) {
    return givenLanguages([sourceLanguage, targetLanguage], [first, second]);
  }
  const one = sourceLanguage ?? likelyLanguage(first);
  const other = targetLanguage ?? likelyLanguage(second);
  const given = [sourceLanguage, targetLanguage];
  const guessed = [one, other].filter((language) => language !== undefined && !given.includes(language));
  const remark = `the languages ${guessed.join(' and ')} were guessed from the script`;
  return { languages: [one, other], remarks: guessed.length > 0 ? [remark] : [] };
}

function givenLanguages(
  [source, target]: readonly [LanguageTag, LanguageTag],
  [first, second]: readonly (Script | undefined)[],
): PairLanguages {
  const fits = canBe(first, source) && canBe(second, target);
  const isReversed = !fits && canBe(first, target) && canBe(second, source);
  if (!isReversed) return { languages: [source, target], remarks: [] };
  return { languages: [target, source], remarks: ['the first column is the target language, by its script'] };
}

/** A column of terms in a language, where it is known. */
export function pairColumn(index: number, language: LanguageTag | undefined) {
  return { index, role: 'term' as const, ...(language !== undefined && { language }) };
}
