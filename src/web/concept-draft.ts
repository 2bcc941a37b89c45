import type { ConceptAnswer, FullTermAnswer } from './glossary-answers.js';

/** What of a term is one text; `replacedBy` and the dates too. */
export const TERM_TEXTS = [
  'type',
  'partOfSpeech',
  'gender',
  'note',
  'usageNote',
  'region',
  'example',
  'source',
  'matching',
  'case',
  'replacedBy',
  'validFrom',
  'validUntil',
] as const;

export type TermText = (typeof TERM_TEXTS)[number];

/** What of a concept is one text. */
export const CONCEPT_TEXTS = [
  'definition',
  'subject',
  'source',
  'image',
  'validFrom',
  'validUntil',
  'externalId',
] as const;

export type ConceptText = (typeof CONCEPT_TEXTS)[number];

export type TermDraft = Readonly<Record<TermText | 'language' | 'text' | 'status', string>> & {
  readonly forms: readonly string[];
};

export interface DefinitionDraft {
  readonly language: string;
  readonly text: string;
  readonly source: string;
}

export interface ReferenceDraft {
  readonly kind: string;
  readonly target: string;
  readonly label: string;
}

/** A concept as a form holds it: what is empty is not said. */
export type ConceptDraft = Readonly<Record<ConceptText, string>> & {
  readonly definitions: readonly DefinitionDraft[];
  readonly examples: readonly string[];
  readonly notes: readonly string[];
  readonly references: readonly ReferenceDraft[];
  readonly doNotTranslate: boolean;
  /** "by-setting" leaves it to the glossary whether a change takes the approval away. */
  readonly approval: 'by-setting' | 'approved' | 'not-approved';
  readonly terms: readonly TermDraft[];
};

export function emptyTerm(language: string, text = ''): TermDraft {
  return draftOfTerm({ language, text, status: 'preferred' });
}

/** A concept that is new: what is known of its terms at first. */
export function newDraft(terms: readonly TermDraft[]): ConceptDraft {
  const empty = { definitions: [], references: [], examples: [], notes: [], doNotTranslate: false };
  return { ...textsOf(CONCEPT_TEXTS, {}), ...empty, approval: 'approved', terms };
}

export function draftOf(concept: ConceptAnswer): ConceptDraft {
  const { definitions = [], examples = [], references = [], notes, doNotTranslate, terms } = concept;
  return {
    ...textsOf(CONCEPT_TEXTS, concept),
    definitions: definitions.map(({ language, text, source = '' }) => ({ language, text, source })),
    references: references.map(({ kind, target, label = '' }) => ({ kind, target, label })),
    examples,
    notes,
    doNotTranslate,
    approval: 'by-setting',
    terms: terms.map(draftOfTerm),
  };
}

function draftOfTerm(term: FullTermAnswer): TermDraft {
  const { language, text, status, forms = [] } = term;
  return { ...textsOf(TERM_TEXTS, term), language, text, status, forms };
}

function textsOf<Name extends string>(
  names: readonly Name[],
  values: { readonly [Key in Name]?: string | undefined },
): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? ''])) as Record<Name, string>;
}

/** The body that adds the concept. */
export function additionOf(draft: ConceptDraft): object {
  return { ...filled(draft), approved: draft.approval !== 'not-approved' };
}

/** The body that changes the concept: what has been emptied is removed. */
export function patchOf(draft: ConceptDraft): object {
  const emptied = CONCEPT_TEXTS.filter((name) => draft[name].trim() === '').map((name) => [name, null] as const);
  const approval = draft.approval === 'by-setting' ? {} : { approved: draft.approval === 'approved' };
  return { ...filled(draft), ...Object.fromEntries(emptied), ...approval };
}

/** A term, definition or reference that says nothing at all is a row that nobody filled in. */
function filled(draft: ConceptDraft) {
  return {
    ...withValue(CONCEPT_TEXTS, draft),
    definitions: draft.definitions
      .filter(({ text, source }) => text.trim() !== '' || source.trim() !== '')
      .map((definition) => ({ text: definition.text, ...withValue(['language', 'source'], definition) })),
    references: draft.references
      .filter(({ target, label }) => target.trim() !== '' || label.trim() !== '')
      .map((reference) => ({ kind: reference.kind, target: reference.target, ...withValue(['label'], reference) })),
    examples: withoutEmpty(draft.examples),
    notes: withoutEmpty(draft.notes),
    doNotTranslate: draft.doNotTranslate,
    terms: requestedTerms(draft.terms),
  };
}

/** As a request has them, those without a text left out. */
export function requestedTerms(terms: readonly TermDraft[]): readonly object[] {
  return terms.filter((term) => term.text.trim() !== '').map(requestedTerm);
}

function requestedTerm(term: TermDraft): object {
  const { language, text, status } = term;
  return { language: language.trim(), text, status, ...withValue(TERM_TEXTS, term), forms: withoutEmpty(term.forms) };
}

function withoutEmpty(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text.trim() !== '');
}

function withValue<Name extends string>(names: readonly Name[], values: Readonly<Record<Name, string>>): object {
  const there = names.filter((name) => values[name].trim() !== '');
  return Object.fromEntries(there.map((name) => [name, values[name]]));
}
