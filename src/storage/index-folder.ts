import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexSnapshots } from '../domain/ports/index-snapshots.js';
import { type Allocate, readSnapshot, writeSnapshot } from './snapshot-file.js';
import type { SnapshotKind } from './snapshot-header.js';

/**
 * A folder with a file for each index of one kind: "phrases-zh-Hans.idx".
 * @param allocate where what is read comes to lie
 */
export function createIndexFolder(folder: string, kind: SnapshotKind, allocate?: Allocate): IndexSnapshots {
  const fileOf = (name: string) => join(folder, `${kind.name}-${name}.idx`);
  return {
    load(name) {
      const reading = readSnapshot(fileOf(name), kind, allocate);
      return 'snapshot' in reading ? reading.snapshot : undefined;
    },
    async save(name, snapshot, signal) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        await writeSnapshot(fileOf(name), kind, snapshot, signal);
        return true;
      } catch {
        // Given up, or the disk is full: the next start makes the index anew.
        return false;
      }
    },
  };
}
