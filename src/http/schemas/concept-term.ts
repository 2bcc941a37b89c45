import { z } from 'zod';
import type { Term } from '../../domain/glossary.js';
import { sameLanguageAndScript } from '../../text/language-tags.js';
import { CalendarDay, ENDS_BEFORE_IT_BEGINS, isInOrder } from './calendar-period.js';
import { Language, LanguageResponse, LongText, optional, ShortText } from './values.js';

export const TERM_STATUSES = ['preferred', 'admitted', 'deprecated', 'forbidden'] as const;
const TERM_TYPES = ['fullForm', 'acronym', 'shortForm', 'abbreviation', 'variant', 'phrase'] as const;
const GENDERS = ['masculine', 'feminine', 'neuter', 'other'] as const;
const MATCHINGS = ['exact', 'stem', 'prefix'] as const;
const CASES = ['any', 'permissive', 'exact'] as const;

const MOST_TERMS = 200;
const MOST_FORMS = 100;

const text = ShortText.regex(/^$|\S/, 'must not be blank').describe('The word or phrase');
const status = z.enum(TERM_STATUSES).describe('Whether it is to be used');
const forms = z.array(ShortText).max(MOST_FORMS);

/** @param Day how a date is read */
function termFields<Day extends z.ZodType>(Day: Day) {
  return optional({
    type: z.enum(TERM_TYPES).describe('What kind of word it is'),
    partOfSpeech: ShortText.describe('noun, verb, ...'),
    gender: z.enum(GENDERS).describe('Its grammatical gender'),
    note: LongText.describe('A note on this term alone'),
    usageNote: LongText.describe('When or where it is to be used'),
    region: ShortText.describe('Where it is used: Taiwan, CH'),
    example: LongText.describe('A sentence in which it stands'),
    source: LongText.describe('Where it was taken from'),
    matching: z
      .enum(MATCHINGS)
      .describe('How it is found in texts: as written, inflected too, or also as the beginning of a longer word'),
    case: z
      .enum(CASES)
      .describe('Which capitals a text may have there: any, at least those of the term (permissive), exactly those'),
    forms: forms.describe('Forms of it that have been seen and that no rule makes'),
    replacedBy: ShortText.describe(
      'Of a deprecated or forbidden term: the text of the term of this language to use instead',
    ),
    validFrom: Day.describe('Since when it is used: a day, a month or a year'),
    validUntil: Day.describe('The last day, month or year'),
  });
}

const TermRequest = z
  .strictObject({
    language: Language.describe('BCP 47 language tag'),
    text,
    status: status
      .exactOptional()
      .describe('Whether it is to be used; absent: preferred for the first of its language, otherwise admitted'),
    ...termFields(CalendarDay),
  })
  .refine(isInOrder, { path: ['validUntil'], error: ENDS_BEFORE_IT_BEGINS })
  .meta({ id: 'TermRequest', description: 'A term of a concept' });

export const TermResponse = z
  .object({ language: LanguageResponse, text: z.string().describe('The word or phrase'), status })
  .extend(termFields(z.string()))
  .meta({ id: 'Term', description: 'One word or phrase for a concept in one language' });

/** The terms of a concept, as a request gives them. */
export const TermsRequest = z
  .array(TermRequest)
  .min(1, 'A concept has at least one term.')
  .max(MOST_TERMS)
  .transform((list): readonly Term[] => withStatuses(list).map(withoutEmptyForms))
  .superRefine(eachOnce)
  .superRefine(replacedByAnother);

function withStatuses(list: readonly z.output<typeof TermRequest>[]): readonly Term[] {
  return list.map((term, index) => {
    const isFirst = list.findIndex(({ language }) => language === term.language) === index;
    return { ...term, status: term.status ?? (isFirst ? 'preferred' : 'admitted') };
  });
}

/** No forms and an empty list of forms are the same. */
function withoutEmptyForms({ forms: seen, ...term }: Term): Term {
  return { ...term, ...(seen !== undefined && seen.length > 0 && { forms: seen }) };
}

function eachOnce(terms: readonly Term[], context: z.core.$RefinementCtx): void {
  const keys = terms.map((term) => `${term.language} ${term.text}`);
  keys.forEach((key, index) => {
    if (keys.indexOf(key) === index) return;
    context.addIssue({ code: 'custom', path: [index, 'text'], message: 'The concept has this term twice.' });
  });
}

/** Whoever is told not to use a term must find the one to use in the same concept. */
function replacedByAnother(terms: readonly Term[], context: z.core.$RefinementCtx): void {
  terms.forEach((term, index) => {
    const message = wrongReplacement(term, terms);
    if (message !== undefined) context.addIssue({ code: 'custom', path: [index, 'replacedBy'], message });
  });
}

function wrongReplacement(term: Term, terms: readonly Term[]): string | undefined {
  const { replacedBy, status: use, language } = term;
  if (replacedBy === undefined) return undefined;
  if (use !== 'deprecated' && use !== 'forbidden') return 'Only a deprecated or forbidden term is replaced.';
  const others = terms.filter((other) => other !== term && sameLanguageAndScript(other.language, language));
  if (others.some((other) => other.text === replacedBy)) return undefined;
  return 'The concept has no other term of this language with this text.';
}
