import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreWrites } from '../../src/domain/ports/store.js';
import { createLookUpLog } from '../../src/services/look-up-log.js';
import { createSessionGlossaries } from '../../src/services/create-session-glossaries.js';
import { exportSession } from '../../src/services/export-session.js';
import { writeSessionSnapshot } from '../../src/services/session-snapshot.js';
import { createSessionWatch } from '../../src/services/session-watch.js';
import { openDataFolder } from '../../src/storage/sqlite/data-folder.js';
import { openDatabase } from '../../src/storage/sqlite/open-database.js';
import { createPairConcepts } from '../../src/storage/sqlite/pair-concepts.js';
import { createStoreReads } from '../../src/storage/sqlite/store-reads.js';
import { createStoreWrites } from '../../src/storage/sqlite/store-writes.js';
import { createLogger } from '../../src/http/logger.js';
import { startHttp, type HttpUnderTest } from './http-under-test.js';

export interface SessionsUnderTest {
  readonly http: HttpUnderTest;
  readonly writes: StoreWrites;
  /** The terms that a look-up finds. */
  readonly found: { hits: readonly unknown[] };
  /** What is done when the server is told to stop. */
  stopWatches(): void;
  /** Sends JSON and reads JSON. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<SessionAnswer>;
  /** Writes what the log of look-ups holds back. */
  flushLog(): Promise<void>;
  close(): Promise<void>;
}

/** What the tests read of the answers; no answer has all of it. */
export interface AnswerBody {
  readonly id: string;
  readonly name: string;
  readonly eventDate?: string;
  readonly revision: number;
  readonly more?: true;
  readonly glossary: { readonly revision: number };
  readonly items: readonly { readonly id: string; readonly content: unknown }[];
  readonly concepts: readonly { readonly notes?: unknown }[];
}

export interface SessionAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnswerBody;
  /** The body as it came. */
  readonly text: string;
}

/** The HTTP layer over the real services and a real store, on one thread. */
export async function startSessions(settings = { isOn: true, days: 30 }): Promise<SessionsUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-sessions-'));
  const dataFolder = openDataFolder(folder);
  const writing = openDatabase(dataFolder.databaseFile, 'write');
  const reading = openDatabase(dataFolder.databaseFile, 'read');
  const reads = createStoreReads(reading);
  const writes = createStoreWrites(writing, Date.now);
  const pairConcepts = createPairConcepts(reading);
  const watch = createSessionWatch(reads.sessionGlossaries);
  const files = { sessions: reads.sessionGlossaries, pairConcepts, toolVersion: '1.2.3', clock: Date.now };
  const sessionGlossaries = createSessionGlossaries({
    sessions: { ...reads.sessionGlossaries, ...writes.sessionGlossaries },
    watch,
    pairConcepts,
    files: {
      export: (request) => Promise.resolve(exportSession(request, files)),
      snapshot: (request) => Promise.resolve(writeSessionSnapshot(request, files)),
    },
    clock: Date.now,
  });
  const store = { ...reads.lookUpLog, ...writes.lookUpLog };
  const lookUpLog = createLookUpLog({ ...settings, store, clock: Date.now, log: createLogger('silent') });
  const found = { hits: [] as readonly unknown[] };
  const glossaries = { ...reads.glossaries, ...writes.glossaries };
  const lookUps = { terms: () => Promise.resolve(found.hits) };
  const http = await startHttp({ services: { sessionGlossaries, lookUpLog, glossaries, lookUps } });
  return {
    http,
    writes,
    found,
    stopWatches: () => {
      watch.close();
    },
    send: (method, path, body, headers) => send(http.address, { method, path, body, headers: headers ?? {} }),
    flushLog: () => lookUpLog.close(),
    async close() {
      watch.close();
      await lookUpLog.close();
      await http.close();
      reading.close();
      writing.close();
      dataFolder.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Record<string, string>;
}

async function send(address: string, { method, path, body, headers }: Request): Promise<SessionAnswer> {
  const response = await fetch(address + path, {
    method,
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '') && text !== '';
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson ? JSON.parse(text) : {}) as AnswerBody,
    text,
  };
}
