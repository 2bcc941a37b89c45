import type { Database } from 'better-sqlite3';
import type { GroupSource, StoredText, UnitText } from '../../domain/ports/inspections.js';
import { createRequireMemory } from './memory-rows.js';
import { localReadPort } from './port-call.js';
import { publicId } from './public-ids.js';

const CHANGE_NUMBER = `SELECT change_number FROM store_state`;
const LAST_OF_SLICE = `SELECT id FROM unit WHERE memory_id = @memoryId AND id > @after ORDER BY id LIMIT 1 OFFSET @skipped`;
/**
 * As in an export: the state of a change number, whatever was published since. A deletion has no variants, so that the index
 * alone says which version it is.
 */
const UNIT_TEXTS = `
  WITH later_set AS MATERIALIZED (SELECT id FROM change_set WHERE number IS NULL OR number > @asOf)
  SELECT u.id, x.text_id
  FROM unit u CROSS JOIN variant x
    ON x.version_id = (SELECT max(id) FROM unit_version WHERE unit_id = u.id AND change_set_id NOT IN later_set)
  WHERE u.memory_id = @memoryId AND u.id > @after AND u.id <= @upTo
  ORDER BY u.id, x.position`;
const SELECT_TEXTS = `SELECT id, language_script, content FROM text WHERE`;
const TEXTS_BETWEEN = `${SELECT_TEXTS} id BETWEEN @first AND @last ORDER BY id`;
const TEXTS_OF = `${SELECT_TEXTS} id IN (SELECT value FROM json_each(?)) ORDER BY id`;

/** Texts that lie close together are read faster one after the other, with what lies between them. */
const CLOSE = 3;

/** Units and texts are read in their orders, what leads from the ones to the others is not: it stays in memory. */
const CACHE_MEBIBYTES = 64;

/** On a connection of its own. */
export function createGroupSource(db: Database): GroupSource {
  db.pragma(`cache_size = ${-1024 * CACHE_MEBIBYTES}`);
  const changeNumber = db.prepare<[], number>(CHANGE_NUMBER).pluck();
  const lastOfSlice = db.prepare<[object], number>(LAST_OF_SLICE).pluck();
  const unitTexts = db.prepare<[object], UnitText>(UNIT_TEXTS).raw();
  const textsBetween = db.prepare<[object], StoredText>(TEXTS_BETWEEN).raw();
  const textsOf = db.prepare<[string], StoredText>(TEXTS_OF).raw();
  const requireMemory = createRequireMemory(db);
  return localReadPort<GroupSource>(db, {
    changeNumber: () => changeNumber.get()!,
    unitTexts(memory, asOf, { after, limit }) {
      const memoryId = requireMemory(memory).id;
      const next = lastOfSlice.get({ memoryId, after, skipped: limit - 1 });
      const upTo = next ?? Number.MAX_SAFE_INTEGER;
      return { texts: unitTexts.all({ memoryId, asOf, after, upTo }), ...(next !== undefined && { next }) };
    },
    texts(ids) {
      const [first, last] = [ids[0] ?? 0, ids.at(-1) ?? 0];
      if (last - first > CLOSE * ids.length) return textsOf.all(JSON.stringify([...ids]));
      const wanted = new Set(ids);
      return textsBetween.all({ first, last }).filter(([id]) => wanted.has(id));
    },
    unitIdOf: (unit) => publicId('unit', unit),
  });
}
