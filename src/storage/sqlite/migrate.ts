import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConcordError } from '../../domain/failure.js';
import { registerTermLikeness } from './term-likeness.js';

/** "CNCD": how the file(1) command and we know our databases. */
const APPLICATION_ID = 0x434e4344;

/** One step of the schema. Once released it is never edited; the next change is the next migration. */
export interface Migration {
  /** From 1, without gaps. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const CREATE_LOG = `
  CREATE TABLE IF NOT EXISTS migration (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at INTEGER NOT NULL
  ) STRICT`;
const SELECT_LOG = `SELECT number, name, sha256 FROM migration ORDER BY number`;
const INSERT_LOG = `INSERT INTO migration (number, name, sha256, applied_at) VALUES (@number, @name, @sha256, @at)`;
const HAS_TABLES = `SELECT count(*) FROM sqlite_schema`;

/** The migrations that came with the program, in order. */
export function readMigrations(): readonly Migration[] {
  const folder = fileURLToPath(new URL('./migrations/', import.meta.url));
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      number: Number(file.slice(0, 4)),
      name: file.slice(5, -4),
      sql: readFileSync(join(folder, file), 'utf8'),
    }));
}

export interface MigrationOptions {
  /** Where the copy goes that is made before an existing database is changed. */
  readonly backups: string;
  readonly migrations?: readonly Migration[];
}

/**
 * Brings a database to the newest schema: each missing migration in a transaction of its own, its number included.
 * @returns how many were applied
 * @throws ConcordError `conflict` when the database was written by a newer program or by a changed migration,
 *   `storage-damaged` when it is another program's
 */
export function migrate(db: Database, { backups, migrations = readMigrations() }: MigrationOptions): number {
  const current = checkOrigin(db);
  const newest = migrations.at(-1)?.number ?? 0;
  if (current > newest) {
    throw new ConcordError({
      kind: 'conflict',
      reason: `The database has schema ${current}, this version of Concord knows ${newest}. Start a newer version.`,
    });
  }
  if (current > 0) checkUnchanged(db, migrations);
  const pending = migrations.filter(({ number }) => number > current);
  if (pending.length > 0 && current > 0) backUp(db, join(backups, `before-schema-${newest}-${Date.now()}.db`));
  registerTermLikeness(db);
  for (const migration of pending) apply(db, migration);
  return pending.length;
}

/** The number of the last migration; 0 for an empty file. */
function checkOrigin(db: Database): number {
  const empty = db.prepare(HAS_TABLES).pluck().get() === 0;
  if (!empty && db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new ConcordError({ kind: 'storage-damaged', reason: 'it belongs to another program.' });
  }
  return db.pragma('user_version', { simple: true }) as number;
}

function checkUnchanged(db: Database, migrations: readonly Migration[]): void {
  const applied = db.prepare<[], { number: number; name: string; sha256: string }>(SELECT_LOG).all();
  for (const { number, name, sha256 } of applied) {
    const migration = migrations.find((candidate) => candidate.number === number);
    if (migration === undefined || hashOf(migration) !== sha256) {
      throw new ConcordError({
        kind: 'conflict',
        reason: `The database was made with another migration ${number} (${name}) than this version of Concord has.`,
      });
    }
  }
}

function apply(db: Database, migration: Migration): void {
  const { number, name } = migration;
  db.transaction(() => {
    db.exec(CREATE_LOG);
    db.exec(migration.sql);
    db.prepare(INSERT_LOG).run({ number, name, sha256: hashOf(migration), at: Date.now() });
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${number}`);
  }).immediate();
}

function backUp(db: Database, file: string): void {
  db.prepare(`VACUUM INTO ?`).run(file);
  chmodSync(file, 0o600);
}

function hashOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}
