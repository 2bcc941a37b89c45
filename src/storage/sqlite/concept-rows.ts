import type { Concept, NewConcept, Term, TermStatus, TermType } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { jsonOrNull, presentFields } from './present-fields.js';
import { publicId } from './public-ids.js';

/** The columns of `concept_version` that hold what people and files say about a concept. */
export interface ConceptColumns {
  readonly external_id: string | null;
  readonly definition: string | null;
  readonly subject: string | null;
  readonly source: string | null;
  readonly notes: string | null;
  readonly do_not_translate: 0 | 1 | null;
  readonly approved: 0 | 1 | null;
  readonly extra: string | null;
}

/** Their names, in the order in which statements list them. */
export const CONCEPT_COLUMNS = [
  'external_id',
  'definition',
  'subject',
  'source',
  'notes',
  'do_not_translate',
  'approved',
  'extra',
] as const satisfies readonly (keyof ConceptColumns)[];

/** A version of a concept with what identifies it and who made it. */
export interface ConceptRow extends ConceptColumns {
  readonly version_id: number;
  readonly concept_id: number;
  readonly glossary_id: number;
  readonly change_set_id: number;
  readonly revision: number;
  readonly changed_at: number | null;
  readonly changed_by: string;
}

export interface TermRow {
  readonly version_id: number;
  readonly language: LanguageTag;
  readonly text: string;
  readonly status: TermStatus;
  readonly type: TermType | null;
  readonly part_of_speech: string | null;
  readonly note: string | null;
  readonly extra: string | null;
}

export function columnsOfConcept(concept: NewConcept): ConceptColumns {
  return {
    external_id: concept.externalId ?? null,
    definition: concept.definition ?? null,
    subject: concept.subject ?? null,
    source: concept.source ?? null,
    notes: JSON.stringify(concept.notes),
    do_not_translate: concept.doNotTranslate ? 1 : 0,
    approved: concept.approved ? 1 : 0,
    extra: extraOfConcept(concept),
  };
}

/** What has no column of its own. */
function extraOfConcept({
  definitions,
  examples,
  image,
  references,
  validFrom,
  validUntil,
}: NewConcept): string | null {
  return jsonOrNull({ definitions, examples, image, references, validFrom, validUntil });
}

/** What has no column of its own. */
export function extraOfTerm(term: Term): string | null {
  const { gender, usageNote, region, example, source, matching, forms, replacedBy, validFrom, validUntil } = term;
  const fields = { gender, usageNote, region, example, source, matching, case: term.case, forms, replacedBy };
  return jsonOrNull({ ...fields, validFrom, validUntil });
}

/** `changedAt` is 0 for a version that is not published yet. */
export function conceptOf(row: ConceptRow, terms: readonly TermRow[]): Concept {
  return {
    id: publicId('concept', row.concept_id),
    glossaryId: publicId('glossary', row.glossary_id),
    revision: row.revision,
    changeSetId: publicId('change set', row.change_set_id),
    changedAt: row.changed_at ?? 0,
    changedBy: row.changed_by,
    notes: JSON.parse(row.notes ?? '[]') as string[],
    doNotTranslate: row.do_not_translate === 1,
    approved: row.approved === 1,
    terms: terms.map(termOf),
    ...presentFields<Pick<NewConcept, 'externalId' | 'definition' | 'subject' | 'source'>>({
      externalId: row.external_id,
      definition: row.definition,
      subject: row.subject,
      source: row.source,
    }),
    ...(JSON.parse(row.extra ?? '{}') as Partial<NewConcept>),
  };
}

function termOf(row: TermRow): Term {
  return {
    language: row.language,
    text: row.text,
    status: row.status,
    ...presentFields<Pick<Term, 'type' | 'partOfSpeech' | 'note'>>({
      type: row.type,
      partOfSpeech: row.part_of_speech,
      note: row.note,
    }),
    ...(JSON.parse(row.extra ?? '{}') as Partial<Term>),
  };
}
