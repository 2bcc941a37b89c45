import { z } from 'zod';
import type { Concept, NewConcept, Term } from '../../domain/glossary.js';
import type { ConceptRevision } from '../../domain/ports/glossaries.js';
import { pageOf } from './page.js';
import {
  Id,
  Language,
  LanguageResponse,
  LongText,
  nullable,
  optional,
  ShortText,
  TimeResponse,
  toTime,
} from './values.js';

export const TERM_STATUSES = ['preferred', 'admitted', 'deprecated', 'forbidden'] as const;
const TERM_TYPES = ['fullForm', 'acronym', 'shortForm', 'abbreviation', 'variant', 'phrase'] as const;

const MOST_TERMS = 200;

const termFields = {
  text: ShortText.describe('The word or phrase'),
  type: z.enum(TERM_TYPES).exactOptional().describe('What kind of word it is'),
  partOfSpeech: ShortText.exactOptional().describe('noun, verb, ...'),
  note: LongText.exactOptional().describe('A note on this term alone'),
};
const status = z.enum(TERM_STATUSES).describe('Whether it is to be used');

const TermRequest = z
  .strictObject({
    language: Language.describe('BCP 47 language tag'),
    status: status
      .exactOptional()
      .describe('Whether it is to be used; absent: preferred for the first of its language, otherwise admitted'),
    ...termFields,
  })
  .meta({ id: 'TermRequest', description: 'A term of a concept' });

const TermResponse = z
  .object({ language: LanguageResponse, status, ...termFields })
  .meta({ id: 'Term', description: 'One word or phrase for a concept in one language' });

const texts = {
  externalId: ShortText.describe('The id that a file gave it'),
  definition: LongText.describe('What it means'),
  subject: ShortText.describe('The subject field'),
  source: LongText.describe('Where the terms were taken from'),
};
const notes = z.array(LongText).max(100).describe('Notes for people');
const doNotTranslate = z.boolean().describe('Its terms stay as they are in every language');
const approved = z.boolean().describe('Whether an editor has approved it');
const terms = z.array(TermRequest).min(1, 'A concept has at least one term.').max(MOST_TERMS).transform(withStatuses);

function withStatuses(list: readonly z.output<typeof TermRequest>[]): readonly Term[] {
  return list.map((term, index) => {
    const isFirst = list.findIndex(({ language }) => language === term.language) === index;
    return { ...term, status: term.status ?? (isFirst ? 'preferred' : 'admitted') };
  });
}

export const ConceptRequest = z
  .strictObject({
    ...optional(texts),
    notes: notes.default([]),
    doNotTranslate: doNotTranslate.default(false),
    approved: approved.default(true),
    terms: terms.describe('Its terms in all languages'),
  })
  .meta({ id: 'ConceptRequest', description: 'A concept to add' });

export const ConceptPatch = z
  .strictObject({
    ...optional(nullable(texts)),
    notes: notes.exactOptional(),
    doNotTranslate: doNotTranslate.exactOptional(),
    approved: approved.exactOptional(),
    terms: terms.exactOptional().describe('Replaces all terms'),
  })
  .meta({ id: 'ConceptPatch', description: 'What to change; a field that is null is removed (RFC 7396)' });

export const ConceptResponse = z
  .object({
    id: Id.describe('The id of the concept'),
    glossaryId: Id.describe('The glossary that holds it'),
    revision: z.int().describe('1 for the first; the ETag'),
    changeSetId: Id.describe('The change set that made this revision'),
    changedAt: TimeResponse.describe('When it was changed last'),
    changedBy: z.string().describe('Who changed it last'),
    ...optional(texts),
    notes,
    doNotTranslate,
    approved,
    terms: z.array(TermResponse).describe('Its terms in all languages'),
  })
  .meta({ id: 'Concept', description: 'One meaning, with terms in several languages' });

export const ConceptPage = pageOf(ConceptResponse, 'Concepts');

export const ConceptParams = z.strictObject({ conceptId: Id.describe('The id of the concept') });

export const ConceptHistory = z.object({
  items: z
    .array(
      z.object({
        revision: z.int().describe('The revision'),
        deleted: z.boolean().describe('Whether the concept was deleted by it'),
        changeSetId: Id.describe('The change set that made it'),
        actor: z.string().describe('Who made it'),
        at: TimeResponse.describe('When it was made'),
        concept: ConceptResponse.describe('The concept as it was then'),
      }),
    )
    .describe('Every revision, newest first'),
});

/** The concept with the patch applied: what is null goes, what is absent stays. */
export function patchConcept(concept: Concept, patch: z.output<typeof ConceptPatch>): NewConcept {
  const { notes: oldNotes, doNotTranslate: oldFlag, approved: wasApproved, terms: oldTerms } = concept;
  return {
    ...patchedTexts(concept, patch),
    notes: patch.notes ?? oldNotes,
    doNotTranslate: patch.doNotTranslate ?? oldFlag,
    approved: patch.approved ?? wasApproved,
    terms: patch.terms ?? oldTerms,
  };
}

const TEXT_FIELDS = ['externalId', 'definition', 'subject', 'source'] as const;

type Texts = Partial<Record<(typeof TEXT_FIELDS)[number], string>>;

function patchedTexts(concept: Concept, patch: z.output<typeof ConceptPatch>): Texts {
  const values = TEXT_FIELDS.map((name) => [name, patch[name] === undefined ? concept[name] : patch[name]] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined && value !== null));
}

export function toConceptResponse(concept: Concept): z.output<typeof ConceptResponse> {
  const { id, glossaryId, revision, changeSetId, changedAt, changedBy } = concept;
  return {
    id,
    glossaryId,
    revision,
    changeSetId,
    changedAt: toTime(changedAt),
    changedBy,
    ...patchedTexts(concept, {}),
    notes: [...concept.notes],
    doNotTranslate: concept.doNotTranslate,
    approved: concept.approved,
    terms: concept.terms.map((term: Term) => ({ ...term })),
  };
}

export function toConceptHistory(revisions: readonly ConceptRevision[]): z.output<typeof ConceptHistory> {
  return {
    items: revisions.map(({ at, concept, ...rest }) => ({
      ...rest,
      at: toTime(at),
      concept: toConceptResponse(concept),
    })),
  };
}
