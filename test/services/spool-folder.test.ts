import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { openSpoolFolder, type SpoolFolder } from '../../src/services/spool-folder.js';

let folder: string;
let spool: SpoolFolder;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concord-spool-'));
  spool = await openSpoolFolder(folder);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the spool folder', () => {
  test('knows a file by its SHA-256, before and after it is sealed', async () => {
    const bytes = Buffer.alloc(300_000, '术语');
    writeFileSync(join(folder, 'a.upload'), bytes);
    const expected = createHash('sha256').update(bytes).digest('hex');
    await expect(spool.seal('a.upload')).resolves.toBe(expected);
    await expect(spool.sha256('a.upload')).resolves.toBe(expected);
  });

  test('says that a missing file has no SHA-256', async () => {
    await expect(spool.sha256('gone.upload')).resolves.toBeUndefined();
  });

  test('reads no more of the head than there is', async () => {
    writeFileSync(join(folder, 'a.upload'), 'abcdef');
    expect(Buffer.from(await spool.head('a.upload', 4)).toString()).toBe('abcd');
    expect(Buffer.from(await spool.head('a.upload', 100)).toString()).toBe('abcdef');
  });

  test('sweeps what no job waits for, and nothing else', async () => {
    for (const name of ['kept.upload', 'left.upload', 'also-left']) writeFileSync(join(folder, name), name);
    await spool.sweep(new Set(['kept.upload', 'was-never-there']));
    expect(readdirSync(folder)).toEqual(['kept.upload']);
  });

  test('removes a file that is there and does not mind one that is not', async () => {
    writeFileSync(join(folder, 'a.upload'), 'a');
    await spool.remove('a.upload');
    await spool.remove('a.upload');
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each(['../outside', 'sub/folder', '..', '.', ''])(
    'refuses the name %j, which would leave the folder',
    async (name) => {
      await expect(spool.remove(name)).rejects.toThrow('plain name');
      await expect(spool.sha256(name)).rejects.toThrow('plain name');
    },
  );
});
