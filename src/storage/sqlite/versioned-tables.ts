import { CONCEPT_COLUMNS } from './concept-rows.js';
import { UNIT_COLUMNS } from './unit-rows.js';

/** The names by which one set of statements serves units and concepts: both are kept as versions with parts. */
export interface VersionedTables {
  readonly entity: 'unit' | 'concept';
  /** The column of the entity that says where it belongs, and the table of that. */
  readonly owner: 'memory' | 'glossary';
  /** Of the version table: what is copied when a version is restored. */
  readonly columns: readonly string[];
  /** What a version is made of, one row each. */
  readonly parts: 'variant' | 'concept_term';
  readonly partColumns: readonly string[];
  /** The parts with their languages: a FROM clause, the parts named `p`, and the column. */
  readonly partsWithLanguage: string;
  readonly language: string;
}

export const UNIT_TABLES: VersionedTables = {
  entity: 'unit',
  owner: 'memory',
  columns: ['key_text', 'key_hash', ...UNIT_COLUMNS],
  parts: 'variant',
  partColumns: ['position', 'text_id', 'spelling', 'codes', 'metadata'],
  partsWithLanguage: 'variant p JOIN text t ON t.id = p.text_id',
  language: 't.language',
};

export const CONCEPT_TABLES: VersionedTables = {
  entity: 'concept',
  owner: 'glossary',
  columns: CONCEPT_COLUMNS,
  parts: 'concept_term',
  partColumns: [
    'position',
    'language',
    'text',
    'status',
    'type',
    'part_of_speech',
    'note',
    'extra',
    'glossary_id',
    'likeness',
  ],
  partsWithLanguage: 'concept_term p',
  language: 'p.language',
};
