import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

import type { Job } from '../domain/job.js';
import type { StoreReads, StoreWrites } from '../domain/ports/store.js';
import type { JobChanges } from './job-changes.js';
import type { Log } from './log.js';
import type { Readiness } from './services.js';
import type { ShippedFile } from './shipped-content.js';
import type { SpoolFolder } from './spool-folder.js';
import type { StartImport } from './start-import.js';

interface Dependencies {
  readonly content: readonly ShippedFile[];
  /** A file of the data folder that says how far the first run came. */
  readonly markerFile: string;
  readonly reads: Pick<StoreReads, 'memories' | 'glossaries'>;
  readonly writes: Pick<StoreWrites, 'memories' | 'glossaries'>;
  readonly spool: SpoolFolder;
  readonly startImport: StartImport;
  readonly changes: JobChanges;
  readonly log: Log;
}

/** Fills an empty store with what ships, through the same import jobs as everything else. */
export interface FirstRun {
  state(): Readiness['firstRunContent'];
  /** Never rejects; when the content cannot be loaded, the state is `failed` and the next start tries again. */
  load(): Promise<void>;
}

type Marker = 'loading' | 'loaded';

const ACTOR = 'concord';

export function createFirstRun(dependencies: Dependencies): FirstRun {
  const { content, markerFile, reads, writes, spool, startImport, changes, log } = dependencies;
  let state: Readiness['firstRunContent'] = 'loading';

  /** An interrupted first run goes on; content that somebody removed later does not come back. */
  async function isNeeded(): Promise<boolean> {
    const marker = await readFile(markerFile, 'utf8').catch(() => undefined);
    if (marker !== undefined) return marker === ('loading' satisfies Marker);
    const memories = await reads.memories.list({ limit: 1 });
    const glossaries = await reads.glossaries.list({ limit: 1 });
    return memories.items.length === 0 && glossaries.items.length === 0;
  }

  async function receiverOf({ kind, name, description }: ShippedFile): Promise<string> {
    if (kind === 'glossary-import') {
      const found = await reads.glossaries.findByName(name);
      return (found ?? (await writes.glossaries.create({ name, description }, { actor: ACTOR }))).id;
    }
    const settings = { name, description, penalty: 0, reversedPenalty: 0 };
    const found = await reads.memories.findByName(name);
    return (found ?? (await writes.memories.create(settings, { actor: ACTOR }))).id;
  }

  async function load(file: ShippedFile): Promise<void> {
    const into = await receiverOf(file);
    const name = `first-run-${randomUUID()}`;
    const bytes = await spool.take(file.path, name);
    const received = { spool: name, fileName: basename(file.path), bytes };
    const order = { kind: file.kind, into, file: received, policy: 'merge', dryRun: false };
    const { job } = await startImport(order, { actor: ACTOR });
    const ended = await lastOf(changes.watch(job.id, new AbortController().signal));
    if (ended?.status === 'succeeded') return;
    throw new Error(`${file.name} could not be loaded: ${ended?.problems[0]?.message ?? 'the import was stopped'}`);
  }

  const mark = (marker: Marker) => writeFile(markerFile, marker, { mode: 0o600 });

  return {
    state: () => state,
    async load() {
      try {
        if (content.length > 0 && (await isNeeded())) {
          await mark('loading');
          for (const file of content) await load(file);
          await mark('loaded');
        }
        state = 'loaded';
      } catch (error) {
        state = 'failed';
        log.error({ err: error }, 'The content of the first run could not be loaded');
      }
    },
  };
}

async function lastOf(jobs: AsyncIterable<Job>): Promise<Job | undefined> {
  let last: Job | undefined;
  for await (const job of jobs) last = job;
  return last;
}
