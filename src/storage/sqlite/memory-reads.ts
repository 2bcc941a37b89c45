import type { Database } from 'better-sqlite3';
import type { MemoryReads } from '../../domain/ports/memories.js';
import { createRequireMemory, memoryOf, SELECT_MEMORIES, type MemoryRow } from './memory-rows.js';
import { keyOfCursor, pageOf } from './paging.js';
import type { Synchronous } from './port-call.js';

const LIST = `${SELECT_MEMORIES} AND m.id > @after ORDER BY m.id LIMIT @limit`;
const BY_NAME = `${SELECT_MEMORIES} AND m.name = ?`;

export function createMemoryReads(db: Database): Synchronous<MemoryReads> {
  const list = db.prepare<[object], MemoryRow>(LIST);
  const byName = db.prepare<[string], MemoryRow>(BY_NAME);
  const require = createRequireMemory(db);
  return {
    list({ limit, cursor }) {
      const after = cursor === undefined ? 0 : keyOfCursor(cursor);
      return pageOf(list.all({ after, limit: limit + 1 }), limit, (row) => row.id, memoryOf);
    },
    get: (memoryId) => memoryOf(require(memoryId)),
    findByName(name) {
      const row = byName.get(name);
      return row && memoryOf(row);
    },
  };
}
