import type { Database } from 'better-sqlite3';
import type { ExportSource } from '../../domain/ports/export-source.js';
import { createRequireMemory } from './memory-rows.js';
import { localReadPort } from './port-call.js';
import { requireRowId } from './public-ids.js';
import { createLoadUnits } from './unit-loading.js';

const UNITS = `
  SELECT version_id FROM visible_unit
  WHERE memory_id = @memoryId AND unit_id > @after ORDER BY unit_id LIMIT @limit`;

export function createExportSource(db: Database): ExportSource {
  const units = db.prepare<[object], number>(UNITS).pluck();
  const requireMemory = createRequireMemory(db);
  const load = createLoadUnits(db);
  return localReadPort<ExportSource>(db, {
    units(memoryId, after, limit) {
      const { id } = requireMemory(memoryId);
      const afterRow = after === undefined ? 0 : requireRowId('unit', after);
      return load(units.all({ memoryId: id, after: afterRow, limit })).map(({ unit }) => unit);
    },
  });
}
