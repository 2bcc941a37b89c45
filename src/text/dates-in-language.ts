import { type DateForm, dateFormsOf } from './date-forms.js';
import { languageOf } from './language-tags.js';
import { type MonthNames, monthNamesOf } from './month-names.js';
import type { TextInLanguage } from './text-in-language.js';

/** A day, a day of any year, a month of a year, or a month. */
export interface PlainDate {
  readonly year?: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day?: number;
}

export interface DatePart {
  readonly name: 'year' | 'month' | 'day';
  /** In the text as given, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A date as a text writes it. */
export interface WrittenDate extends PlainDate {
  readonly start: number;
  readonly end: number;
  /** The index of the first token after it. */
  readonly next: number;
  readonly form: DateForm;
  /** In the order of the text. */
  readonly parts: readonly DatePart[];
  /** The names among which that of the month is, where it is a name. */
  readonly months?: MonthNames;
}

/** Every date that begins with a token, by its index: the longest first. */
export type DateReader = (index: number) => readonly WrittenDate[];

export function createDateReader(text: TextInLanguage): DateReader {
  const forms = dateFormsOf(text.language);
  let hasCapitals: boolean | undefined;
  const isOtherWord = ({ parts }: WrittenDate): boolean => {
    const month = parts.find(({ name }) => name === 'month');
    if (month === undefined || !LOWER_WORD.test(text.plain.slice(month.start, month.end))) return false;
    return languageOf(text.language) === 'en' && (hasCapitals ??= /\p{Lu}/u.test(text.plain));
  };
  return (index) => {
    const dates = forms.map((form) => dateAt(text, text.tokens[index]!.start, form));
    return dates
      .filter((date) => date !== undefined)
      .filter((date) => !isOtherWord(date))
      .sort((a, b) => b.end - a.end);
  };
}

/** "Children aged 8 to 12 may take part": without their capitals these are other words in a text that has any. */
const LOWER_WORD = /^(?:may|march|mar)$/u;

/** Equal for equal dates: "2025-3-14", "-3-14", "2025-3-", "-3-". */
export function dateValue({ year, month, day }: PlainDate): string {
  return [year, month, day].join('-');
}

function dateAt({ plain, language, ends }: TextInLanguage, start: number, form: DateForm): WrittenDate | undefined {
  form.pattern.lastIndex = start;
  const found = form.pattern.exec(plain);
  const next = ends.get(form.pattern.lastIndex);
  if (found === null || next === undefined) return undefined;
  const groups = found.groups!;
  const months = groups['name'] === undefined ? undefined : spellingOf(groups['name'], form, monthNamesOf(language));
  const month = months === undefined ? Number(groups['month'] ?? 0) : 1 + indexOfName(groups['name']!, months);
  const date = {
    ...(groups['year'] && { year: Number(groups['year']) }),
    month,
    ...(groups['day'] && { day: Number(groups['day']) }),
  };
  if (!isPossible(date)) return undefined;
  const end = start + found[0].length;
  return { ...date, start, end, next, form, parts: partsOf(found.indices!.groups!), ...(months && { months }) };
}

type Places = Readonly<Record<string, [number, number] | undefined>>;

function partsOf({ year, month, name, day, ending }: Places): readonly DatePart[] {
  const part = (of: DatePart['name'], place?: [number, number], last = place): DatePart[] =>
    place === undefined ? [] : [{ name: of, start: place[0], end: last![1] }];
  const parts = [...part('year', year), ...part('month', month ?? name), ...part('day', day, ending ?? day)];
  return parts.sort((a, b) => a.start - b.start);
}

/** A month alone is read only as it is listed: "March" is one, "march" and the planet "Mars" are not. */
function spellingOf(written: string, { shape }: DateForm, spellings: readonly MonthNames[]): MonthNames | undefined {
  if (shape === 'N') return spellings.find(({ names }) => names.includes(written));
  return spellings.find((spelling) => indexOfName(written, spelling) >= 0);
}

function indexOfName(written: string, { names }: MonthNames): number {
  return names.findIndex((name) => name.toLowerCase() === written.toLowerCase());
}

function isPossible({ year = 2000, month, day = 1 }: PlainDate): boolean {
  // The day 0 of the next month is the last one of this; a day without a year may be 29 February.
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
