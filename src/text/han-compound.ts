import type { LanguageTag } from '../domain/language-tag.js';
import { scaleWordsOf } from './scale-words.js';

/** A whole number by its units of four digits: "320000000" is "3億2000万". */
export function writeHanCompound(value: string, language: LanguageTag): string {
  const units = scaleWordsOf(language).filter(({ series }) => series === 'units');
  const powers = [...units].sort((a, b) => b.power - a.power);
  let rest = value;
  let written = '';
  for (const { power, forms } of powers) {
    const digits = rest.slice(0, -power).replace(/^0+/u, '');
    if (digits !== '') written += digits + forms[0]!;
    rest = rest.slice(-power);
  }
  return written + rest.replace(/^0+/u, '') || '0';
}
