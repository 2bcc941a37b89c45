import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { ReadDocument } from '../../src/services/document-reading.js';
import { resumeJobs } from '../../src/services/resume-jobs.js';
import { source, textOf, uploaded, uploadOf, wireDocuments, xliff12 } from './document-parts.js';
import { endOf, startOf, WRITE } from './job-parts.js';
import { openStore, type OpenStore } from './open-store.js';

let store: OpenStore;

beforeEach(async () => {
  store = await openStore();
});

afterEach(() => {
  store.close();
});

const FILE = xliff12(source('引力波'), `${source('暗物质')}<target>dark matter</target>`);

const spooled = () => readdirSync(store.spoolFolder);
const kept = () => readdirSync(join(store.folder, 'documents'));
const everyDocument = async () => (await store.reads.documents.list({ limit: 50 })).items;

/** Resolves when the reading is told to stop: a file that takes for ever. */
const readForEver: ReadDocument = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    const stop = () => {
      reject(new Error('stopped'));
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });

describe('an upload', () => {
  test('ends with the document, and its file is kept byte for byte for its owner alone', async () => {
    const { services } = wireDocuments(store);
    const { job, repeated, ended } = await services.upload(uploadOf(store, FILE), WRITE);
    expect(repeated).toBe(false);
    expect(job).toMatchObject({ kind: 'document-upload', status: 'queued', progress: { unit: 'bytes' } });
    const document = await ended();
    expect(document).toMatchObject({
      ...{ name: 'release.xlf', version: '1.2', sourceLanguage: 'zh-CN', targetLanguage: 'en' },
      ...{ segments: 2, empty: 1, bytes: Buffer.byteLength(FILE) },
    });
    expect(await endOf(store, job.id)).toMatchObject({ status: 'succeeded', documentResult: { document } });
    expect(spooled()).toEqual([]);
    const [file] = kept();
    expect(readFileSync(join(store.folder, 'documents', file!), 'utf8')).toBe(FILE);
    expect(statSync(join(store.folder, 'documents', file!)).mode & 0o777).toBe(0o600);
  });

  test('of a broken file is rejected with the place, and nothing of it is left', async () => {
    const { services } = wireDocuments(store);
    const { job, ended } = await services.upload(uploadOf(store, FILE.replace('</body>', '</boddy>')), WRITE);
    await expect(ended()).rejects.toMatchObject({ failure: { kind: 'malformed-file', line: 7 } });
    const failed = await endOf(store, job.id);
    expect(failed).toMatchObject({ status: 'failed', problemCount: 1, problems: [{ line: 7 }] });
    expect(await everyDocument()).toEqual([]);
    expect(await store.writes.documents.unfinished()).toEqual([]);
    expect([...spooled(), ...kept()]).toEqual([]);
  });

  test.each([
    ['memory.tmx', '<tmx version="1.4"></tmx>'],
    ['table.csv', 'zh,en\n一,one\n'],
    ['page.xlf', '<html></html>'],
    ['empty.xlf', ''],
  ])('of %s, which is no XLIFF, is refused at once', async (name, content) => {
    const { services } = wireDocuments(store);
    const upload = services.upload(uploadOf(store, content, name), WRITE);
    await expect(upload).rejects.toMatchObject({ failure: { kind: 'unsupported-file' } });
    expect(spooled()).toEqual([]);
    expect(await store.reads.jobs.open()).toEqual([]);
  });

  test('with another target language than the file names is refused', async () => {
    const { services } = wireDocuments(store);
    const request = { ...uploadOf(store, FILE), targetLanguage: 'fr' as never };
    const { ended } = await services.upload(request, WRITE);
    await expect(ended()).rejects.toMatchObject({ failure: { kind: 'invalid' } });
    expect(await everyDocument()).toEqual([]);
  });

  test('that is repeated with its key answers as the first one did, after its end too', async () => {
    const { services } = wireDocuments(store);
    const write = { ...WRITE, once: { key: 'k', fingerprint: '' } };
    const first = await services.upload(uploadOf(store, FILE), write);
    const document = await first.ended();
    const again = await services.upload(uploadOf(store, FILE), write);
    expect(again).toMatchObject({ repeated: true, job: { id: first.job.id } });
    expect(await again.ended()).toEqual(document);
    expect(await everyDocument()).toHaveLength(1);
    await expect(services.upload(uploadOf(store, `${FILE} `), write)).rejects.toMatchObject({
      failure: { kind: 'idempotency-mismatch' },
    });
    expect(spooled()).toEqual([]);
  });

  test('of a broken file that is repeated with its key says again what is wrong', async () => {
    const { services } = wireDocuments(store);
    const write = { ...WRITE, once: { key: 'k', fingerprint: '' } };
    const broken = FILE.replace('</body>', '');
    await expect((await services.upload(uploadOf(store, broken), write)).ended()).rejects.toThrow();
    const again = await services.upload(uploadOf(store, broken), write);
    await expect(again.ended()).rejects.toMatchObject({ failure: { kind: 'unsupported-file' } });
  });

  test('that is cancelled while it is read leaves nothing, and who waits hears of it', async () => {
    const { services, lanes } = wireDocuments(store, { readDocument: readForEver });
    const { job, ended } = await services.upload(uploadOf(store, FILE), WRITE);
    await startOf(store, job.id);
    await lanes.cancel(job.id);
    await expect(ended()).rejects.toMatchObject({ failure: { kind: 'conflict' } });
    await lanes.stop();
    expect(await store.writes.documents.unfinished()).toEqual([]);
    expect([...spooled(), ...kept()]).toEqual([]);
  });

  test('that hangs does not hold up others', async () => {
    const { services, lanes } = wireDocuments(store, {
      readDocument: (task, options) =>
        task.order.fileName === 'hang.xlf' ? readForEver(task, options) : Promise.reject(new Error('read')),
    });
    const hanging = await services.upload(uploadOf(store, FILE, 'hang.xlf'), WRITE);
    const other = await services.upload(uploadOf(store, FILE), WRITE);
    await expect(other.ended()).rejects.toThrow('An upload failed');
    expect((await store.reads.jobs.get(hanging.job.id)).status).toBe('running');
    await lanes.cancel(hanging.job.id);
    await lanes.stop();
  });

  test('tells who waits that the server stops, and is run again at the next start', async () => {
    const { services, lanes, changes } = wireDocuments(store, { readDocument: readForEver });
    const { job, ended } = await services.upload(uploadOf(store, FILE), WRITE);
    await startOf(store, job.id);
    while (kept().length === 0) await new Promise((resolve) => setImmediate(resolve));
    changes.close();
    await lanes.stop();
    await expect(ended()).rejects.toMatchObject({ failure: { kind: 'busy' } });
    expect((await store.reads.jobs.get(job.id)).status).toBe('queued');

    await resume();
    expect(await endOf(store, job.id)).toMatchObject({ status: 'succeeded', attempts: 2 });
    expect(await everyDocument()).toHaveLength(1);
    expect(kept()).toHaveLength(1);
  });
});

