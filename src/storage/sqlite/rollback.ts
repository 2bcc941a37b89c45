import type { Database } from 'better-sqlite3';
import type { RollbackResult } from '../../domain/change-set.js';
import { ConcordError } from '../../domain/failure.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { ChangeSetRow, ChangeSets } from './change-sets.js';
import { publicId } from './public-ids.js';
import { emptyTally, type Tally } from './tally.js';
import { CONCEPT_TABLES, UNIT_TABLES, type VersionedTables } from './versioned-tables.js';

const UNDO_REMOVAL_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;

/** Takes a published change set back, as a change set of its own. */
export type RollBack = (changeSetId: string, actor: string) => RollbackResult;

export interface RollbackParts {
  readonly clock: () => number;
  readonly changeSets: ChangeSets;
}

export function createRollBack(db: Database, { clock, changeSets }: RollbackParts): RollBack {
  const rollBackUnits = createVersionRollback(db, UNIT_TABLES);
  const rollBackConcepts = createVersionRollback(db, CONCEPT_TABLES);
  const restoreOwner = createOwnerRestoration(db);
  const requireOwner = createOwnerCheck(db);
  return (changeSetId, actor) => {
    const set = changeSets.require(changeSetId);
    requireNotRolledBack(set);
    const rollback = changeSets.open({ kind: 'rollback', actor, rollsBack: set.id, ...ownerOf(set) });
    const tally = emptyTally();
    const restoredWhole = restoreOwner(set, rollback, clock() - set.published_at);
    if (restoredWhole === undefined) requireOwner(set);
    const undone =
      set.glossary_id === null ? rollBackUnits(set.id, rollback, tally) : rollBackConcepts(set.id, rollback, tally);
    tally.counts.updated = undone.removed + undone.restored;
    changeSets.record(rollback, tally);
    changeSets.publish(rollback);
    const { removed, restored, left } = undone;
    return {
      changeSetId: publicId('change set', rollback),
      removed,
      restored: restored + (restoredWhole ?? 0),
      left,
    };
  };
}

function ownerOf({ memory_id, glossary_id }: ChangeSetRow): { memoryId?: number; glossaryId?: number } {
  return {
    ...(memory_id !== null && { memoryId: memory_id }),
    ...(glossary_id !== null && { glossaryId: glossary_id }),
  };
}

function requireNotRolledBack({ id, rolled_back_by }: ChangeSetRow): void {
  if (rolled_back_by === null) return;
  throw new ConcordError({
    kind: 'conflict',
    reason: `The change set ${publicId('change set', id)} was rolled back by ${publicId('change set', rolled_back_by)}.`,
  });
}

/** What a rollback did to the versions of a change set. */
interface Undone {
  readonly removed: number;
  readonly restored: number;
  readonly left: readonly string[];
}

/**
 * `target`: what a rollback changes, each with the newest version it has now and the version to go back to. A newest version
 * that an earlier rollback wrote again from the change set's own counts as its own.
 */
function statementsOf({ entity, columns, parts, partColumns, partsWithLanguage, language }: VersionedTables) {
  const versions = `${entity}_version`;
  const id = `${entity}_id`;
  const isOwn = `(newest.version_id = own.id OR newest.restored_from IS own.id)`;
  const ownAndNewest = `${versions} own JOIN newest_${entity} newest ON newest.${id} = own.${id}`;
  const made = `${versions} made JOIN newest_${entity} newest ON newest.${id} = made.${id}`;
  return {
    left: `SELECT own.${id} FROM ${ownAndNewest} WHERE own.change_set_id = ? AND NOT ${isOwn} ORDER BY own.${id}`,
    versions: `
      WITH target AS (
        SELECT own.${id}, newest.revision, newest.deleted, (
          SELECT max(earlier.id) FROM ${versions} earlier
          WHERE earlier.${id} = own.${id} AND earlier.id < own.id
            AND earlier.change_set_id NOT IN (SELECT id FROM unpublished)) AS back_to
        FROM ${ownAndNewest} WHERE own.change_set_id = @changeSetId AND ${isOwn})
      INSERT INTO ${versions} (${id}, revision, change_set_id, deleted, restored_from, ${columns.join(', ')})
      SELECT target.${id}, target.revision + 1, @rollback, coalesce(before.deleted, 1),
        coalesce(before.restored_from, before.id), ${columns.map((name) => `before.${name}`).join(', ')}
      FROM target LEFT JOIN ${versions} before ON before.id = target.back_to
      WHERE target.deleted = 0 OR before.deleted = 0`,
    parts: `
      INSERT INTO ${parts} (version_id, ${partColumns.join(', ')})
      SELECT made.id, ${partColumns.map((name) => `part.${name}`).join(', ')}
      FROM ${versions} made JOIN ${parts} part ON part.version_id = made.restored_from
      WHERE made.change_set_id = @rollback AND made.deleted = 0`,
    growth: `
      SELECT total(made.deleted = 0) - total(newest.deleted = 0) FROM ${made} WHERE made.change_set_id = @rollback`,
    restored: `SELECT count(*) FROM ${versions} WHERE change_set_id = ? AND deleted = 0`,
    removed: `SELECT count(*) FROM ${versions} WHERE change_set_id = ? AND deleted = 1`,
    languages: `
      SELECT ${language} AS language, count(DISTINCT made.id) AS count
      FROM ${versions} made, ${partsWithLanguage}
      WHERE made.change_set_id = @rollback AND p.version_id = made.id GROUP BY ${language}`,
    languagesBefore: `
      SELECT ${language} AS language, count(DISTINCT newest.version_id) AS count
      FROM ${made}, ${partsWithLanguage}
      WHERE made.change_set_id = @rollback AND p.version_id = newest.version_id GROUP BY ${language}`,
  };
}

