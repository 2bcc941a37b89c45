import type { Database } from 'better-sqlite3';
import type { InspectionReads } from '../../domain/ports/inspections.js';
import { sameLanguageAndScript } from '../../text/language-tags.js';
import { inspectionOf, type InspectionRow, SELECT_INSPECTIONS } from './inspection-rows.js';
import { createRequireMemory } from './memory-rows.js';
import type { Synchronous } from './port-call.js';
import { notFound, requireRowId } from './public-ids.js';

const LIST = `${SELECT_INSPECTIONS} ORDER BY id DESC LIMIT ?`;
const ONE = `${SELECT_INSPECTIONS} AND id = ?`;
const OF_MEMORY = `${SELECT_INSPECTIONS} AND memory_id = ? ORDER BY id DESC`;

export function createInspectionReads(db: Database): Synchronous<InspectionReads> {
  const list = db.prepare<[number], InspectionRow>(LIST);
  const one = db.prepare<[number], InspectionRow>(ONE);
  const ofMemory = db.prepare<[number], InspectionRow>(OF_MEMORY);
  const requireMemory = createRequireMemory(db);
  return {
    list: (limit) => list.all(limit).map(inspectionOf),
    get(inspectionId) {
      const row = one.get(requireRowId('inspection', inspectionId));
      if (row === undefined) throw notFound('inspection', inspectionId);
      return inspectionOf(row);
    },
    newestOf(memoryId, { source, target }) {
      const all = ofMemory.all(requireMemory(memoryId).id).map(inspectionOf);
      const found = all.find(({ subject }) => {
        if (!('memoryId' in subject)) return false;
        const isOf = (side: 'source' | 'target', asked = subject[side]) => sameLanguageAndScript(subject[side], asked);
        return isOf('source', source) && isOf('target', target);
      });
      if (found === undefined) throw notFound('inspection', `of the memory ${memoryId}`);
      return found;
    },
  };
}
