import { workerData } from 'node:worker_threads';

import { exportMemory } from '../services/export-memory.js';
import { createExportSource } from '../storage/sqlite/export-source.js';
import { openDatabase } from '../storage/sqlite/open-database.js';
import { createStoreReads } from '../storage/sqlite/store-reads.js';
import type { ExporterData, ServedChunks } from './exporter-messages.js';
import { dieOfPlainErrors } from './plain-errors.js';
import { serve } from './remote-port.js';

/** One export: writes a chunk each time it is asked for one. */

dieOfPlainErrors();
const { databaseFile, toolVersion, request, mainPort } = workerData as ExporterData;
const database = openDatabase(databaseFile, 'read');

async function* chunks(): AsyncGenerator<Uint8Array> {
  const { languages } = await createStoreReads(database).memories.get(request.memoryId);
  yield* exportMemory(request, { source: createExportSource(database), languages, toolVersion });
}

const running = chunks();
const served: ServedChunks = {
  async next() {
    const step = await running.next();
    return step.done === true ? undefined : step.value;
  },
};
serve(mainPort, served);
