import { parentPort, workerData } from 'node:worker_threads';

import { openDatabase } from '../storage/sqlite/open-database.js';
import { createStoreWrites } from '../storage/sqlite/store-writes.js';
import { dieOfPlainErrors } from './plain-errors.js';
import { serve } from './remote-port.js';
import type { OpenPort, WriterControl, WriterData } from './writer-messages.js';

/** The only thread with a read-write connection. It serves StoreWrites over every port that it is given, one call at a time. */

dieOfPlainErrors();
const { databaseFile, mainPort } = workerData as WriterData;
const database = openDatabase(databaseFile, 'write');
const store = createStoreWrites(database, Date.now);
const stopServing = new Map<number, () => void>();

const control: WriterControl = {
  ready: () => Promise.resolve(),
  release(portId) {
    stopServing.get(portId)?.();
    stopServing.delete(portId);
    return Promise.resolve();
  },
  close() {
    database.close();
    return Promise.resolve();
  },
};

serve(mainPort, { store, control });
parentPort?.on('message', ({ portId, port }: OpenPort) => {
  stopServing.set(portId, serve(port, { store }));
});