interface LanguageCount {
  readonly language: LanguageTag;
  readonly count: number;
}

/** For each entity whose newest version is the change set's: writes the version before it again, or a deletion. */
function createVersionRollback(db: Database, tables: VersionedTables) {
  const sql = statementsOf(tables);
  const left = db.prepare<[number], number>(sql.left).pluck();
  const versions = db.prepare(sql.versions);
  const parts = db.prepare(sql.parts);
  const growth = db.prepare<[object], number>(sql.growth).pluck();
  const restored = db.prepare<[number], number>(sql.restored).pluck();
  const removed = db.prepare<[number], number>(sql.removed).pluck();
  const languages = db.prepare<[object], LanguageCount>(sql.languages);
  const languagesBefore = db.prepare<[object], LanguageCount>(sql.languagesBefore);

  return (changeSetId: number, rollback: number, tally: Tally): Undone => {
    const changedSince = left.all(changeSetId).map((id) => publicId(tables.entity, id));
    versions.run({ changeSetId, rollback });
    parts.run({ rollback });
    tally.growth += growth.get({ rollback })!;
    for (const { language, count } of languages.all({ rollback })) grow(tally, language, count);
    for (const { language, count } of languagesBefore.all({ rollback })) grow(tally, language, -count);
    return { removed: removed.get(rollback)!, restored: restored.get(rollback)!, left: changedSince };
  };
}

function grow(tally: Tally, language: LanguageTag, by: number): void {
  tally.languages.set(language, (tally.languages.get(language) ?? 0) + by);
}

/** Brings a memory or glossary back that the change set removed; says how much is visible again, if it was one. */
function createOwnerRestoration(db: Database) {
  const statements = (['memory', 'glossary'] as const).map((owner) => ({
    find: db.prepare<[number], { id: number; name: string; held: number }>(
      `SELECT id, name, ${owner === 'memory' ? 'units' : 'concepts'} AS held FROM ${owner} WHERE removed_by = ?`,
    ),
    nameTaken: db.prepare<[string]>(`SELECT 1 FROM ${owner} WHERE name = ? AND removed_by IS NULL`),
    restore: db.prepare(
      `UPDATE ${owner} SET removed_by = NULL, restored_by = @rollback, revision = revision + 1 WHERE id = @id`,
    ),
  }));
  return (set: ChangeSetRow, rollback: number, age: number): number | undefined => {
    for (const { find, nameTaken, restore } of statements) {
      const removed = find.get(set.id);
      if (removed === undefined) continue;
      if (age > UNDO_REMOVAL_MILLISECONDS)
        throw conflict('What was removed more than 30 days ago cannot be brought back.');
      if (nameTaken.get(removed.name) !== undefined) throw conflict(`The name ${removed.name} is in use again.`);
      restore.run({ id: removed.id, rollback });
      return removed.held;
    }
    return undefined;
  };
}

/** What a removed memory or glossary held can only come back with it. */
function createOwnerCheck(db: Database): (set: ChangeSetRow) => void {
  const removed = db.prepare<[object]>(`
    SELECT 1 FROM memory WHERE id = @memoryId AND removed_by IS NOT NULL
    UNION SELECT 1 FROM glossary WHERE id = @glossaryId AND removed_by IS NOT NULL`);
  return ({ memory_id, glossary_id }) => {
    if (removed.get({ memoryId: memory_id, glossaryId: glossary_id }) === undefined) return;
    throw conflict('Its memory or glossary was removed; bring that back first.');
  };
}

function conflict(reason: string): ConcordError {
  return new ConcordError({ kind: 'conflict', reason });
}
