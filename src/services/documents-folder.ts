import { chmod, copyFile, link, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { ConcordError } from '../domain/failure.js';
import type { UploadOrder } from '../domain/job.js';
import { pathInSpool, sha256Of, sync } from './spool-folder.js';

/** The folder in which uploaded documents are kept, byte for byte. Names are ours, never the senders'. */
export interface DocumentsFolder {
  pathOf(name: string): string;
  /** Keeps a spooled file under this name too; what bore the name before is replaced. It survives a loss of power then. */
  keep(spool: string, name: string): Promise<void>;
  /** Hex SHA-256; undefined when there is no such file. */
  sha256(name: string): Promise<string | undefined>;
  /** Does nothing when there is no such file. */
  remove(name: string): Promise<void>;
  /** Removes every file that is not to be kept: what uploads and deletions of an earlier run left. */
  sweep(keep: ReadonlySet<string>): Promise<void>;
}

const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

export async function openDocumentsFolder(folder: string, spoolFolder: string): Promise<DocumentsFolder> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const pathOf = (name: string) => pathInSpool(folder, name);

  return {
    pathOf,

    async keep(spool, name) {
      await rm(pathOf(name), { force: true });
      await linkOrCopy(pathInSpool(spoolFolder, spool), pathOf(name));
      await chmod(pathOf(name), PRIVATE_FILE);
      await sync(folder);
    },

    sha256: async (name) => sha256Of(pathOf(name)),

    async remove(name) {
      await rm(pathOf(name), { force: true });
    },

    async sweep(keep) {
      const names = await readdir(folder);
      await Promise.all(names.filter((name) => !keep.has(name)).map((name) => rm(join(folder, name), { force: true })));
    },
  };
}

/** The same for each attempt of an upload, so that an interrupted one is found again. */
export function documentFileOf({ spool }: Pick<UploadOrder, 'spool'>): string {
  return `${spool.replace(/\.[^.]*$/, '')}.xliff`;
}

/** A second name costs nothing and leaves the spooled file for another attempt; not every file system has them. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    await copyFile(from, to).catch(refuseWhenFull);
    await sync(to);
  }
}

function refuseWhenFull(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOSPC' ? new ConcordError({ kind: 'storage-full' }) : error;
}
