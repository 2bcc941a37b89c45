import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openDocumentsFolder, type DocumentsFolder } from '../../src/services/documents-folder.js';
import { openSpoolFolder, type SpoolFolder } from '../../src/services/spool-folder.js';
import type { StoreReads, StoreWrites } from '../../src/domain/ports/store.js';
import { openDataFolder } from '../../src/storage/sqlite/data-folder.js';
import { openDatabase } from '../../src/storage/sqlite/open-database.js';
import { createStoreReads } from '../../src/storage/sqlite/store-reads.js';
import { createStoreWrites } from '../../src/storage/sqlite/store-writes.js';

/** A store in a temporary folder, on one thread. */
export interface OpenStore {
  readonly folder: string;
  readonly spoolFolder: string;
  readonly reads: StoreReads;
  readonly writes: StoreWrites;
  readonly spool: SpoolFolder;
  readonly documentsFolder: DocumentsFolder;
  /** Closes the store and removes the folder. */
  close(): void;
}

export async function openStore(): Promise<OpenStore> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-services-'));
  const dataFolder = openDataFolder(folder);
  const writing = openDatabase(dataFolder.databaseFile, 'write');
  const reading = openDatabase(dataFolder.databaseFile, 'read');
  return {
    folder,
    spoolFolder: dataFolder.spool,
    reads: createStoreReads(reading),
    writes: createStoreWrites(writing, Date.now),
    spool: await openSpoolFolder(dataFolder.spool),
    documentsFolder: await openDocumentsFolder(join(folder, 'documents'), dataFolder.spool),
    close() {
      reading.close();
      writing.close();
      dataFolder.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