async function resume() {
  const parts = wireDocuments(store);
  await resumeJobs({ ...store, ...parts });
  return parts;
}

describe('the next start after a kill', () => {
  test('says succeeded for an upload that had its document and could not say so', async () => {
    const { services, lanes } = wireDocuments(store, { readDocument: readForEver });
    const { job } = await services.upload(uploadOf(store, FILE), WRITE);
    await startOf(store, job.id);
    while (kept().length === 0) await new Promise((resolve) => setImmediate(resolve));
    await lanes.stop();
    const [begun] = await store.writes.documents.unfinished();
    await store.writes.jobs.start(job.id);
    const frame = { format: 'xliff', version: '1.2', targetLanguage: null, place: '{}', sourceLanguage: 'zh' } as never;
    await store.writes.documents.finish(begun!, frame, []);

    await resume();
    const ended = await endOf(store, job.id);
    expect(ended).toMatchObject({ status: 'succeeded', documentResult: { document: { id: begun } } });
    expect(await everyDocument()).toHaveLength(1);
    expect(kept()).toHaveLength(1);
  });

  test('sweeps the files that no document has, and the documents that were not read whole', async () => {
    const { services } = wireDocuments(store);
    const document = await uploaded(store, services, FILE);
    writeFileSync(join(store.folder, 'documents', 'left.xliff'), 'left');
    await store.writes.documents.begin({ name: 'n', file: 'half.xliff', bytes: 1, sha256: '' }, WRITE);
    const { lanes } = await resume();
    await lanes.stop();
    expect(kept()).toHaveLength(1);
    expect(await store.writes.documents.unfinished()).toEqual([]);
    expect(await textOf((await services.file(document.id)).chunks)).toBe(FILE);
  });
});

describe('a document', () => {
  test('that nobody changed comes back as the file that was uploaded', async () => {
    const { services } = wireDocuments(store);
    const { id } = await uploaded(store, services, FILE);
    const { name, bytes, chunks } = await services.file(id);
    expect([name, bytes]).toEqual(['release.xlf', Buffer.byteLength(FILE)]);
    expect(await textOf(chunks)).toBe(FILE);
  });

  test.each([
    [
      'was changed on the disk',
      (path: string) => {
        writeFileSync(path, FILE.replace('dark', 'DARK'));
      },
    ],
    [
      'was cut',
      (path: string) => {
        writeFileSync(path, FILE.slice(0, 100));
      },
    ],
  ])('whose file %s is not given out', async (_, damage) => {
    const { services } = wireDocuments(store);
    const { id } = await uploaded(store, services, FILE);
    damage(join(store.folder, 'documents', kept()[0]!));
    await expect(services.file(id)).rejects.toMatchObject({ failure: { kind: 'storage-damaged' } });
  });

  test('that is deleted goes with its file and its segments', async () => {
    const { services, lanes } = wireDocuments(store);
    const { id, revision } = await uploaded(store, services, FILE);
    await expect(services.remove(id, WRITE, revision + 1)).rejects.toMatchObject({
      failure: { kind: 'changed-meanwhile' },
    });
    await services.remove(id, WRITE, revision);
    await lanes.stop();
    await expect(services.get(id)).rejects.toMatchObject({ failure: { kind: 'not-found' } });
    await expect(services.segments(id, { from: 1, limit: 10 })).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
    expect(await store.writes.documents.unfinished()).toEqual([]);
    expect(kept()).toEqual([]);
  });
});
