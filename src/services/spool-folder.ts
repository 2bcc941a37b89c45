import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The folder in which received files wait for their jobs. Names are ours, never the senders'. */
export interface SpoolFolder {
  /** The first bytes of a file, at most `length`. */
  head(name: string, length: number): Promise<Uint8Array>;
  /** Makes a file survive a loss of power and returns its SHA-256 in hex. */
  seal(name: string): Promise<string>;
  /** Hex SHA-256; undefined when there is no such file. */
  sha256(name: string): Promise<string | undefined>;
  /** Takes a copy of a file from elsewhere. Returns its length in bytes. */
  take(path: string, name: string): Promise<number>;
  /** Does nothing when there is no such file. */
  remove(name: string): Promise<void>;
  /** Removes every file that is not to be kept: what uploads and jobs of an earlier run left. */
  sweep(keep: ReadonlySet<string>): Promise<void>;
}

const PRIVATE_FOLDER = 0o700;

export async function openSpoolFolder(folder: string): Promise<SpoolFolder> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const pathOf = (name: string) => pathInSpool(folder, name);

  return {
    async head(name, length) {
      const file = await open(pathOf(name), 'r');
      try {
        const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },

    async seal(name) {
      await sync(pathOf(name));
      await sync(folder);
      return await hashOf(pathOf(name));
    },

    sha256: async (name) => sha256Of(pathOf(name)),

    async take(path, name) {
      await copyFile(path, pathOf(name));
      return (await stat(pathOf(name))).size;
    },

    async remove(name) {
      await rm(pathOf(name), { force: true });
    },

    async sweep(keep) {
      const names = await readdir(folder);
      await Promise.all(names.filter((name) => !keep.has(name)).map((name) => rm(join(folder, name), { force: true })));
    },
  };
}

/** A name with a path in it would leave the folder. */
export function pathInSpool(folder: string, name: string): string {
  if (name === '' || name === '.' || name === '..' || basename(name) !== name) {
    throw new Error('A spool file has a plain name.');
  }
  return join(folder, name);
}

/** Makes a file or a folder survive a loss of power. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** In hex; undefined when there is no such file. */
export async function sha256Of(path: string): Promise<string | undefined> {
  try {
    return await hashOf(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
