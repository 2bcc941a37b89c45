import type { NewConcept, Term } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { type ConceptRole, TERM_ATTRIBUTES } from '../../domain/table-import.js';
import { FORMS, SYNONYMS, joinCell, joinSingle } from './cell-list.js';
import { writeReference } from './reference-cells.js';
import { headerTag } from './header-tags.js';

/** A column of our own table: its name, and what stands in it for a concept. */
export interface ConceptColumn {
  readonly name: string;
  readonly cellOf: (concept: NewConcept) => string;
}

/** The columns about the concept, as they are named; read in any case. */
export const OWN_CONCEPT_ROLES = [
  'id',
  'definition',
  'subject',
  'source',
  'note',
  'example',
  'image',
  'references',
  'referenceLabels',
  'validFrom',
  'validUntil',
  'doNotTranslate',
  'approved',
] as const satisfies readonly ConceptRole[];

type Attribute = (typeof TERM_ATTRIBUTES)[number];

/** Names that are also language tags: Indonesian is written `term:id`. */
const RESERVED: ReadonlySet<string> = new Set(OWN_CONCEPT_ROLES);

/** All columns of a table of these languages, also those in which nothing will stand. */
export function conceptColumnsOf(languages: readonly LanguageTag[]): readonly ConceptColumn[] {
  const [id, ...others] = OWN_CONCEPT_ROLES;
  return [
    { name: id, cellOf: CELLS[id] },
    ...languages.flatMap(columnsOfLanguage),
    ...others.map((name) => ({ name, cellOf: CELLS[name] })),
  ];
}

function columnsOfLanguage(language: LanguageTag): readonly ConceptColumn[] {
  const termsOf = ({ terms }: NewConcept) => terms.filter((term) => term.language === language);
  const definitionsOf = ({ definitions = [] }: NewConcept) => definitions.filter((one) => one.language === language);
  const attributes = TERM_ATTRIBUTES.map((role) => ({
    name: `${role}:${language}`,
    cellOf: (concept: NewConcept) => joinParallel(termsOf(concept).map((term) => attributeOf(term, role))),
  }));
  return [
    {
      name: headerTag(language) === language && !RESERVED.has(language) ? language : `term:${language}`,
      cellOf: (concept) =>
        joinCell(
          termsOf(concept).map(({ text }) => text),
          SYNONYMS,
        ),
    },
    ...attributes,
    {
      name: `definition:${language}`,
      cellOf: (concept) => joinParallel(definitionsOf(concept).map(({ text }) => text)),
    },
    {
      name: `definitionSource:${language}`,
      cellOf: (concept) => joinParallel(definitionsOf(concept).map(({ source }) => source ?? '')),
    },
  ];
}

function attributeOf(term: Term, role: Attribute): string {
  return role === 'forms' ? joinCell(term.forms ?? [], FORMS) : (term[role] ?? '');
}

/** A cell in which nothing is said of any term is empty, not a row of separators. */
function joinParallel(texts: readonly string[]): string {
  return texts.every((text) => text === '') ? '' : joinCell(texts, SYNONYMS);
}

const CELLS: Readonly<Record<(typeof OWN_CONCEPT_ROLES)[number], (concept: NewConcept) => string>> = {
  id: ({ externalId = '' }) => joinSingle(externalId),
  definition: ({ definition = '' }) => joinSingle(definition),
  subject: ({ subject = '' }) => joinSingle(subject),
  source: ({ source = '' }) => joinSingle(source),
  note: ({ notes }) => joinCell(notes, SYNONYMS),
  example: ({ examples = [] }) => joinCell(examples, SYNONYMS),
  image: ({ image = '' }) => joinSingle(image),
  references: ({ references = [] }) => joinCell(references.map(writeReference), SYNONYMS),
  referenceLabels: ({ references = [] }) => joinParallel(references.map(({ label = '' }) => label)),
  validFrom: ({ validFrom = '' }) => validFrom,
  validUntil: ({ validUntil = '' }) => validUntil,
  doNotTranslate: ({ doNotTranslate }) => (doNotTranslate ? 'yes' : 'no'),
  approved: ({ approved }) => (approved ? 'yes' : 'no'),
};
