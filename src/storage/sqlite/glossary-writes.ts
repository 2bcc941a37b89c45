import type { Database } from 'better-sqlite3';
import { ConcordError } from '../../domain/failure.js';
import type { Glossary, NewConcept, NewGlossary } from '../../domain/glossary.js';
import type { GlossaryWrites } from '../../domain/ports/glossaries.js';
import type { ChangeSets } from './change-sets.js';
import { createConceptWrites } from './concept-writes.js';
import { createRequireGlossary, glossaryOf, type GlossaryRow } from './glossary-rows.js';
import type { OnceOnly } from './once-only.js';
import type { Synchronous } from './port-call.js';
import { publicId } from './public-ids.js';
import { requireRevision } from './revisions.js';
import type { Versions } from './versions.js';

const INSERT = `INSERT INTO glossary (name, description, unapprove_on_edit, created_at) VALUES (@name, @description, @unapprove, @at)`;
const UPDATE = `
  UPDATE glossary SET name = @name, description = @description, unapprove_on_edit = @unapprove, revision = revision + 1
  WHERE id = @id`;
const NAME_TAKEN = `SELECT 1 FROM glossary WHERE name = @name AND id <> @id AND removed_by IS NULL`;
const REMOVE = `UPDATE glossary SET removed_by = @changeSetId, revision = revision + 1 WHERE id = @id`;

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
