import type { Database } from 'better-sqlite3';
import type { ExportSource } from '../../domain/ports/export-source.js';
import { createRequireMemory } from './memory-rows.js';
import { localReadPort } from './port-call.js';
import { requireRowId } from './public-ids.js';
import { createLoadUnits } from './unit-loading.js';

const CHANGE_NUMBER = `SELECT change_number FROM store_state`;
/** As the view visible_unit, but as if nothing later than @asOf had been published. */
const UNITS = `
  WITH later_set AS MATERIALIZED (SELECT id FROM change_set WHERE number IS NULL OR number > @asOf)
  SELECT v.id FROM unit u CROSS JOIN unit_version v ON v.unit_id = u.id
  WHERE u.memory_id = @memoryId AND u.id > @after AND v.deleted = 0 AND v.change_set_id NOT IN later_set
    AND NOT EXISTS (
      SELECT 1 FROM unit_version newer
      WHERE newer.unit_id = v.unit_id AND newer.id > v.id AND newer.change_set_id NOT IN later_set
    )
  ORDER BY u.id LIMIT @limit`;

export function createExportSource(db: Database): ExportSource {
  const changeNumber = db.prepare<[], number>(CHANGE_NUMBER).pluck();
  const units = db.prepare<[object], number>(UNITS).pluck();
  const requireMemory = createRequireMemory(db);
  const load = createLoadUnits(db);
  return localReadPort<ExportSource>(db, {
    changeNumber: () => changeNumber.get()!,
    units(memoryId, { asOf, after, limit }) {
      const { id } = requireMemory(memoryId);
      const afterRow = after === undefined ? 0 : requireRowId('unit', after);
      return load(units.all({ memoryId: id, asOf, after: afterRow, limit })).map(({ unit }) => unit);
    },
  });
}
