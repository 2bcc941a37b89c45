import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { createFirstRun } from '../../src/services/first-run.js';
import { findShippedContent, type ShippedFile } from '../../src/services/shipped-content.js';
import { generatedTmx } from '../support/generated-tmx.js';
import { createMemory, readForEver, wireJobs, WRITE } from './job-parts.js';
import { openStore, type OpenStore } from './open-store.js';

let store: OpenStore;
let content: readonly ShippedFile[];

beforeEach(async () => {
  store = await openStore();
  content = [
    shipped('glossary-import', 'Posts', 'posts.csv', 'zh-CN,en\n院长,president\n院士,academician\n'),
    shipped('memory-import', 'Demo', 'demo.tmx', generatedTmx(7)),
  ];
});

afterEach(() => {
  store.close();
});

function shipped(kind: ShippedFile['kind'], name: string, file: string, text: string): ShippedFile {
  const path = join(store.folder, file);
  writeFileSync(path, text);
  return { kind, name, description: 'Ships with Concord.', path };
}

const markerFile = () => join(store.folder, 'first-run');

function firstRun(parts = wireJobs(store), files = content) {
  const { startImport, changes, log } = parts;
  return createFirstRun({ ...store, content: files, markerFile: markerFile(), startImport, changes, log });
}

async function contentOf() {
  const { items: memories } = await store.reads.memories.list({ limit: 50 });
  const { items: glossaries } = await store.reads.glossaries.list({ limit: 50 });
  return [
    ...memories.map(({ name, units }) => [name, units]),
    ...glossaries.map(({ name, concepts }) => [name, concepts]),
  ];
}

describe('the first run', () => {
  test('fills an empty store with what ships', async () => {
    const run = firstRun();
    expect(run.state()).toBe('loading');
    await run.load();
    expect(run.state()).toBe('loaded');
    expect(await contentOf()).toEqual([
      ['Demo', 7],
      ['Posts', 2],
    ]);
  });

  test('leaves a store alone that holds something', async () => {
    await createMemory(store, 'Ours');
    const run = firstRun();
    await run.load();
    expect(run.state()).toBe('loaded');
    expect(await contentOf()).toEqual([['Ours', 0]]);
  });

  test('does not bring back what somebody removed later', async () => {
    await firstRun().load();
    for (const { id } of (await store.reads.memories.list({ limit: 50 })).items) {
      await store.writes.memories.remove(id, WRITE);
    }
    for (const { id } of (await store.reads.glossaries.list({ limit: 50 })).items) {
      await store.writes.glossaries.remove(id, WRITE);
    }
    await firstRun().load();
    expect(await contentOf()).toEqual([]);
  });

  test('goes on at the next start where it was interrupted, and doubles nothing', async () => {
    const interrupted = wireJobs(store, { readImport: readForEver });
    const loading = firstRun(interrupted).load();
    while (!existsSync(markerFile())) await new Promise((resolve) => setImmediate(resolve));
    interrupted.changes.close();
    await interrupted.queue.stop();
    await loading;
    expect(readFileSync(markerFile(), 'utf8')).toBe('loading');

    const run = firstRun();
    await run.load();
    expect(run.state()).toBe('loaded');
    expect(await contentOf()).toEqual([
      ['Demo', 7],
      ['Posts', 2],
    ]);
  });

  test('says so when a file cannot be loaded, and tries again at the next start', async () => {
    const broken = shipped('memory-import', 'Broken', 'broken.tmx', '<tmx><body><tu></body></tmx>');
    const parts = wireJobs(store);
    const run = firstRun(parts, [broken]);
    await run.load();
    expect(run.state()).toBe('failed');
    expect(parts.logged).toContain('The content of the first run could not be loaded');

    writeFileSync(broken.path, generatedTmx(2));
    const again = firstRun(wireJobs(store), [broken]);
    await again.load();
    expect(again.state()).toBe('loaded');
  });
});

describe('the content that ships', () => {
  test('is found beside the program: each glossary by its file, and the demo memory', async () => {
    const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
    const files = await findShippedContent(root);
    expect(files).toContainEqual(expect.objectContaining({ kind: 'glossary-import', name: 'Titles and posts' }));
    expect(files.filter(({ kind }) => kind === 'memory-import')).toEqual([
      expect.objectContaining({ name: 'Demo: releases of an invented academy' }),
    ]);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  test('may be missing', async () => {
    const folder = join(store.folder, 'elsewhere');
    mkdirSync(folder);
    await expect(findShippedContent(folder)).resolves.toEqual([]);
  });
});
