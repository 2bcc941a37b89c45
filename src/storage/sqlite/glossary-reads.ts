import type { Database } from 'better-sqlite3';
import type { Concept } from '../../domain/glossary.js';
import type { ConceptRevision, GlossaryReads } from '../../domain/ports/glossaries.js';
import { createConceptList } from './concept-list.js';
import { createLoadConcepts, type LoadConcepts } from './concept-loading.js';
import { createDuplicateGroups } from './duplicate-groups.js';
import { createRequireGlossary, glossaryOf, SELECT_GLOSSARIES, type GlossaryRow } from './glossary-rows.js';
import { keyOfCursor, pageOf } from './paging.js';
import type { Synchronous } from './port-call.js';
import { notFound, publicId, requireRowId } from './public-ids.js';

const LIST = `${SELECT_GLOSSARIES} AND g.id > @after ORDER BY g.id LIMIT @limit`;
const BY_NAME = `${SELECT_GLOSSARIES} AND g.name = ?`;
const VISIBLE = `SELECT version_id FROM visible_concept WHERE concept_id = ?`;
const HISTORY = `
  SELECT v.id AS versionId, v.revision, v.deleted, v.change_set_id AS changeSetId, c.actor, c.published_at AS at
  FROM concept_version v JOIN change_set c ON c.id = v.change_set_id
  WHERE v.concept_id = ? AND c.number IS NOT NULL ORDER BY v.id`;

interface RevisionRow {
  readonly versionId: number;
  readonly revision: number;
  readonly deleted: 0 | 1;
  readonly changeSetId: number;
  readonly actor: string;
  readonly at: number;
}

export function createGlossaryReads(db: Database): Synchronous<GlossaryReads> {
  const list = db.prepare<[object], GlossaryRow>(LIST);
  const byName = db.prepare<[string], GlossaryRow>(BY_NAME);
  const visible = db.prepare<[number], number>(VISIBLE).pluck();
  const requireGlossary = createRequireGlossary(db);
  const load = createLoadConcepts(db);
  return {
    list({ limit, cursor }) {
      const after = cursor === undefined ? 0 : keyOfCursor(cursor);
      return pageOf(list.all({ after, limit: limit + 1 }), limit, (row) => row.id, glossaryOf);
    },
    get: (glossaryId) => glossaryOf(requireGlossary(glossaryId)),
    findByName(name) {
      const row = byName.get(name);
      return row && glossaryOf(row);
    },
    concepts: createConceptList(db, load),
    duplicates: createDuplicateGroups(db, load),
    concept(conceptId) {
      const versionId = visible.get(requireRowId('concept', conceptId));
      if (versionId === undefined) throw notFound('concept', conceptId);
      return load([versionId])[0]!;
    },
    conceptHistory: createConceptHistory(db, load),
  };
}

function createConceptHistory(db: Database, load: LoadConcepts) {
  const history = db.prepare<[number], RevisionRow>(HISTORY);
  return (conceptId: string): readonly ConceptRevision[] => {
    const rows = history.all(requireRowId('concept', conceptId));
    if (rows.length === 0) throw notFound('concept', conceptId);
    const loaded = load(rows.map(({ versionId }) => versionId));
    const revisions: ConceptRevision[] = [];
    rows.forEach((row, place) => {
      revisions.unshift(revisionOf(row, loaded[place]!, revisions[0]?.concept));
    });
    return revisions;
  };
}

/** A deletion shows what was deleted. */
function revisionOf(row: RevisionRow, concept: Concept, before: Concept | undefined): ConceptRevision {
  const { revision, actor, at } = row;
  const changeSetId = publicId('change set', row.changeSetId);
  const deleted = row.deleted === 1;
  const made = { revision, changeSetId, changedAt: at, changedBy: actor };
  const shown = deleted && before !== undefined ? { ...before, ...made } : concept;
  return { revision, deleted, changeSetId, actor, at, concept: shown };
}
