import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { runScript } from './run-script.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concord-document-threads-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Start of a script: a writer, and what reads a document of so many segments. */
const opening = () => `
  const { writeFileSync } = await import('node:fs');
  const { openDataFolder } = await load('storage/sqlite/data-folder.js');
  const { DEFAULT_LIMITS: limits } = await load('domain/limits.js');
  const { startWriterThread } = await load('workers/writer-thread.js');
  const { createDocumentReaders } = await load('workers/document-reader-thread.js');
  const { openDatabase } = await load('storage/sqlite/open-database.js');
  const { createStoreReads } = await load('storage/sqlite/store-reads.js');
  const { databaseFile } = openDataFolder(${JSON.stringify(folder)});
  const writer = await startWriterThread(databaseFile);
  const { documents } = writer.store;
  const reads = createStoreReads(openDatabase(databaseFile, 'read')).documents;
  let ports = 0;
  const openWriterPort = () => { ports += 1; return writer.openPort(); };
  const unit = (number) => '<trans-unit id="' + number + '"><source>第' + number + '句</source></trans-unit>\\n';
  const xliff = (count) => '<xliff version="1.2"><file original="f" source-language="zh" target-language="en" ' +
    'datatype="x"><body>' + Array.from({ length: count }, (_, number) => unit(number)).join('') + '</body></file></xliff>';
  let files = 0;
  const begin = async (content) => {
    files += 1;
    const path = ${JSON.stringify(folder)} + '/' + files + '.xlf';
    writeFileSync(path, content);
    const order = { spool: '', fileName: 'f.xlf', bytes: Buffer.byteLength(content), sha256: '' };
    const documentId = await documents.begin({ name: 'f', file: path, bytes: 1, sha256: '' }, { actor: 'tester' });
    return { documentId, path, order };
  };
  const options = (signal = new AbortController().signal) => ({ signal, onProgress() {} });
  const discard = async (documentId) => { while (!(await documents.discard(documentId))); };
  const finish = (result) => { console.log(JSON.stringify(result)); process.exit(0); };`;

async function resultOf(script: string): Promise<unknown> {
  return JSON.parse(await runScript(folder, opening() + script));
}

describe('the threads that read documents', () => {
  test('read one after the other with one thread, broken files between them', async () => {
    const result = await resultOf(`
      const { readDocument } = createDocumentReaders({ openWriterPort, limits });
      const segments = [];
      const failures = [];
      for (const content of [xliff(3), xliff(2).replace('</body>', ''), xliff(1_200)]) {
        const task = await begin(content);
        try {
          const { frame, warnings } = await readDocument(task, options());
          segments.push((await documents.finish(task.documentId, frame, warnings)).segments);
        } catch ({ failure }) {
          failures.push(failure.kind);
        }
      }
      finish({ segments, failures, ports });`);
    expect(result).toEqual({ segments: [3, 1_200], failures: ['malformed-file'], ports: 1 });
  });

  test('read several at once, and keep two', async () => {
    const result = await resultOf(`
      const { readDocument } = createDocumentReaders({ openWriterPort, limits });
      const readAll = async () => {
        const tasks = await Promise.all(Array.from({ length: 4 }, () => begin(xliff(50))));
        await Promise.all(tasks.map((task) => readDocument(task, options())));
        return ports;
      };
      finish({ first: await readAll(), second: await readAll() });`);
    expect(result).toEqual({ first: 4, second: 6 });
  });

  test('end when they are stopped, and store nothing later', async () => {
    const result = await resultOf(`
      const { readDocument } = createDocumentReaders({ openWriterPort, limits });
      const task = await begin(xliff(100_000));
      const stopping = new AbortController();
      let told = 0;
      const onProgress = () => { told += 1; stopping.abort('cancelled'); };
      const outcome = await readDocument(task, { signal: stopping.signal, onProgress }).catch(({ message }) => message);
      await discard(task.documentId);
      const unfinished = await documents.unfinished();
      const next = await begin(xliff(1));
      await readDocument(next, options());
      finish({ outcome, told: told > 0, unfinished, ports });`);
    expect(result).toEqual({ outcome: 'The upload was stopped.', told: true, unfinished: [], ports: 2 });
  });

  test('end when a file takes too long, and others are read', async () => {
    const result = await resultOf(`
      const { readDocument } = createDocumentReaders({ openWriterPort, limits, readMilliseconds: 1_500 });
      const small = await begin(xliff(1));
      await readDocument(small, options());
      const slow = await begin(xliff(400_000));
      const failure = await readDocument(slow, options()).catch(({ failure }) => failure);
      await discard(slow.documentId);
      const next = await begin(xliff(2));
      const { frame } = await readDocument(next, options());
      finish({ failure, segments: (await documents.finish(next.documentId, frame, [])).segments });`);
    expect(result).toEqual({
      failure: { kind: 'too-large', what: expect.stringContaining('work'), limit: 1.5, unit: 'seconds' },
      segments: 2,
    });
  });
});
