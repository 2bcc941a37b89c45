import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import { ConcordError } from '../../domain/failure.js';
import type { NewConcept } from '../../domain/glossary.js';
import { contentOfConcept } from '../../domain/contents.js';
import { createLoadConcepts } from './concept-loading.js';
import type { ConceptParts } from './concept-change-set.js';
import { notFound, requireRowId } from './public-ids.js';
import { requireRevision } from './revisions.js';

const NEWEST = `
  SELECT n.version_id AS versionId, n.revision, n.deleted, c.glossary_id AS glossaryId, g.removed_by AS removedBy
  FROM newest_concept n JOIN concept c ON c.id = n.concept_id JOIN glossary g ON g.id = c.glossary_id
  WHERE n.concept_id = ?`;
const REVISION = `
  SELECT v.id AS versionId, v.deleted FROM concept_version v JOIN change_set c ON c.id = v.change_set_id
  WHERE v.concept_id = @conceptId AND v.revision = @revision AND c.number IS NOT NULL ORDER BY v.id DESC`;

interface NewestRow {
  readonly versionId: number;
  readonly revision: number;
  readonly deleted: 0 | 1;
  readonly glossaryId: number;
  readonly removedBy: number | null;
}

interface Reversion {
  readonly revision: number;
  readonly ifRevision: number | undefined;
  readonly actor: string;
}

/** Writes what an earlier revision said as a new one, unless the concept says that now. */
export function createConceptReversion(
  db: Database,
  { versions, inChangeSet }: Pick<ConceptParts, 'versions' | 'inChangeSet'>,
) {
  const newest = db.prepare<[number], NewestRow>(NEWEST);
  const contentAt = createContentAt(db);
  const load = createLoadConcepts(db);

  return (conceptId: string, { revision, ifRevision, actor }: Reversion): void => {
    const id = requireRowId('concept', conceptId);
    const current = newest.get(id);
    if (current === undefined) throw notFound('concept', conceptId);
    if (current.removedBy !== null) throw conflict('Its glossary was removed; bring that back first.');
    requireRevision('concept', conceptId, current.revision, ifRevision);
    const content = contentAt(conceptId, revision);
    const isThere = current.deleted === 0;
    if (isThere && isDeepStrictEqual(contentOfConcept(load([current.versionId])[0]!), content)) return;
    inChangeSet({ kind: 'edit', actor, glossaryId: current.glossaryId }, (change) => {
      versions.replace(change, id, content);
      change.tally.counts.updated = 1;
    });
  };
}

function createContentAt(db: Database) {
  const find = db.prepare<[object], { versionId: number; deleted: 0 | 1 }>(REVISION);
  const load = createLoadConcepts(db);
  return (conceptId: string, revision: number): NewConcept => {
    const row = find.get({ conceptId: requireRowId('concept', conceptId), revision });
    if (row === undefined) {
      throw new ConcordError({ kind: 'not-found', what: `revision of the concept ${conceptId}`, id: String(revision) });
    }
    if (row.deleted === 1) throw conflict(`Revision ${revision} is a deletion; name one that has a content.`);
    return contentOfConcept(load([row.versionId])[0]!);
  };
}

function conflict(reason: string): ConcordError {
  return new ConcordError({ kind: 'conflict', reason });
}
