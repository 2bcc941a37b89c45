import type { Database } from 'better-sqlite3';
import type { Document, DocumentFormat, XliffVersion } from '../../domain/document.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { notFound, publicId, requireRowId } from './public-ids.js';

/** The documents that were read whole and not removed. Ends where conditions go on. */
export const SELECT_DOCUMENTS = `
  SELECT id, name, bytes, sha256, format, version, source_language, file_target_language, target_language, segments,
    words, characters, initial, translated, reviewed, final, empty, warnings, revision, created_at, created_by
  FROM document WHERE status = 'finished'`;

export interface DocumentRow {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly format: DocumentFormat;
  readonly version: XliffVersion;
  readonly source_language: LanguageTag;
  readonly file_target_language: LanguageTag | null;
  readonly target_language: LanguageTag | null;
  readonly segments: number;
  readonly words: number;
  readonly characters: number;
  readonly initial: number;
  readonly translated: number;
  readonly reviewed: number;
  readonly final: number;
  readonly empty: number;
  readonly warnings: string;
  readonly revision: number;
  readonly created_at: number;
  readonly created_by: string;
}

export function documentOf(row: DocumentRow): Document {
  const { name, bytes, sha256, format, version, segments, words, characters, empty, revision } = row;
  const { initial, translated, reviewed, final } = row;
  return {
    id: publicId('document', row.id),
    name,
    bytes,
    sha256,
    format,
    version,
    sourceLanguage: row.source_language,
    targetLanguage: row.target_language,
    segments,
    words,
    characters,
    states: { initial, translated, reviewed, final },
    empty,
    warnings: JSON.parse(row.warnings) as string[],
    revision,
    createdAt: row.created_at,
    createdBy: row.created_by,
  };
}

/** Finds a document by its public id; fails with `not-found`. */
export type RequireDocument = (documentId: string) => DocumentRow;

export function createRequireDocument(db: Database): RequireDocument {
  const select = db.prepare<[number], DocumentRow>(`${SELECT_DOCUMENTS} AND id = ?`);
  return (documentId) => {
    const row = select.get(requireRowId('document', documentId));
    if (row === undefined) throw notFound('document', documentId);
    return row;
  };
}
