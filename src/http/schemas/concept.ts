import { z } from 'zod';
import { ConcordError } from '../../domain/failure.js';
import type { Concept, NewConcept } from '../../domain/glossary.js';
import type { ConceptEdit } from '../../domain/ports/glossaries.js';
import { CalendarDay, ENDS_BEFORE_IT_BEGINS, isInOrder } from './calendar-period.js';
import { TermResponse, TermsRequest } from './concept-term.js';
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

export { TERM_STATUSES } from './concept-term.js';

const MOST_TEXTS = 100;

const Address = ShortText.refine(isWebAddress, 'must be an http or https address');

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

const referenceFields = {
  kind: z.enum(['concept', 'external']).describe('Whether it leads to another concept or to an address'),
  target: ShortText.describe('The id or the external id of the concept, or an http or https address'),
  label: ShortText.exactOptional().describe('What to show in its place'),
};
const ReferenceRequest = z
  .strictObject(referenceFields)
  .refine(({ kind, target }) => kind === 'concept' || isWebAddress(target), {
    path: ['target'],
    error: 'must be an http or https address',
  })
  .meta({ id: 'CrossReferenceRequest', description: 'Where to look further' });
const ReferenceResponse = z
  .object(referenceFields)
  .meta({ id: 'CrossReference', description: 'Where to look further' });

const localFields = {
  text: LongText.describe('What it means'),
  source: LongText.exactOptional().describe('Where the definition was taken from'),
};
const DefinitionRequest = z
  .strictObject({ language: Language.describe('BCP 47 language tag'), ...localFields })
  .meta({ id: 'LocalDefinitionRequest', description: 'A definition in one language' });
const DefinitionResponse = z
  .object({ language: LanguageResponse, ...localFields })
  .meta({ id: 'LocalDefinition', description: 'A definition in one language' });

const texts = {
  externalId: ShortText.describe('The id that a file gave it'),
  definition: LongText.describe('What it means'),
  subject: ShortText.describe('The subject field'),
  source: LongText.describe('Where the terms were taken from'),
};
const examples = z.array(LongText).max(MOST_TEXTS).describe('Sentences that show its use');
const definitions = 'Definitions in languages of their own';
const references = 'Where to look further';
const image = 'The address of a picture';
const validFrom = 'Since when it is so named or exists: a day, a month or a year';
const validUntil = 'The last day, month or year';

const requestFields = {
  ...texts,
  definitions: z.array(DefinitionRequest).max(MOST_TEXTS).describe(definitions),
  examples,
  image: Address.describe(image),
  references: z.array(ReferenceRequest).max(MOST_TEXTS).describe(references),
  validFrom: CalendarDay.describe(validFrom),
  validUntil: CalendarDay.describe(validUntil),
};
const responseFields = {
  ...texts,
  definitions: z.array(DefinitionResponse).describe(definitions),
  examples,
  image: z.string().describe(image),
  references: z.array(ReferenceResponse).describe(references),
  validFrom: z.string().describe(validFrom),
  validUntil: z.string().describe(validUntil),
};
/** What a concept may have or lack. */
const OPTIONAL_FIELDS = Object.keys(requestFields) as readonly (keyof typeof requestFields)[];

const notes = z.array(LongText).max(MOST_TEXTS).describe('Notes for people');
const doNotTranslate = z.boolean().describe('Its terms stay as they are in every language');
const approved = z.boolean().describe('Whether an editor has approved it');

export const ConceptRequest = z
  .strictObject({
    ...optional(requestFields),
    notes: notes.default([]),
    doNotTranslate: doNotTranslate.default(false),
    approved: approved.default(true),
    terms: TermsRequest.describe('Its terms in all languages'),
  })
  .refine(isInOrder, { path: ['validUntil'], error: ENDS_BEFORE_IT_BEGINS })
  .transform(({ terms, ...concept }): NewConcept => ({
    ...optionalFields(concept, {}),
    notes: concept.notes,
    doNotTranslate: concept.doNotTranslate,
    approved: concept.approved,
    terms,
  }))
  .meta({ id: 'ConceptRequest', description: 'A concept to add' });

export const ConceptPatch = z
  .strictObject({
    ...optional(nullable(requestFields)),
    notes: notes.exactOptional(),
    doNotTranslate: doNotTranslate.exactOptional(),
    approved: approved
      .exactOptional()
      .describe(
        'Whether an editor has approved it; absent: a change takes the approval away where the glossary says so',
      ),
    terms: TermsRequest.exactOptional().describe('Replaces all terms'),
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
    ...optional(responseFields),
    notes,
    doNotTranslate,
    approved,
    terms: z.array(TermResponse).describe('Its terms in all languages'),
  })
  .meta({ id: 'Concept', description: 'One meaning, with terms in several languages' });

export const ConceptPage = pageOf(ConceptResponse, 'Concepts');

export const ConceptParams = z.strictObject({ conceptId: Id.describe('The id of the concept') });

/**
 * The concept with the patch applied: what is null goes, what is absent stays.
 * @throws ConcordError `invalid` when it would then end before it begins
 */
export function patchConcept(concept: Concept, patch: z.output<typeof ConceptPatch>): ConceptEdit {
  const fields = optionalFields(concept, patch);
  if (!isInOrder(fields)) {
    throw new ConcordError({ kind: 'invalid', reason: ENDS_BEFORE_IT_BEGINS, pointer: '/validUntil' });
  }
  return {
    ...fields,
    notes: patch.notes ?? concept.notes,
    doNotTranslate: patch.doNotTranslate ?? concept.doNotTranslate,
    ...(patch.approved !== undefined && { approved: patch.approved }),
    terms: patch.terms ?? concept.terms,
  };
}

type OptionalFields = Pick<NewConcept, (typeof OPTIONAL_FIELDS)[number]>;
type FieldPatch = { readonly [Name in keyof OptionalFields]: OptionalFields[Name] | null };

/** Those that have a value; an empty list is none. */
function optionalFields(concept: OptionalFields, patch: FieldPatch): OptionalFields {
  const values = OPTIONAL_FIELDS.map(
    (name) => [name, patch[name] === undefined ? concept[name] : patch[name]] as const,
  );
  const isThere = (value: unknown) =>
    value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(values.filter(([, value]) => isThere(value)));
}

type ConceptFields = Omit<
  z.output<typeof ConceptResponse>,
  'id' | 'glossaryId' | 'revision' | 'changeSetId' | 'changedAt' | 'changedBy'
>;

/** What a concept says, whether it is stored or not. */
export function toConceptFields(concept: NewConcept): ConceptFields {
  const { definitions: local, examples: sentences, references: links, ...single } = optionalFields(concept, {});
  return {
    ...single,
    ...(local && { definitions: [...local] }),
    ...(sentences && { examples: [...sentences] }),
    ...(links && { references: [...links] }),
    notes: [...concept.notes],
    doNotTranslate: concept.doNotTranslate,
    approved: concept.approved,
    terms: concept.terms.map(({ forms, ...term }) => ({ ...term, ...(forms && { forms: [...forms] }) })),
  };
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
    ...toConceptFields(concept),
  };
}
