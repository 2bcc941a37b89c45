import type { LanguageTag } from '../../domain/language-tag.js';
import { malformed, type FilePlace } from '../file-failure.js';
import { headerTag } from './header-tags.js';
import type { TableRow } from './table-rows.js';

/** The columns of one language, by index. */
export interface LanguageColumns {
  readonly language: LanguageTag;
  readonly terms: number;
  readonly status?: number;
  readonly note?: number;
  readonly type?: number;
}

export interface ConceptHeader {
  readonly width: number;
  readonly languages: readonly LanguageColumns[];
  /** Index of each column about the concept, by name in lower case. */
  readonly fields: ReadonlyMap<string, number>;
}

/** Columns about the whole concept, as they are written; read in any case. */
export const CONCEPT_FIELDS = ['id', 'definition', 'subject', 'source', 'note', 'doNotTranslate', 'approved'] as const;

const FIELD_NAMES: ReadonlySet<string> = new Set(CONCEPT_FIELDS.map((name) => name.toLowerCase()));
/** Columns about the terms of one language: `status:zh-CN`. */
const TERM_FIELD = /^(status|note|type):(.+)$/i;

type TermField = 'status' | 'note' | 'type';

/** Fails with `malformed-file` at a column that cannot be understood, or when no column holds terms. */
export function readConceptHeader(row: TableRow, format: string): ConceptHeader {
  const terms = new Map<LanguageTag, number>();
  const termFields = new Map<LanguageTag, Partial<Record<TermField, number>>>();
  const fields = new Map<string, number>();
  row.cells.forEach((cell, index) => {
    const name = cell.trim();
    const fail = (reason: string): never => {
      throw malformed(format, reason, placeOf(row, index));
    };
    const [, about, tag] = TERM_FIELD.exec(name) ?? [];
    if (name === '') return;
    if (FIELD_NAMES.has(name.toLowerCase())) {
      if (!addOnce(fields, name.toLowerCase(), index)) fail(`two columns are named ${name}`);
      return;
    }
    const language =
      headerTag(tag ?? name) ?? fail(`"${name.slice(0, 40)}" is neither a language tag nor a known column`);
    if (about !== undefined) {
      termFields.set(language, { ...termFields.get(language), [about.toLowerCase()]: index });
    } else if (!addOnce(terms, language, index)) {
      fail(`two columns hold the terms in ${language}`);
    }
  });
  if (terms.size === 0)
    throw malformed(format, 'no column of the first row is named by a language tag', { line: row.line });
  for (const [language, columns] of termFields) {
    const index = Object.values(columns)[0] ?? 0;
    if (!terms.has(language)) throw malformed(format, `there is no column ${language} with terms`, placeOf(row, index));
  }
  const languages = [...terms].map(([language, index]) => ({ language, terms: index, ...termFields.get(language) }));
  return { width: row.cells.length, languages, fields };
}

function addOnce<Key>(columns: Map<Key, number>, key: Key, index: number): boolean {
  if (columns.has(key)) return false;
  columns.set(key, index);
  return true;
}

function placeOf(row: TableRow, index: number): FilePlace {
  return { line: row.line, column: index + 1 };
}
