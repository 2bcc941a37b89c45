import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { migrate, readMigrations, type Migration } from '../../../src/storage/sqlite/migrate.js';
import { createStoreReads } from '../../../src/storage/sqlite/store-reads.js';
import { createStoreWrites } from '../../../src/storage/sqlite/store-writes.js';
import { BY_ANNA, failureOf, temporaryFolder } from './store-under-test.js';

const FIRST: Migration = {
  number: 1,
  name: 'apples',
  sql: `CREATE TABLE apple (id INTEGER PRIMARY KEY); INSERT INTO apple VALUES (7);`,
};
const SECOND: Migration = { number: 2, name: 'colours', sql: `ALTER TABLE apple ADD COLUMN colour TEXT;` };

let parent: string;
let backups: string;
let db: Database.Database;

beforeEach(() => {
  parent = temporaryFolder();
  backups = join(parent, 'backups');
  mkdirSync(backups);
  db = new Database(join(parent, 'test.db'));
});
afterEach(() => {
  db.close();
  rmSync(parent, { recursive: true, force: true });
});

const columns = () => db.pragma('table_info(apple)') as readonly { readonly name: string }[];

describe('migrating a database', () => {
  test('applies each missing migration once, in order', () => {
    expect(migrate(db, { backups, migrations: [FIRST] })).toBe(1);
    expect(migrate(db, { backups, migrations: [FIRST, SECOND] })).toBe(1);
    expect(migrate(db, { backups, migrations: [FIRST, SECOND] })).toBe(0);
    expect(columns().map(({ name }) => name)).toEqual(['id', 'colour']);
    expect(db.pragma('user_version', { simple: true })).toBe(2);
  });

  test('copies a database that holds something before it changes it', () => {
    migrate(db, { backups, migrations: [FIRST] });
    expect(readdirSync(backups)).toEqual([]);
    migrate(db, { backups, migrations: [FIRST, SECOND] });
    const [name] = readdirSync(backups);
    expect(name).toMatch(/^before-schema-2-\d+\.db$/);
    const copy = new Database(join(backups, name!), { readonly: true });
    expect(copy.prepare('SELECT * FROM apple').all()).toEqual([{ id: 7 }]);
    expect(copy.pragma('user_version', { simple: true })).toBe(1);
    copy.close();
    expect(statSync(join(backups, name!)).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['its last statement', `CREATE TABLE pear (id INTEGER); INSERT INTO pear VALUES (1); SELECT nothing;`],
    ['its first statement', `nonsense; CREATE TABLE pear (id INTEGER);`],
    ['a constraint', `CREATE TABLE pear (id INTEGER); INSERT INTO apple VALUES (7);`],
  ])('that fails at %s leaves nothing of it, and runs when it is repaired', (_, sql) => {
    migrate(db, { backups, migrations: [FIRST] });
    expect(() => migrate(db, { backups, migrations: [FIRST, { number: 2, name: 'pears', sql }] })).toThrow();
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    expect(db.prepare(`SELECT name FROM sqlite_schema WHERE name = 'pear'`).all()).toEqual([]);
    expect(migrate(db, { backups, migrations: [FIRST, SECOND] })).toBe(1);
  });

  test('refuses a database of a newer version and leaves it alone', async () => {
    migrate(db, { backups, migrations: [FIRST, SECOND] });
    expect(await failureOf(() => migrate(db, { backups, migrations: [FIRST] }))).toEqual({
      kind: 'conflict',
      reason: 'The database has schema 2, this version of Concord knows 1. Start a newer version.',
    });
    expect(columns()).toHaveLength(2);
  });

  test('refuses a database that was made by another text of an applied migration', async () => {
    migrate(db, { backups, migrations: [FIRST] });
    const edited = { ...FIRST, sql: `${FIRST.sql} CREATE TABLE pear (id INTEGER);` };
    const failure = await failureOf(() => migrate(db, { backups, migrations: [edited, SECOND] }));
    expect(failure).toMatchObject({ kind: 'conflict' });
    expect(columns()).toHaveLength(1);
  });
});

describe('the migrations of the program', () => {
  test('are numbered from 1 without gaps', () => {
    const numbers = readMigrations().map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(0);
  });

  test('take a database of the first version over with its memories and jobs', async () => {
    migrate(db, { backups, migrations: readMigrations().slice(0, 1) });
    const order = { into: 'm1', spool: 's', fileName: 'a.tmx', bytes: 9, sha256: 'ab', policy: 'merge', dryRun: false };
    db.prepare(
      `INSERT INTO job (kind, status, progress_unit, import_order, result, actor, created_at)
       VALUES ('memory-import', 'succeeded', 'units', ?, '{"added":1}', 'anna', 5)`,
    ).run(JSON.stringify(order));
    db.exec(
      `INSERT INTO memory (name, description, penalty, reversed_penalty, created_at) VALUES ('Releases', '', 2.5, 1, 5)`,
    );

    expect(migrate(db, { backups })).toBe(readMigrations().length - 1);

    const { jobs, memories, documents } = createStoreReads(db);
    const [job, ...others] = (await jobs.list({ limit: 5 })).items;
    expect(others).toEqual([]);
    expect(job).toMatchObject({ id: 'j1', kind: 'memory-import', status: 'succeeded', order, result: { added: 1 } });
    expect(job).not.toHaveProperty('documentOrder');
    expect(await memories.get('m1')).toMatchObject({ name: 'Releases', penalty: 2.5 });
    expect(await documents.list({ limit: 5 })).toEqual({ items: [] });
    const { job: next } = await createStoreWrites(db, () => 7).jobs.createForDocument('document-upload', {}, BY_ANNA);
    expect(next.id).toBe('j2');
    expect(readdirSync(backups)).toHaveLength(1);
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  test('make strict tables with sound foreign keys', () => {
    migrate(db, { backups });
    const tables = db.pragma('table_list') as readonly { name: string; type: string; strict: 0 | 1 }[];
    const own = tables.filter(({ name, type }) => type === 'table' && !name.startsWith('sqlite_'));
    expect(own.filter(({ strict }) => strict === 0)).toEqual([]);
    expect(own.length).toBeGreaterThan(10);
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });
});
