import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';

import type { IndexEdition } from '../matching/index/index-edition.js';
import { indexFingerprint } from '../matching/index/fingerprint.js';
import { StoredParts } from '../matching/index/stored-part.js';
import { createTextIndexer } from '../services/text-indexer.js';
import { createTextSnapshots } from '../services/text-snapshots.js';
import { createIndexFolder } from '../storage/index-folder.js';
import { createIndexSource } from '../storage/sqlite/index-source.js';
import { openDatabase } from '../storage/sqlite/open-database.js';
import type { IndexerData, ServedIndexer } from './indexer-messages.js';
import { workInBackground } from './background-thread.js';
import { dieOfPlainErrors } from './plain-errors.js';
import { serve } from './remote-port.js';

/** Makes the indexes that the look-up threads search, and keeps them up with the store. */

dieOfPlainErrors();
workInBackground();
const { databaseFile, mostTokens, mainPort, ...options } = workerData as IndexerData;
const database = openDatabase(databaseFile, 'read');
const source = createIndexSource(database);
const parts = new StoredParts(options);
const kind = {
  name: 'texts',
  version: 1,
  fingerprint: () => [source.storeId(), process.versions.unicode, indexFingerprint(), mostTokens].join(' '),
};
const folder = createIndexFolder(join(dirname(databaseFile), 'index'), kind, (bytes, name) =>
  parts.allocate(bytes, name),
);
const snapshots = createTextSnapshots(folder, source, parts);

/** The store is looked at so often while nobody says that something has changed: an import that is being staged does not. */
const LOOK_MILLISECONDS = 250;
/** After so long without anything to do, the indexes are kept for the next start. */
const QUIET_MILLISECONDS = 10_000;

/** The newest edition of each language that was not given out. */
const editions = new Map<string, IndexEdition>();
let waiting: ((edition: IndexEdition) => void) | undefined;
let started = false;
let running = false;
let quietSince = Date.now();

const indexer = createTextIndexer(source, {
  ...options,
  mostTokens,
  kept: (languageScript) => snapshots.load(languageScript),
  publish(edition) {
    editions.set(edition.languageScript, edition);
    giveOut();
  },
});

function giveOut(): void {
  const [edition] = editions.values();
  if (edition === undefined || waiting === undefined) return;
  editions.delete(edition.languageScript);
  waiting(edition);
  waiting = undefined;
}

/** Others have their turn between two slices. */
async function work(): Promise<void> {
  if (running) return;
  running = true;
  try {
    while (indexer.step()) {
      started = true;
      quietSince = Date.now();
      snapshots.giveUp();
      await nextTurn();
    }
    started = true;
  } finally {
    running = false;
  }
}

async function look(): Promise<void> {
  await work();
  if (Date.now() - quietSince < QUIET_MILLISECONDS) return;
  quietSince = Date.now();
  await save();
}

function save(): Promise<void> {
  return snapshots.save(() => indexer.states());
}

setInterval(() => void look(), LOOK_MILLISECONDS).unref();

const served: ServedIndexer = {
  use(languageScript) {
    indexer.use(languageScript);
    void work();
    return Promise.resolve();
  },
  refresh: work,
  nextEdition: () =>
    new Promise((resolve) => {
      waiting = resolve;
      giveOut();
    }),
  readiness() {
    const readiness = indexer.readiness();
    return Promise.resolve({ ...readiness, ready: started && readiness.ready && editions.size === 0 });
  },
  save,
};
serve(mainPort, served);
// An index that was kept but cannot be used any more, damaged or of an older version, is made anew before somebody searches it.
for (const languageScript of source.languageScripts()) {
  if (folder.has(languageScript)) indexer.use(languageScript);
}
void work();
