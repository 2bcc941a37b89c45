import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { runScript } from './run-script.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concord-threads-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Starts of a script: a data folder with an empty database, and a log that counts. */
const opening = () => `
  const { openDataFolder } = await load('storage/sqlite/data-folder.js');
  const { DEFAULT_LIMITS: limits } = await load('domain/limits.js');
  const data = openDataFolder(${JSON.stringify(folder)});
  const { databaseFile } = data;
  let errors = 0;
  const log = { info() {}, warn() {}, error() { errors += 1; } };
  const finish = (result) => { console.log(JSON.stringify(result)); process.exit(0); };`;

async function resultOf(script: string): Promise<unknown> {
  return JSON.parse(await runScript(folder, opening() + script));
}

describe('the look-up threads', () => {
  test('answer from a store that another thread writes', async () => {
    const result = await resultOf(`
      const { startWriterThread } = await load('workers/writer-thread.js');
      const { createLookUpThreads } = await load('workers/look-up-threads.js');
      const writer = await startWriterThread(databaseFile);
      const { lookUps } = createLookUpThreads({ databaseFile, limits, log });
      const write = { actor: 'tester' };
      const memory = await writer.store.memories.create(
        { name: 'M', description: '', penalty: 0, reversedPenalty: 0 }, write);
      const variants = [
        { language: 'zh-CN', text: '引力波', codes: [] },
        { language: 'en', text: 'gravitational wave', codes: [] },
      ];
      await writer.store.units.add(memory.id, [{ sourceLanguage: 'zh-CN', variants }], 'merge', write);
      const segments = ['引力波', '量子', '引力波'].map((text) => ({ text, codes: [] }));
      const pair = { source: 'zh-CN', target: 'en' };
      const answers = await lookUps.matchesForAll({ ...pair, segments, minScore: 70, limit: 5 });
      const found = await lookUps.concordance({ ...pair, text: '引力', side: 'source', limit: 10 });
      finish({
        targets: answers.map(({ matches }) => matches.map(({ target }) => target.text)),
        phrases: found.items.length,
      });`);
    expect(result).toEqual({ targets: [['gravitational wave'], [], ['gravitational wave']], phrases: 1 });
  });

  test('find what was added, changed and deleted a moment ago, also when one was replaced since', async () => {
    const result = await resultOf(`
      const threads = [];
      process.on('worker', (thread) => threads.push(thread));
      const { startWriterThread } = await load('workers/writer-thread.js');
      const { createLookUpThreads } = await load('workers/look-up-threads.js');
      const writer = await startWriterThread(databaseFile);
      const first = threads.length;
      const { lookUps, refresh, start } = createLookUpThreads({ databaseFile, limits, log, webAssembly: true });
      start();
      const { units, memories } = writer.store;
      const write = { actor: 'tester' };
      const memory = await memories.create({ name: 'M', description: '', penalty: 0, reversedPenalty: 0 }, write);
      const unitOf = (en) => ({ sourceLanguage: 'en', variants: [
        { language: 'en', text: en, codes: [] }, { language: 'zh-CN', text: en + ' 译', codes: [] } ] });
      const letters = (number) => [...String(number)].map((digit) => 'abcdefghij'[digit]).join(' ');
      const many = Array.from({ length: 6000 }, (_, number) => unitOf('gravitational waves ' + letters(number)));
      await units.add(memory.id, many, 'merge', write);
      refresh();
      while (!(await lookUps.readiness()).ready) await new Promise((resolve) => setTimeout(resolve, 20));
      const find = async (text) => {
        const ask = { source: 'en', target: 'zh-CN', segment: { text, codes: [] }, minScore: 60, limit: 1 };
        const answers = await Promise.all(threads.map(() => lookUps.matches(ask)));
        return [...new Set(answers.map(({ matches, partial }) => (partial ? 'partial ' : '') + matches[0]?.source.text))];
      };
      const added = await units.add(memory.id, [unitOf('a very new sentence here')], 'merge', write);
      const found = { added: await find('a new sentence here') };
      await units.change(added.unitIds[0], unitOf('another quite new sentence came'), write);
      found.changed = [...await find('a new sentence here'), ...await find('another new sentence came')];
      await threads[first].terminate();
      await new Promise((resolve) => setTimeout(resolve, 500));
      found.replaced = [...await find('gravitational waves f f f f f'), ...await find('another new sentence came')];
      await units.remove(added.unitIds[0], write);
      found.removed = await find('another new sentence came');
      finish({ found, errors });`);
    expect(result).toEqual({
      found: {
        added: ['a very new sentence here'],
        changed: ['undefined', 'another quite new sentence came'],
        replaced: ['gravitational waves f f f f', 'another quite new sentence came'],
        removed: ['undefined'],
      },
      errors: 1,
    });
  });

  test('are started again when they die, and given up when that does not help', async () => {
    const result = await resultOf(`
      const { createLookUpThread } = await load('workers/look-up-thread.js');
      const settings = { databaseFile: databaseFile + '-is-missing', limits, log };
      const { died, served } = createLookUpThread('terms', settings);
      const refused = await served().terms({}).catch(({ failure }) => failure.kind);
      const reason = await died;
      finish({ refused, errors, isError: reason instanceof Error, says: reason.message.length > 0 });`);
    expect(result).toEqual({ refused: 'busy', errors: 6, isError: true, says: true });
  });
});

