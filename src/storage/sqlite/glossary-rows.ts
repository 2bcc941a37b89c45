import type { Database } from 'better-sqlite3';
import type { Glossary } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { notFound, publicId, requireRowId } from './public-ids.js';

/** The glossaries that have not been removed. Ends where conditions go on. */
export const SELECT_GLOSSARIES = `
  SELECT g.id, g.name, g.description, g.concepts, g.revision, g.created_at, g.unapprove_on_edit,
    (SELECT json_group_array(l.language ORDER BY l.language) FROM glossary_language l
     WHERE l.glossary_id = g.id AND l.concepts > 0) AS languages
  FROM glossary g WHERE g.removed_by IS NULL`;

export interface GlossaryRow {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly concepts: number;
  readonly revision: number;
  readonly created_at: number;
  readonly unapprove_on_edit: 0 | 1;
  readonly languages: string;
}

export function glossaryOf(row: GlossaryRow): Glossary {
  return {
    id: publicId('glossary', row.id),
    name: row.name,
    description: row.description,
    languages: JSON.parse(row.languages) as LanguageTag[],
    concepts: row.concepts,
    revision: row.revision,
    unapproveOnEdit: row.unapprove_on_edit === 1,
    createdAt: row.created_at,
  };
}

/** Finds a glossary by its public id; fails with `not-found`. */
export type RequireGlossary = (glossaryId: string) => GlossaryRow;

export function createRequireGlossary(db: Database): RequireGlossary {
  const select = db.prepare<[number], GlossaryRow>(`${SELECT_GLOSSARIES} AND g.id = ?`);
  return (glossaryId) => {
    const row = select.get(requireRowId('glossary', glossaryId));
    if (row === undefined) throw notFound('glossary', glossaryId);
    return row;
  };
}
