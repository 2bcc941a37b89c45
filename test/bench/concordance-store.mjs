// A store of a million units, filled by plain SQL: only what the concordance reads matters here.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openDataFolder } from '../../dist/storage/sqlite/data-folder.js';
import { openDatabase } from '../../dist/storage/sqlite/open-database.js';
import { createStoreWrites } from '../../dist/storage/sqlite/store-writes.js';
import { BENCH, hasBenchData, inventedRows } from './memory-files.mjs';

/** Rows as [Chinese, English]: real ones grown by recombination, or made-up ones. */
export async function* grownRows(count) {
  if (!hasBenchData) return yield* inventedRows(count);
  const paths = ['expand.mjs', 'memory-zh-en.tsv.gz'].map((name) => fileURLToPath(new URL(name, BENCH)));
  const grow = spawn(process.execPath, [...paths, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: grow.stdout, crlfDelay: Infinity })) {
    const [source, target] = line.split('\t');
    if (source && target) yield [source, target];
  }
  if (grow.exitCode === null) await once(grow, 'exit');
}

/**
 * Two memories: a large one with the rows, and a small one whose 500 units come last.
 * @returns the database, closed, and the id of the small memory
 */
export async function filledStore(folder, rows) {
  const { databaseFile, release } = openDataFolder(folder);
  const db = openDatabase(databaseFile, 'write');
  const { memories, units } = createStoreWrites(db, Date.now);
  const make = (name) => memories.create({ name, description: '', penalty: 0, reversedPenalty: 0 }, { actor: 'bench' });
  const [large, small] = [await make('large'), await make('small')];
  // The change set of the first unit serves all.
  const first = {
    sourceLanguage: null,
    variants: ['zh-CN', 'en'].map((language) => ({ language, text: '-', codes: [] })),
  };
  await units.add(large.id, [first], 'merge', { actor: 'bench' });
  const add = adder(db);
  db.pragma('synchronous = OFF');
  db.exec('BEGIN');
  for await (const row of rows) add(large.id, row);
  for (const row of inventedRows(500)) add(small.id, row);
  db.exec('COMMIT');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  release();
  return { databaseFile, small: small.id };
}

function adder(db) {
  const changeSet = db.prepare('SELECT max(id) FROM change_set WHERE number IS NOT NULL').pluck().get();
  const text = db.prepare('INSERT INTO text (language, language_script, content, exact_hash) VALUES (?, ?, ?, ?)');
  const unit = db.prepare('INSERT INTO unit (memory_id) VALUES (?)');
  const version = db.prepare(
    'INSERT INTO unit_version (unit_id, revision, change_set_id, deleted) VALUES (?, 1, ?, 0)',
  );
  const variant = db.prepare('INSERT INTO variant (version_id, position, text_id) VALUES (?, ?, ?)');
  const count = db.prepare('UPDATE memory SET units = units + 1 WHERE id = ?');
  const known = new Map();
  const intern = (language, script, content) => {
    const key = `${language} ${content}`;
    const id = known.get(key) ?? text.run(language, script, content, known.size).lastInsertRowid;
    known.set(key, id);
    return id;
  };
  return (memoryId, [source, target]) => {
    const memory = Number(memoryId.slice(1));
    const unitId = unit.run(memory).lastInsertRowid;
    const versionId = version.run(unitId, changeSet).lastInsertRowid;
    variant.run(versionId, 0, intern('zh-CN', 'zh-Hans', source));
    variant.run(versionId, 1, intern('en', 'en-Latn', target));
    count.run(memory);
  };
}