describe('the writer thread', () => {
  test('says at the start what keeps it from writing', async () => {
    const file = join(folder, 'no-database');
    writeFileSync(file, 'this is no database, however long it is read. '.repeat(100));
    const result = await resultOf(`
      const { startWriterThread } = await load('workers/writer-thread.js');
      const reason = await startWriterThread(${JSON.stringify(file)}).catch((error) => error);
      finish({ isError: reason instanceof Error, message: reason.message });`);
    expect(result).toEqual({ isError: true, message: expect.stringContaining('not a database') });
  });

  test('does nothing more for a port that was released', async () => {
    const result = await resultOf(`
      const { startWriterThread } = await load('workers/writer-thread.js');
      const { connect } = await load('workers/remote-port.js');
      const writer = await startWriterThread(databaseFile);
      const { port, release } = writer.openPort();
      const { store } = connect(port);
      const settings = (name) => ({ name, description: '', penalty: 0, reversedPenalty: 0 });
      const write = { actor: 'tester' };
      const before = await store.memories.create(settings('before'), write);
      await release();
      const after = await store.memories.create(settings('after'), write).catch(({ failure }) => failure.kind);
      const taken = await writer.store.memories.create(settings('after'), write);
      finish({ before: before.name, after, taken: taken.name });`);
    expect(result).toEqual({ before: 'before', after: 'busy', taken: 'after' });
  });
});

describe('the importer thread', () => {
  test('ends at once when the import is stopped, and adds nothing to its change set later', async () => {
    const result = await resultOf(`
      const { writeFileSync } = await import('node:fs');
      const { startWriterThread } = await load('workers/writer-thread.js');
      const { createReadImport } = await load('workers/importer-thread.js');
      const writer = await startWriterThread(databaseFile);
      const write = { actor: 'tester' };
      const settings = { name: 'M', description: '', penalty: 0, reversedPenalty: 0 };
      const memory = await writer.store.memories.create(settings, write);
      const rows = Array.from({ length: 50_000 }, (_, row) => '第' + row + '句,Sentence ' + row + '\\n');
      writeFileSync(data.spool + '/a.upload', 'zh-CN,en\\n' + rows.join(''));
      const order = {
        into: memory.id, spool: 'a.upload', fileName: 'a.csv', bytes: 1_000_000, sha256: '', policy: 'merge', dryRun: false,
      };
      const { job } = await writer.store.jobs.create('memory-import', order, write);
      const changeSetId = await writer.store.staging.begin(job.id, 'tester');
      const readImport = createReadImport({
        openWriterPort: () => writer.openPort(), spoolFolder: data.spool, limits });
      const stopping = new AbortController();
      let progress = 0;
      const onProgress = () => { progress += 1; stopping.abort('cancelled'); };
      const options = { signal: stopping.signal, onProgress };
      const outcome = await readImport({ kind: 'memory-import', order, changeSetId }, options).catch(() => 'stopped');
      let finished = false;
      while (!finished) finished = await writer.store.staging.discard(changeSetId);
      const unfinished = await writer.store.staging.unfinished();
      finish({ outcome, told: progress > 0, unfinished });`);
    expect(result).toEqual({ outcome: 'stopped', told: true, unfinished: [] });
  });
});
