import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { migrate, readMigrations } from '../../../src/storage/sqlite/migrate.js';
import { termLikeness } from '../../../src/storage/sqlite/term-likeness.js';
import { tag, temporaryFolder } from './store-under-test.js';

const NUMBER = 6;
const CONTENT = `
  INSERT INTO glossary (id, name, description, created_at) VALUES (7, 'Terms', '', 0);
  INSERT INTO change_set (id, number, kind, actor, base_number) VALUES (1, 1, 'edit', 'anna', 0);
  INSERT INTO concept (id, glossary_id) VALUES (3, 7);
  INSERT INTO concept_version (id, concept_id, revision, change_set_id, deleted) VALUES (5, 3, 1, 1, 0);
  INSERT INTO concept_term (version_id, position, language, text, status)
  VALUES (5, 0, 'en', 'ＬＡＳＥＲ', 'preferred'), (5, 1, 'zh-CN', '激光', 'preferred');`;

test('terms that are stored already are compared as new ones are', () => {
  const parent = temporaryFolder();
  const backups = join(parent, 'backups');
  mkdirSync(backups);
  const db = new Database(join(parent, 'test.db'));
  try {
    const migrations = readMigrations();
    migrate(db, { backups, migrations: migrations.filter(({ number }) => number < NUMBER) });
    db.exec(CONTENT);
    migrate(db, { backups, migrations });
    expect(db.prepare(`SELECT glossary_id, likeness FROM concept_term ORDER BY position`).all()).toEqual([
      { glossary_id: 7, likeness: termLikeness({ language: tag('en-GB'), text: ' laser' }) },
      { glossary_id: 7, likeness: termLikeness({ language: tag('zh-Hans'), text: '激光' }) },
    ]);
  } finally {
    db.close();
    rmSync(parent, { recursive: true, force: true });
  }
});
