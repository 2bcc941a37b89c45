import type { Database } from 'better-sqlite3';
import type { TermSource } from '../../domain/ports/glossaries.js';
import { createLoadConcepts } from './concept-loading.js';
import { localReadPort } from './port-call.js';
import { publicId, rowIdsJson } from './public-ids.js';

const CHANGE_NUMBER = `SELECT change_number FROM store_state`;
const ALL = `SELECT id FROM concept ORDER BY id`;
/** What a glossary that was removed or brought back since holds has changed with it. */
const TOUCHED = `
  SELECT v.concept_id AS id FROM change_set c JOIN concept_version v ON v.change_set_id = c.id WHERE c.number > @since
  UNION
  SELECT c.id FROM glossary g JOIN concept c ON c.glossary_id = g.id
  WHERE g.removed_by IN (SELECT id FROM change_set WHERE number > @since)
    OR g.restored_by IN (SELECT id FROM change_set WHERE number > @since)
  ORDER BY id`;
const VISIBLE_OF = `SELECT version_id FROM visible_concept WHERE concept_id IN (SELECT value FROM json_each(?))`;

export function createTermSource(db: Database): TermSource {
  const changeNumber = db.prepare<[], number>(CHANGE_NUMBER).pluck();
  const all = db.prepare<[], number>(ALL).pluck();
  const touched = db.prepare<[object], number>(TOUCHED).pluck();
  const visibleOf = db.prepare<[string], number>(VISIBLE_OF).pluck();
  const load = createLoadConcepts(db);
  return localReadPort<TermSource>(db, {
    changeNumber: () => changeNumber.get()!,
    touchedSince: (since) => (since === 0 ? all.all() : touched.all({ since })).map((id) => publicId('concept', id)),
    concepts: (conceptIds) => load(visibleOf.all(rowIdsJson('concept', conceptIds))),
  });
}
