import type { Database } from 'better-sqlite3';
import { ConcordError } from '../../domain/failure.js';
import type { Job } from '../../domain/job.js';
import type { Memory, MemorySettings } from '../../domain/memory.js';
import type { MemoryWrites } from '../../domain/ports/memories.js';
import type { ChangeSets } from './change-sets.js';
import type { JobRecords } from './job-records.js';
import { createRequireMemory, memoryOf, type MemoryRow } from './memory-rows.js';
import type { OnceOnly } from './once-only.js';
import type { Synchronous } from './port-call.js';
import { publicId } from './public-ids.js';
import { requireRevision } from './revisions.js';

const INSERT = `
  INSERT INTO memory (name, description, penalty, reversed_penalty, created_at)
  VALUES (@name, @description, @penalty, @reversedPenalty, @at)`;
const UPDATE = `
  UPDATE memory SET name = @name, description = @description, penalty = @penalty, reversed_penalty = @reversedPenalty,
    revision = revision + 1
  WHERE id = @id`;
const NAME_TAKEN = `SELECT 1 FROM memory WHERE name = @name AND id <> @id AND removed_by IS NULL`;
const REMOVE = `UPDATE memory SET removed_by = @changeSetId, revision = revision + 1 WHERE id = @id`;

export interface MemoryWriteParts {
  readonly clock: () => number;
  readonly onceOnly: OnceOnly;
  readonly changeSets: ChangeSets;
  readonly jobs: JobRecords;
}

export function createMemoryWrites(db: Database, parts: MemoryWriteParts): Synchronous<MemoryWrites> {
  const { clock, onceOnly, changeSets } = parts;
  const insert = db.prepare(INSERT);
  const update = db.prepare(UPDATE);
  const nameTaken = db.prepare(NAME_TAKEN);
  const require = createRequireMemory(db);
  const remove = createRemoval(db, parts);

  const requireFreeName = (name: string, id: number) => {
    if (nameTaken.get({ name, id }) === undefined) return;
    throw new ConcordError({ kind: 'conflict', reason: `There is a memory named ${name} already.` });
  };
  const create = (settings: MemorySettings): Memory => {
    requireFreeName(settings.name, 0);
    const { lastInsertRowid } = insert.run({ ...settings, at: clock() });
    changeSets.nextNumber();
    return memoryOf(require(publicId('memory', Number(lastInsertRowid))));
  };
  const change = (row: MemoryRow, changes: Partial<MemorySettings>): Memory => {
    const { name, description, penalty, reversedPenalty } = { ...memoryOf(row), ...changes };
    requireFreeName(name, row.id);
    update.run({ id: row.id, name, description, penalty, reversedPenalty });
    changeSets.nextNumber();
    return memoryOf(require(publicId('memory', row.id)));
  };

  return {
    create: (settings, write) => onceOnly(write, () => create(settings)).result,
    change: (memoryId, changes, write, ifRevision) =>
      onceOnly(write, () => {
        const row = require(memoryId);
        requireRevision('memory', memoryId, row.revision, ifRevision);
        return change(row, changes);
      }).result,
    remove: (memoryId, write, ifRevision) =>
      onceOnly(write, () => {
        const row = require(memoryId);
        requireRevision('memory', memoryId, row.revision, ifRevision);
        return remove(row, write.actor);
      }).result,
  };
}

/** The memory goes out of sight with all its units; nothing of it is deleted. */
function createRemoval(db: Database, { changeSets, jobs }: MemoryWriteParts): (row: MemoryRow, actor: string) => Job {
  const remove = db.prepare(REMOVE);
  return (row, actor) => {
    const changeSetId = changeSets.open({ kind: 'deletion', actor, memoryId: row.id });
    remove.run({ id: row.id, changeSetId });
    changeSets.publish(changeSetId);
    return jobs.insertEnded({
      kind: 'memory-deletion',
      subject: publicId('memory', row.id),
      actor,
      progress: { done: row.units, total: row.units, unit: 'units' },
      result: {
        added: 0,
        merged: 0,
        updated: 0,
        unchanged: 0,
        rejected: 0,
        changeSetId: publicId('change set', changeSetId),
      },
    });
  };
}
