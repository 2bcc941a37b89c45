import type { Database } from 'better-sqlite3';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { PairConcepts } from '../../domain/ports/pair-concepts.js';
import { createLoadConcepts } from './concept-loading.js';
import { readPort } from './port-call.js';
import { requireRowId, rowIdsJson } from './public-ids.js';

const CHANGE_NUMBER = `
  SELECT number FROM change_set WHERE number IS NOT NULL AND glossary_id IS NOT NULL ORDER BY number DESC LIMIT 1`;
const TAGS = `SELECT DISTINCT language FROM glossary_language WHERE concepts > 0`;
const CONCEPTS = `
  SELECT c.version_id FROM visible_concept c
  WHERE c.concept_id > @after
    AND (@glossaries IS NULL OR c.glossary_id IN (SELECT value FROM json_each(@glossaries)))
    AND (@subject IS NULL OR EXISTS (
      SELECT 1 FROM concept_version v WHERE v.id = c.version_id AND v.subject = @subject COLLATE NOCASE))
    AND EXISTS (SELECT 1 FROM concept_term t
      WHERE t.version_id = c.version_id AND t.language IN (SELECT value FROM json_each(@sourceTags)))
    AND EXISTS (SELECT 1 FROM concept_term t
      WHERE t.version_id = c.version_id AND t.language IN (SELECT value FROM json_each(@targetTags)))
  ORDER BY c.concept_id LIMIT @limit`;

export function createPairConcepts(db: Database): PairConcepts {
  const changeNumber = db.prepare<[], number>(CHANGE_NUMBER).pluck();
  const tags = db.prepare<[], LanguageTag>(TAGS).pluck();
  const concepts = db.prepare<[object], number>(CONCEPTS).pluck();
  const load = createLoadConcepts(db);
  return readPort<PairConcepts>(db, {
    changeNumber: () => changeNumber.get() ?? 0,
    tags: () => tags.all(),
    concepts({ sourceTags, targetTags, glossaries, subject = null, after, limit }) {
      const versions = concepts.all({
        ...{ subject, limit },
        after: after === undefined ? 0 : requireRowId('concept', after),
        glossaries: glossaries === undefined ? null : rowIdsJson('glossary', glossaries),
        sourceTags: JSON.stringify(sourceTags),
        targetTags: JSON.stringify(targetTags),
      });
      return load(versions);
    },
  });
}
