import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexSnapshots } from '../domain/ports/index-snapshots.js';
import { type Allocate, readSnapshot, writeSnapshot } from './snapshot-file.js';
import type { SnapshotKind } from './snapshot-header.js';

/** What an index folder holds. See SnapshotKind. */
export interface IndexKind extends Pick<SnapshotKind, 'name' | 'version'> {
  readonly fingerprint: () => string;
}

/**
 * A folder with a file for each index of one kind: "phrases-zh-Hans.idx".
 * @param kind asked for only when there is something to read or write: a fingerprint takes a while
 * @param allocate where what is read comes to lie
 */
export function createIndexFolder(folder: string, kind: IndexKind, allocate?: Allocate): IndexSnapshots {
  const fileOf = (name: string) => join(folder, `${kind.name}-${name}.idx`);
  const kindNow = (): SnapshotKind => ({ ...kind, fingerprint: kind.fingerprint() });
  return {
    has: (name) => existsSync(fileOf(name)),
    load(name) {
      if (!existsSync(fileOf(name))) return undefined;
      const reading = readSnapshot(fileOf(name), kindNow(), allocate);
      return 'snapshot' in reading ? reading.snapshot : undefined;
    },
    async save(name, snapshot, signal) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        await writeSnapshot(fileOf(name), kindNow(), snapshot, signal);
        return true;
      } catch {
        // Given up, or the disk is full: the next start makes the index anew.
        return false;
      }
    },
  };
}
