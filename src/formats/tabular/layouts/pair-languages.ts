import type { LanguageTag } from '../../../domain/language-tag.js';
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
    const fits = canBe(first, sourceLanguage) && canBe(second, targetLanguage);
    const isReversed = !fits && canBe(first, targetLanguage) && canBe(second, sourceLanguage);
    const languages: PairLanguages['languages'] = isReversed
      ? [targetLanguage, sourceLanguage]
      : [sourceLanguage, targetLanguage];
    return { languages, remarks: isReversed ? ['the first column is the target language, by its script'] : [] };
  }
  const one = sourceLanguage ?? likelyLanguage(first);
  const other = targetLanguage ?? likelyLanguage(second);
  const guessed = [sourceLanguage === undefined && one, targetLanguage === undefined && other].filter(Boolean);
  const remark = `the languages ${guessed.join(' and ')} were guessed from the script`;
  return { languages: [one, other], remarks: guessed.length > 0 ? [remark] : [] };
}

/** A column of terms in a language, where it is known. */
export function pairColumn(index: number, language: LanguageTag | undefined) {
  return { index, role: 'term' as const, ...(language !== undefined && { language }) };
}
