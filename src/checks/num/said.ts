import type { LanguageTag } from '../../domain/language-tag.js';
import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import { writeReading } from '../../text/number-card/write-reading.js';
import type { CheckedText } from '../checked-text.js';

const ENGLISH = 'en' as LanguageTag;

/** A number as its text has it, in quotation marks. */
export function quoted({ text }: CheckedText, { start, end }: Pick<NumberInText, 'start' | 'end'>): string {
  return `“${text.slice(start, end).trim()}”`;
}

/** The value in English, for the editor: "9 billion". */
export function valueInEnglish({ values }: NumberInText): string {
  return writtenIn(values[0]!, ENGLISH).text;
}

/** The value as a language writes it, by its large words or in digits alone. */
export function writtenIn(value: string, language: LanguageTag): { readonly text: string; readonly digits: string } {
  return writeReading({ value, kind: 'number' }, language, '');
}
