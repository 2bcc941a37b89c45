import { isCalendarDate } from '../../domain/calendar-date.js';
import type { Term } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { TermRole } from '../../domain/table-import.js';
import { FORMS, SYNONYMS, splitCell } from './cell-list.js';
import {
  CASE_WORDS,
  GENDER_WORDS,
  MATCHING_WORDS,
  STATUS_WORDS,
  TYPE_WORDS,
  valueOf,
  valuesOf,
  type ValueWords,
} from './cell-values.js';
import { lowerCaseInitial } from './lower-case-initial.js';
import { RowFault } from './rejection.js';
import type { TermGroup } from './table-plan.js';
import { readTermInfo, withoutWildcards } from './term-info.js';

/** What the terms of a column are read from. */
export interface TermCells {
  readonly language: LanguageTag;
  /** The column with this index, as it is. */
  readonly cell: (index: number) => string;
  /** Its texts, where a cell may hold several. */
  readonly parts: (index: number) => readonly string[];
  /** Whether the row has terms in this language already, in a column before. */
  readonly goesOn: boolean;
  readonly synonyms: boolean;
  /** Whether a term that stands twice refuses the row; otherwise it counts once. */
  readonly strict: boolean;
  readonly lowerCaseInitials: boolean;
}

type Attribute = Exclude<TermRole, 'term'>;
type Details = Partial<Omit<Term, 'language' | 'text'>>;

/** The terms of one column with what other columns say of them. @throws RowFault */
export function readTerms({ terms: column, attributes, termInfo }: TermGroup, cells: TermCells): readonly Term[] {
  const { language } = cells;
  const info = termInfo === undefined ? '' : cells.cell(termInfo);
  const texts = textsOf(column.index, cells).map((text) => withoutWildcards(text, info));
  if (texts.includes('')) refuse(column.index, `a term in ${language} is empty`);
  const details = detailsOf(attributes, texts.length, cells);
  const terms = texts.map((text, at): Term => {
    const cased = cells.lowerCaseInitials ? lowerCaseInitial(text, language) : text;
    const status = at === 0 && !cells.goesOn ? 'preferred' : 'admitted';
    return { language, text: cased, status, ...readTermInfo(info), ...details[at] };
  });
  return unique(terms, column.index, cells.strict);
}

function textsOf(index: number, { cell, synonyms }: TermCells): readonly string[] {
  const text = cell(index);
  if (synonyms) return splitCell(text, SYNONYMS);
  return text.trim() === '' ? [] : [text.trim()];
}

function unique(terms: readonly Term[], index: number, strict: boolean): readonly Term[] {
  const texts = terms.map(({ text }) => text);
  if (new Set(texts).size === texts.length) return terms;
  if (strict) refuse(index, `a term in ${terms[0]!.language} stands twice`);
  return terms.filter(({ text }, at) => texts.indexOf(text) === at);
}

/** What the columns say of each term. */
function detailsOf(
  attributes: TermGroup['attributes'],
  count: number,
  { parts, cell, language, strict }: TermCells,
): readonly Details[] {
  const details: Details[] = Array.from({ length: count }, () => ({}));
  for (const [attribute, index] of attributes) {
    const texts = parts(index);
    if (texts.length === 0 || (count === 0 && !strict)) continue;
    const fits = texts.length === count || (!strict && texts.length === 1);
    // A note that is not one for each term is about the first, whatever characters it has.
    const values = attribute === 'note' && texts.length !== count ? [cell(index).trim()] : texts;
    if (!fits && attribute !== 'note') {
      refuse(index, `${texts.length} × ${attribute} for ${count} × term in ${language}`);
    }
    values.forEach((value, at) => {
      if (value !== '' && at < count) details[at] = { ...details[at], ...READERS[attribute](value, { index, strict }) };
    });
  }
  return details;
}

interface ValuePlace {
  /** Of the column. */
  readonly index: number;
  readonly strict: boolean;
}

type Reader = (value: string, place: ValuePlace) => Details;

const READERS: Readonly<Record<Attribute, Reader>> = {
  status: (value, place) => ({ status: oneOf(STATUS_WORDS, value, place) }),
  type: (value, place) => ({ type: oneOf(TYPE_WORDS, value, place) }),
  gender: (value, place) => ({ gender: oneOf(GENDER_WORDS, value, place) }),
  matching: (value, place) => ({ matching: oneOf(MATCHING_WORDS, value, place) }),
  case: (value, place) => ({ case: oneOf(CASE_WORDS, value, place) }),
  partOfSpeech: (partOfSpeech) => ({ partOfSpeech }),
  note: (note) => ({ note }),
  usageNote: (usageNote) => ({ usageNote }),
  region: (region) => ({ region }),
  example: (example) => ({ example }),
  source: (source) => ({ source }),
  replacedBy: (replacedBy) => ({ replacedBy }),
  forms: (value) => ({ forms: splitCell(value, FORMS).filter((form) => form !== '') }),
  validFrom: (value, { index }) => ({ validFrom: dateOf(value, index) }),
  validUntil: (value, { index }) => ({ validUntil: dateOf(value, index) }),
};

function oneOf<Value extends string>(words: ValueWords<Value>, value: string, { index, strict }: ValuePlace): Value {
  const found = valueOf(words, value, strict);
  const allowed = valuesOf(words).join(', ');
  return found ?? refuse(index, `"${value.slice(0, 40)}" is no ${words.name}; it must be one of ${allowed}`);
}

function dateOf(value: string, index: number): string {
  if (!isCalendarDate(value)) refuse(index, noDate(value));
  return value;
}

/** Why a text is refused where a date has to be. */
export function noDate(value: string): string {
  const shown: string = value.slice(0, 40);
  return `"${shown}" is no date like 2022, 2022-03 or 2022-03-15`;
}

function refuse(index: number, reason: string): never {
  throw new RowFault({ column: index + 1, reason });
}
