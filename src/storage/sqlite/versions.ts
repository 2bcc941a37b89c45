import type { Database } from 'better-sqlite3';
import type { LanguageTag } from '../../domain/language-tag.js';
import { countEntry, type Outcome, type Tally } from './tally.js';
import type { VersionedTables } from './versioned-tables.js';

/** The change set that is being written, and where. */
export interface Change {
  readonly changeSetId: number;
  /** The row id of the memory or glossary. */
  readonly ownerId: number;
  readonly tally: Tally;
  /** Whether it will be published later, so that what a version was made from has to be kept until then. */
  readonly staged: boolean;
}

/** Something that arrived and was judged. No outcome: another entity that it touched counts it. */
export interface Incoming<Content> {
  readonly content: Content;
  readonly outcome?: Outcome;
}

export interface VersionHead {
  readonly entityId: number;
  readonly revision: number;
}

/** How the content of a version is written and taken away again. */
export interface ContentRows<Content> {
  languagesOf(content: Content): readonly LanguageTag[];
  /** @returns the row id of the version */
  write(change: Change, head: VersionHead, content: Content): number;
  erase(versionId: number): void;
}

/** Writes versions of units or concepts; nothing else does. A change set has at most one version of an entity. */
export interface Versions<Content> {
  /** @returns the row id of the new entity */
  add(change: Change, content: Content): number;
  /** Gives an entity new content, or takes it away (null). */
  replace(change: Change, entityId: number, content: Content | null, origin?: Incoming<Content>): void;
  /** Undoes what an unpublished change set wrote about an entity, figures included; what it was made from comes back. */
  withdraw(change: Change, entityId: number): readonly Incoming<Content>[];
  /** Forgets an entity of which no version is left. */
  drop(entityId: number): void;
}

interface NewestVersion {
  readonly versionId: number;
  readonly revision: number;
  readonly deleted: 0 | 1;
}

function statementsOf({ entity, owner, partsWithLanguage, language }: VersionedTables) {
  return {
    insertEntity: `INSERT INTO ${entity} (${owner}_id) VALUES (?)`,
    insertDeletion: `
      INSERT INTO ${entity}_version (${entity}_id, revision, change_set_id, deleted)
      VALUES (@entityId, @revision, @changeSetId, 1)`,
    insertStaged: `
      INSERT INTO staged_${entity} (change_set_id, version_id, base_version_id, incoming)
      VALUES (@changeSetId, @versionId, @baseVersionId, @incoming)`,
    newest: `SELECT version_id AS versionId, revision, deleted FROM newest_${entity} WHERE ${entity}_id = ?`,
    own: `SELECT id FROM ${entity}_version WHERE ${entity}_id = @entityId AND change_set_id = @changeSetId`,
    staged: `
      SELECT base_version_id AS baseVersionId, incoming FROM staged_${entity}
      WHERE change_set_id = @changeSetId AND version_id = @versionId`,
    languages: `SELECT DISTINCT ${language} FROM ${partsWithLanguage} WHERE p.version_id = ?`,
    isDeleted: `SELECT deleted FROM ${entity}_version WHERE id = ?`,
    deleteStaged: `DELETE FROM staged_${entity} WHERE change_set_id = @changeSetId AND version_id = @versionId`,
    deleteVersion: `DELETE FROM ${entity}_version WHERE id = ?`,
    deleteEntity: `
      DELETE FROM ${entity}
      WHERE id = @entityId AND NOT EXISTS (SELECT 1 FROM ${entity}_version WHERE ${entity}_id = @entityId)`,
  };
}

export function createVersions<Content>(
  db: Database,
  tables: VersionedTables,
  rows: ContentRows<Content>,
): Versions<Content> {
  const sql = statementsOf(tables);
  const insertEntity = db.prepare<[number]>(sql.insertEntity);
  const insertDeletion = db.prepare(sql.insertDeletion);
  const insertStaged = db.prepare(sql.insertStaged);
  const newest = db.prepare<[number], NewestVersion>(sql.newest);
  const deleteEntity = db.prepare(sql.deleteEntity);
  const count = createCount(db, sql);
  const withdraw = createWithdrawal(db, tables, rows);

  const write = (change: Change, head: VersionHead, content: Content): number => {
    const versionId = rows.write(change, head, content);
    countEntry(change.tally, rows.languagesOf(content), 1);
    return versionId;
  };
  const drop = (entityId: number) => {
    deleteEntity.run({ entityId });
  };

  return {
    add(change, content) {
      const entityId = Number(insertEntity.run(change.ownerId).lastInsertRowid);
      write(change, { entityId, revision: 1 }, content);
      return entityId;
    },
    replace(change, entityId, content, origin) {
      const incoming = [...withdraw(change, entityId), ...(origin === undefined ? [] : [origin])];
      const base = newest.get(entityId);
      if (content === null && base?.deleted !== 0) {
        drop(entityId);
        return;
      }
      if (base !== undefined) count(change.tally, base.versionId, -1);
      const { changeSetId } = change;
      const head = { entityId, revision: (base?.revision ?? 0) + 1 };
      const versionId =
        content === null
          ? Number(insertDeletion.run({ ...head, changeSetId }).lastInsertRowid)
          : write(change, head, content);
      if (!change.staged || base === undefined) return;
      const baseVersionId = base.versionId;
      insertStaged.run({ changeSetId, versionId, baseVersionId, incoming: JSON.stringify(incoming) });
    },
    withdraw,
    drop,
  };
}

type Count = (tally: Tally, versionId: number, by: 1 | -1) => void;

/** Counts a version in or out of the figures; a deletion counts nothing. */
function createCount(db: Database, sql: ReturnType<typeof statementsOf>): Count {
  const isDeleted = db.prepare<[number], 0 | 1>(sql.isDeleted).pluck();
  const languages = db.prepare<[number], LanguageTag>(sql.languages).pluck();
  return (tally, versionId, by) => {
    if (isDeleted.get(versionId) === 0) countEntry(tally, languages.all(versionId), by);
  };
}

function createWithdrawal<Content>(
  db: Database,
  tables: VersionedTables,
  rows: ContentRows<Content>,
): Versions<Content>['withdraw'] {
  const sql = statementsOf(tables);
  const own = db.prepare<[object], number>(sql.own).pluck();
  const stagedFrom = db.prepare<[object], { baseVersionId: number; incoming: string }>(sql.staged);
  const newest = db.prepare<[number], NewestVersion>(sql.newest);
  const deleteStaged = db.prepare(sql.deleteStaged);
  const deleteVersion = db.prepare<[number]>(sql.deleteVersion);
  const count = createCount(db, sql);
  return ({ changeSetId, tally }, entityId) => {
    const versionId = own.get({ entityId, changeSetId });
    if (versionId === undefined) return [];
    const staged = stagedFrom.get({ changeSetId, versionId });
    const baseVersionId = staged?.baseVersionId ?? newest.get(entityId)?.versionId;
    count(tally, versionId, -1);
    if (baseVersionId !== undefined) count(tally, baseVersionId, 1);
    deleteStaged.run({ changeSetId, versionId });
    rows.erase(versionId);
    deleteVersion.run(versionId);
    return staged === undefined ? [] : (JSON.parse(staged.incoming) as Incoming<Content>[]);
  };
}
