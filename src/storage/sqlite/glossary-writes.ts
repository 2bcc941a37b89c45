import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import { ConcordError } from '../../domain/failure.js';
import type { Concept, Glossary, NewConcept, NewGlossary } from '../../domain/glossary.js';
import type { GlossaryWrites } from '../../domain/ports/glossaries.js';
import { contentOfConcept } from '../merging/contents.js';
import type { ChangeSets } from './change-sets.js';
import { createLoadConcepts } from './concept-loading.js';
import { createRequireGlossary, glossaryOf, type GlossaryRow } from './glossary-rows.js';
import type { OnceOnly } from './once-only.js';
import type { Synchronous } from './port-call.js';
import { notFound, publicId, requireRowId } from './public-ids.js';
import { requireRevision } from './revisions.js';
import { emptyTally } from './tally.js';
import type { Versions } from './versions.js';

const INSERT = `INSERT INTO glossary (name, description, unapprove_on_edit, created_at) VALUES (@name, @description, @unapprove, @at)`;
const UPDATE = `
  UPDATE glossary SET name = @name, description = @description, unapprove_on_edit = @unapprove, revision = revision + 1
  WHERE id = @id`;
const NAME_TAKEN = `SELECT 1 FROM glossary WHERE name = @name AND id <> @id AND removed_by IS NULL`;
const REMOVE = `UPDATE glossary SET removed_by = @changeSetId, revision = revision + 1 WHERE id = @id`;
const VISIBLE = `
  SELECT v.concept_id AS conceptId, v.glossary_id AS glossaryId, v.version_id AS versionId, n.revision
  FROM visible_concept v JOIN concept_version n ON n.id = v.version_id WHERE v.concept_id = ?`;

interface VisibleConcept {
  readonly conceptId: number;
  readonly glossaryId: number;
  readonly versionId: number;
  readonly revision: number;
}

export interface GlossaryWriteParts {
  readonly clock: () => number;
  readonly onceOnly: OnceOnly;
  readonly changeSets: ChangeSets;
  readonly versions: Versions<NewConcept>;
}

export function createGlossaryWrites(db: Database, parts: GlossaryWriteParts): Synchronous<GlossaryWrites> {
  return { ...createSettingsWrites(db, parts), ...createConceptWrites(db, parts) };
}

type SettingsWrites = Pick<Synchronous<GlossaryWrites>, 'create' | 'change' | 'remove'>;

function createSettingsWrites(db: Database, { clock, onceOnly, changeSets }: GlossaryWriteParts): SettingsWrites {
  const insert = db.prepare(INSERT);
  const update = db.prepare(UPDATE);
  const nameTaken = db.prepare(NAME_TAKEN);
  const remove = db.prepare(REMOVE);
  const require = createRequireGlossary(db);

  const requireFreeName = (name: string, id: number) => {
    if (nameTaken.get({ name, id }) === undefined) return;
    throw new ConcordError({ kind: 'conflict', reason: `There is a glossary named ${name} already.` });
  };
  const create = ({ name, description, unapproveOnEdit = true }: NewGlossary): Glossary => {
    requireFreeName(name, 0);
    const { lastInsertRowid } = insert.run({ name, description, unapprove: Number(unapproveOnEdit), at: clock() });
    changeSets.nextNumber();
    return glossaryOf(require(publicId('glossary', Number(lastInsertRowid))));
  };
  const requireAt = (glossaryId: string, ifRevision: number | undefined): GlossaryRow => {
    const row = require(glossaryId);
    requireRevision('glossary', glossaryId, row.revision, ifRevision);
    return row;
  };

  return {
    create: (settings, write) => onceOnly(write, () => create(settings)).result,
    change: (glossaryId, changes, write, ifRevision) =>
      onceOnly(write, () => {
        const row = requireAt(glossaryId, ifRevision);
        const { name, description, unapproveOnEdit } = { ...glossaryOf(row), ...changes };
        requireFreeName(name, row.id);
        update.run({ id: row.id, name, description, unapprove: Number(unapproveOnEdit) });
        changeSets.nextNumber();
        return glossaryOf(require(glossaryId));
      }).result,
    remove(glossaryId, write, ifRevision) {
      onceOnly(write, () => {
        const { id } = requireAt(glossaryId, ifRevision);
        const changeSetId = changeSets.open({ kind: 'deletion', actor: write.actor, glossaryId: id });
        remove.run({ id, changeSetId });
        changeSets.publish(changeSetId);
      });
    },
  };
}

type ConceptWrites = Pick<Synchronous<GlossaryWrites>, 'addConcept' | 'changeConcept' | 'removeConcept'>;

function createConceptWrites(db: Database, { onceOnly, changeSets, versions }: GlossaryWriteParts): ConceptWrites {
  const visible = db.prepare<[number], VisibleConcept>(VISIBLE);
  const requireGlossary = createRequireGlossary(db);
  const load = createLoadConcepts(db);

  const requireAt = (conceptId: string, ifRevision: number | undefined): VisibleConcept => {
    const row = visible.get(requireRowId('concept', conceptId));
    if (row === undefined) throw notFound('concept', conceptId);
    requireRevision('concept', conceptId, row.revision, ifRevision);
    return row;
  };
  const read = (conceptId: number): Concept => load([visible.get(conceptId)!.versionId])[0]!;
  const replace = ({ conceptId, glossaryId }: VisibleConcept, content: NewConcept | null, actor: string): void => {
    const changeSetId = changeSets.open({ kind: content === null ? 'deletion' : 'edit', actor, glossaryId });
    const tally = emptyTally();
    versions.replace({ changeSetId, ownerId: glossaryId, tally, staged: false }, conceptId, content);
    if (content !== null) tally.counts.updated = 1;
    changeSets.record(changeSetId, tally);
    changeSets.publish(changeSetId);
  };
  const add = (glossaryId: number, concept: NewConcept, actor: string): Concept => {
    const changeSetId = changeSets.open({ kind: 'edit', actor, glossaryId });
    const tally = emptyTally();
    const conceptId = versions.add({ changeSetId, ownerId: glossaryId, tally, staged: false }, concept);
    tally.counts.added = 1;
    changeSets.record(changeSetId, tally);
    changeSets.publish(changeSetId);
    return read(conceptId);
  };

  return {
    addConcept: (glossaryId, concept, write) =>
      onceOnly(write, () => add(requireGlossary(glossaryId).id, concept, write.actor)).result,
    changeConcept: (conceptId, concept, write, ifRevision) =>
      onceOnly(write, () => {
        const current = requireAt(conceptId, ifRevision);
        const before = read(current.conceptId);
        if (isDeepStrictEqual(contentOfConcept(before), concept)) return before;
        replace(current, concept, write.actor);
        return read(current.conceptId);
      }).result,
    removeConcept(conceptId, write, ifRevision) {
      onceOnly(write, () => {
        replace(requireAt(conceptId, ifRevision), null, write.actor);
      });
    },
  };
}
