import type { Database } from 'better-sqlite3';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { Memory } from '../../domain/memory.js';
import { notFound, publicId, requireRowId } from './public-ids.js';

/** The memories that have not been removed. Ends where conditions go on. */
export const SELECT_MEMORIES = `
  SELECT m.id, m.name, m.description, m.penalty, m.reversed_penalty, m.units, m.revision, m.created_at,
    (SELECT json_group_array(l.language ORDER BY l.language) FROM memory_language l
     WHERE l.memory_id = m.id AND l.units > 0) AS languages
  FROM memory m WHERE m.removed_by IS NULL`;

export interface MemoryRow {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly penalty: number;
  readonly reversed_penalty: number;
  readonly units: number;
  readonly revision: number;
  readonly created_at: number;
  readonly languages: string;
}

export function memoryOf(row: MemoryRow): Memory {
  return {
    id: publicId('memory', row.id),
    name: row.name,
    description: row.description,
    penalty: row.penalty,
    reversedPenalty: row.reversed_penalty,
    units: row.units,
    languages: JSON.parse(row.languages) as LanguageTag[],
    revision: row.revision,
    createdAt: row.created_at,
  };
}

/** Finds a memory by its public id; fails with `not-found`. */
export type RequireMemory = (memoryId: string) => MemoryRow;

export function createRequireMemory(db: Database): RequireMemory {
  const select = db.prepare<[number], MemoryRow>(`${SELECT_MEMORIES} AND m.id = ?`);
  return (memoryId) => {
    const row = select.get(requireRowId('memory', memoryId));
    if (row === undefined) throw notFound('memory', memoryId);
    return row;
  };
}
