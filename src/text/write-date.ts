import type { DatePart, PlainDate, WrittenDate } from './dates-in-language.js';
import { languageOf } from './language-tags.js';
import { inCaseOf } from './letter-case.js';
import type { TextEdit } from './text-edits.js';
import type { TextInLanguage } from './text-in-language.js';
import { englishOrdinalEnding } from './words-beside-numbers.js';
import { inWidthOf } from './written-digits.js';

/**
 * Writes a date in the place of another one, in its very form.
 * @param date has the same parts as the place
 * @returns the edits in order; undefined where a word or a full stop beside it does not go with the new date
 */
export function writeDate(text: TextInLanguage, place: WrittenDate, date: PlainDate): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const part of place.parts) {
    if (place[part.name] === date[part.name]) continue;
    const written = partText(text, place, part, date);
    if (written === undefined) return undefined;
    const { start, end } = part;
    edits.push({ start, end, text: inWidthOf(text.text.slice(start, end), written) });
  }
  return edits;
}

function partText(text: TextInLanguage, place: WrittenDate, part: DatePart, date: PlainDate): string | undefined {
  if (part.name === 'year') return String(date.year!);
  if (part.name === 'month' && place.months !== undefined) return monthName(text, place, part, date.month);
  const digits = String(date[part.name]!).padStart(isPadded(text, place, part) ? 2 : 1, '0');
  return part.name === 'day' && place.months !== undefined ? withEnding(text, part, digits) : digits;
}

function monthName(text: TextInLanguage, place: WrittenDate, part: DatePart, month: number): string | undefined {
  const { names } = place.months!;
  const [was, name] = [names[place.month - 1]!, names[month - 1]!];
  if (languageOf(text.language) === 'fr' && isElided(text, part) && startsWithVowel(was) !== startsWithVowel(name))
    return undefined;
  // The full stop of an abbreviation may also be that of the sentence.
  if (part.end === text.text.length && was.endsWith('.') !== name.endsWith('.')) return undefined;
  return inCaseOf(text.text.slice(part.start, part.end), was, name);
}

/** "de mars", "d'avril". */
function isElided({ plain }: TextInLanguage, { start }: DatePart): boolean {
  return /(?:\bde |\bd['’])$/iu.test(plain.slice(Math.max(0, start - 4), start));
}

function startsWithVowel(name: string): boolean {
  return /^[aeiouyéhâô]/iu.test(name);
}

/** Whether a zero fills a single digit up: as this part shows, or the other one, or as is usual. */
function isPadded({ plain }: TextInLanguage, { parts, form, months }: WrittenDate, part: DatePart): boolean {
  const numeric = parts.filter(({ name }) => name === 'day' || (name === 'month' && months === undefined));
  const shown = [part, ...numeric]
    .map(({ start, end }) => plain.slice(start, end))
    .find((digits) => /^(?:0\d|\d)$/u.test(digits));
  return shown === undefined ? form.isPadded : shown.length === 2;
}

/** "14th" becomes "21st", the French "1er" "2". */
function withEnding({ plain, language }: TextInLanguage, { start, end }: DatePart, digits: string): string {
  if (languageOf(language) === 'fr') return digits === '1' ? '1er' : digits;
  const was = plain.slice(start, end).replace(/^\d+/u, '');
  return was === '' ? digits : digits + inCaseOf(was, was.toLowerCase(), englishOrdinalEnding(digits));
}
