import type { Database } from 'better-sqlite3';
import type { GlossaryExportSource } from '../../domain/ports/glossaries.js';
import { createLoadConcepts } from './concept-loading.js';
import { createRequireGlossary } from './glossary-rows.js';
import { localReadPort } from './port-call.js';
import { requireRowId } from './public-ids.js';

const CHANGE_NUMBER = `SELECT change_number FROM store_state`;
/** As the view visible_concept, but as if nothing later than @asOf had been published. */
const CONCEPTS = `
  WITH later_set AS MATERIALIZED (SELECT id FROM change_set WHERE number IS NULL OR number > @asOf)
  SELECT v.id FROM concept c CROSS JOIN concept_version v ON v.concept_id = c.id
  WHERE c.glossary_id = @glossaryId AND c.id > @after AND v.deleted = 0 AND v.change_set_id NOT IN later_set
    AND NOT EXISTS (
      SELECT 1 FROM concept_version newer
      WHERE newer.concept_id = v.concept_id AND newer.id > v.id AND newer.change_set_id NOT IN later_set
    )
  ORDER BY c.id LIMIT @limit`;

export function createGlossaryExportSource(db: Database): GlossaryExportSource {
  const changeNumber = db.prepare<[], number>(CHANGE_NUMBER).pluck();
  const concepts = db.prepare<[object], number>(CONCEPTS).pluck();
  const requireGlossary = createRequireGlossary(db);
  const load = createLoadConcepts(db);
  return localReadPort<GlossaryExportSource>(db, {
    changeNumber: () => changeNumber.get()!,
    conceptsAsOf(glossaryId, { asOf, after, limit }) {
      const { id } = requireGlossary(glossaryId);
      const afterRow = after === undefined ? 0 : requireRowId('concept', after);
      return load(concepts.all({ glossaryId: id, asOf, after: afterRow, limit }));
    },
  });
}
