import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { ConcordError, type Failure } from '../../../src/domain/failure.js';
import type { LanguageTag } from '../../../src/domain/language-tag.js';
import type { Memory } from '../../../src/domain/memory.js';
import type { ExportSource } from '../../../src/domain/ports/export-source.js';
import type { TermSource } from '../../../src/domain/ports/glossaries.js';
import type { ConcordanceSource } from '../../../src/domain/ports/concordance-source.js';
import type { MatchingSource } from '../../../src/domain/ports/matching-source.js';
import type { StoreReads, StoreWrites } from '../../../src/domain/ports/store.js';
import type { NewUnit, UnitMetadata, Variant } from '../../../src/domain/unit.js';
import type { NewConcept, Term } from '../../../src/domain/glossary.js';
import { openDataFolder } from '../../../src/storage/sqlite/data-folder.js';
import { createExportSource } from '../../../src/storage/sqlite/export-source.js';
import { createConcordanceSource } from '../../../src/storage/sqlite/concordance-source.js';
import { createMatchingSource } from '../../../src/storage/sqlite/matching-source.js';
import { openDatabase } from '../../../src/storage/sqlite/open-database.js';
import { createStoreReads } from '../../../src/storage/sqlite/store-reads.js';
import { createStoreWrites } from '../../../src/storage/sqlite/store-writes.js';
import { createTermSource } from '../../../src/storage/sqlite/term-source.js';

/** A store in a temporary folder: the writer's connection, and a reader's of its own. */
export interface StoreUnderTest {
  readonly folder: string;
  readonly databaseFile: string;
  readonly db: Database;
  readonly reads: StoreReads;
  readonly writes: StoreWrites;
  readonly matching: MatchingSource;
  readonly concordance: ConcordanceSource;
  readonly terms: TermSource;
  readonly exports: ExportSource;
  /** Moves the store's clock on. */
  pass(milliseconds: number): void;
  close(): void;
}

export const START = Date.UTC(2026, 0, 1);
export const BY_ANNA = { actor: 'anna' } as const;

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'concord-store-'));
}

export function openStore(parent = temporaryFolder()): StoreUnderTest {
  const folder = join(parent, 'data');
  const opened = openDataFolder(folder);
  const db = openDatabase(opened.databaseFile, 'write');
  const reader = openDatabase(opened.databaseFile, 'read');
  let now = START;
  return {
    folder,
    databaseFile: opened.databaseFile,
    db,
    reads: createStoreReads(reader),
    writes: createStoreWrites(db, () => (now += 1)),
    matching: createMatchingSource(reader),
    concordance: createConcordanceSource(reader),
    terms: createTermSource(reader),
    exports: createExportSource(reader),
    pass(milliseconds) {
      now += milliseconds;
    },
    close() {
      reader.close();
      db.close();
      opened.release();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

/** A memory as it is now, at most `limit` units of it, as an export would read it. */
export function exportedUnits({ exports }: StoreUnderTest, memoryId: string, limit = 10, after?: string) {
  return exports.units(memoryId, { asOf: exports.changeNumber(), limit, ...(after !== undefined && { after }) });
}

/** Runs a test on a store of its own. */
export async function withStore(test: (store: StoreUnderTest) => Promise<void> | void): Promise<void> {
  const store = openStore();
  try {
    await test(store);
  } finally {
    store.close();
  }
}

export const tag = (text: string) => text as LanguageTag;

export function variant(language: string, text: string, rest: Partial<Variant> = {}): Variant {
  return { language: tag(language), text, codes: [], ...rest };
}

/** A unit from Chinese into English. */
export function pair(zh: string, en: string, metadata: UnitMetadata = {}): NewUnit {
  return { sourceLanguage: tag('zh-CN'), variants: [variant('zh-CN', zh), variant('en', en)], ...metadata };
}

export function term(language: string, text: string, rest: Partial<Term> = {}): Term {
  return { language: tag(language), text, status: 'admitted', ...rest };
}

export function concept(terms: readonly Term[], rest: Partial<NewConcept> = {}): NewConcept {
  return { notes: [], doNotTranslate: false, approved: true, terms, ...rest };
}

export function newMemory(store: StoreUnderTest, name = 'Releases'): Promise<Memory> {
  return store.writes.memories.create({ name, description: '', penalty: 0, reversedPenalty: 0 }, BY_ANNA);
}

export async function newGlossary(store: StoreUnderTest, name = 'Terms') {
  return store.writes.glossaries.create({ name, description: '' }, BY_ANNA);
}

export async function newJob(store: StoreUnderTest, into = 'm1') {
  const order = {
    into,
    spool: 'upload',
    fileName: 'memory.tmx',
    bytes: 10,
    sha256: '00',
    policy: 'merge',
    dryRun: false,
  };
  return (await store.writes.jobs.create('memory-import', order, BY_ANNA)).job;
}

export async function beginImport(store: StoreUnderTest): Promise<string> {
  return store.writes.staging.begin((await newJob(store)).id, 'anna');
}

export async function allUnits(store: StoreUnderTest, memoryId: string) {
  return (await store.reads.units.list(memoryId, {}, { limit: 200 })).items;
}

/** "zh text = en text" of every unit, in the order of the list. */
export async function allPairs(store: StoreUnderTest, memoryId: string): Promise<readonly string[]> {
  return (await allUnits(store, memoryId)).map(({ variants }) => variants.map(({ text }) => text).join(' = '));
}

/** The failure with which something ends; undefined when it ends well. */
export async function failureOf(work: Promise<unknown> | (() => unknown)): Promise<Failure | undefined> {
  try {
    await (typeof work === 'function' ? work() : work);
    return undefined;
  } catch (error) {
    if (error instanceof ConcordError) return error.failure;
    throw error;
  }
}
