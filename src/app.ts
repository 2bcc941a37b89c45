import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import type { Logger } from 'pino';

import type { Config } from './config.js';
import { createListener, type Listener } from './http/listener.js';
import { analyseDocument } from './services/analyse-document.js';
import { createBriefs } from './services/briefs/brief-services.js';
import { createCheckingServices } from './services/checks/checking-services.js';
import { createDocumentServices } from './services/create-document-services.js';
import type { DocumentServices } from './services/document-services.js';
import { openDocumentsFolder, type DocumentsFolder } from './services/documents-folder.js';
import { glossariesOffThread, unitsOffThread } from './services/filtered-lists.js';
import { createFirstRun, type FirstRun } from './services/first-run.js';
import { createConceptImpact } from './services/impact/concept-impact.js';
import { createRunInspection } from './services/inspections/run-inspection.js';
import { createJobChanges, type JobChanges } from './services/job-changes.js';
import { createJobLanes, type JobLanes } from './services/job-lanes.js';
import { createJobQueue } from './services/job-queue.js';
import { createLookUpLog, type KeptLookUpLog } from './services/look-up-log.js';
import { createPreviewImport } from './services/preview-import.js';
import { createReadiness } from './services/readiness.js';
import { resumeJobs } from './services/resume-jobs.js';
import { createRunCommit } from './services/run-commit.js';
import { createRunDocumentJob } from './services/run-document-job.js';
import { createRunImport } from './services/run-import.js';
import { createRunJob } from './services/run-job.js';
import { createRunPretranslation } from './services/run-pretranslation.js';
import { createRunUpload } from './services/run-upload.js';
import { createSessionGlossaries } from './services/create-session-glossaries.js';
import { createSessionWatch, type SessionWatch } from './services/session-watch.js';
import type { Services } from './services/services.js';
import { findShippedContent } from './services/shipped-content.js';
import { openSpoolFolder, type SpoolFolder } from './services/spool-folder.js';
import type { SpooledFile } from './services/spooled-file.js';
import { createStartDocumentJob, type StartDocumentJob } from './services/start-document-job.js';
import { createStartImport } from './services/start-import.js';
import { openDataFolder, type DataFolder } from './storage/sqlite/data-folder.js';
import { readLockHolder } from './storage/sqlite/folder-lock.js';
import { MAIN_THREAD_BUSY_MILLISECONDS, openDatabase } from './storage/sqlite/open-database.js';
import { createStoreReads } from './storage/sqlite/store-reads.js';
import { createReadImport } from './workers/importer-thread.js';
import { createInspect } from './workers/inspector-thread.js';
import { joinPorts, joinStores } from './workers/join-ports.js';
import { createLookUpThreads, type LookUpThreads } from './workers/look-up-threads.js';
import { createWorkshops, type Workshops, workshopsOf } from './workers/workshops.js';
import { startWriterThread, type WriterThread } from './workers/writer-thread.js';

/** Concord, wired. */
export interface App {
  readonly services: Services;
  /** Takes a copy of a local file, as an upload would be taken. */
  receiveFile(path: string): Promise<SpooledFile>;
  /** Begins to accept requests. Resolves with the address: "http://127.0.0.1:8080". */
  listen(): Promise<string>;
  /** Resolves when the content of the first run is there, or could not be loaded. */
  loadFirstRun(): Promise<void>;
  /** Resolves with the reason when a part without which nothing works has died. */
  readonly died: Promise<Error>;
  /** Finishes what is in flight, puts the running import back into the queue, and gives the data folder up. */
  close(): Promise<void>;
}

/** The parts that live as long as the process. */
interface Parts extends Workshops {
  /** Written to the lock file, for the command line of the folder's owner. */
  readonly ownerToken: string;
  readonly config: Config;
  readonly log: Logger;
  readonly version: string;
  readonly folder: DataFolder;
  readonly reads: ReturnType<typeof createStoreReads>;
  readonly writer: WriterThread;
  readonly lookUpThreads: LookUpThreads;
  readonly booth: Booth;
}

/** What those in the booth leave and hear. */
interface Booth {
  readonly sessionWatch: SessionWatch;
  readonly lookUpLog: KeptLookUpLog;
}

interface Jobs {
  readonly spool: SpoolFolder;
  readonly changes: JobChanges;
  readonly lanes: JobLanes;
  readonly firstRun: FirstRun;
  readonly documents: DocumentServices;
  readonly startJob: StartDocumentJob;
  readonly startImport: Services['startImport'];
}

/** An import is stopped at once; only a slice of work in the writer may still have to end. */
const QUEUE_STOP_MILLISECONDS = 12_000;

/** Tens of thousands of segments are looked up one by one; reading a file has a shorter limit of its own. */
const DOCUMENT_JOB_MINUTES = 240;

const packageFolder = fileURLToPath(new URL('..', import.meta.url));

/** @throws ConcordError when the data folder is in use, damaged or full */
export async function createApp(config: Config, log: Logger): Promise<App> {
  const folder = openDataFolder(config.dataDir);
  const { databaseFile } = folder;
  const database = openDatabase(databaseFile, 'read', MAIN_THREAD_BUSY_MILLISECONDS);
  const reads = createStoreReads(database);
  const writer = await startWriterThread(databaseFile);
  const { limits, webAssembly } = config;
  const version = readVersion();
  const ownerToken = randomBytes(32).toString('base64url');
  const workshops = createWorkshops({ folder, writer, limits, version });
  const lookUpThreads = createLookUpThreads({ databaseFile, limits, webAssembly, checker: workshops.checker, log });
  const booth = wireBooth({ config, log, reads, writer, lookUpThreads });
  const parts: Parts = {
    ...{ ownerToken, config, log, version, folder, reads, writer },
    ...{ ...workshops, lookUpThreads, booth },
  };
  const jobs = await wireJobs(parts);
  const services = wireServices(parts, jobs);
  let listener: Listener | undefined;

  return {
    services,
    async receiveFile(path) {
      const spool = `${randomUUID()}.local`;
      return { spool, fileName: basename(path), bytes: await jobs.spool.take(path, spool) };
    },
    died: Promise.race([writer.died, lookUpThreads.died]),
    async listen() {
      listener = createListener(await wireHttp(services, parts), { host: config.host, port: config.port });
      lookUpThreads.start();
      const address = await listener.listen();
      folder.announce(address, ownerToken);
      return address;
    },
    loadFirstRun: () => jobs.firstRun.load(),
    async close() {
      jobs.changes.close();
      booth.sessionWatch.close();
      const queueStopped = Promise.race([jobs.lanes.stop(), pause(QUEUE_STOP_MILLISECONDS, undefined, { ref: false })]);
      await Promise.all([listener?.close(), queueStopped]);
      await Promise.all([lookUpThreads, ...workshopsOf(workshops)].map((part) => part.close()));
      await booth.lookUpLog.close();
      await writer.close();
      database.close();
      folder.release();
    },
  };
}

/** Where a process listens that has the data folder, and the token with which the folder's owner may come. */
export function findRunningServer(dataDir: string): { readonly address: string; readonly token: string } | undefined {
  const { address, token } = readLockHolder(dataDir) ?? {};
  return address === undefined || token === undefined ? undefined : { address, token };
}

type BoothParts = Pick<Parts, 'config' | 'log' | 'reads' | 'writer' | 'lookUpThreads'>;

function wireBooth({ config, log, reads, writer, lookUpThreads }: BoothParts): Booth {
  const store = joinPorts({ misses: lookUpThreads.misses }, writer.store.lookUpLog);
  return {
    sessionWatch: createSessionWatch(reads.sessionGlossaries),
    lookUpLog: createLookUpLog({ ...config.lookUpLog, store, clock: Date.now, log }),
  };
}

async function wireJobs(parts: Parts): Promise<Jobs> {
  const { config, log, folder, reads, writer, exporters, lookUpThreads } = parts;
  const { store: writes } = writer;
  const { limits } = config;
  const spool = await openSpoolFolder(folder.spool);
  const documentsFolder = await openDocumentsFolder(join(dirname(folder.databaseFile), 'documents'), folder.spool);
  const changes = createJobChanges(reads.jobs);
  const runJob = createRunJob({ jobs: writes.jobs, spool, changes, ...wireWork(parts, documentsFolder), log });
  const jobs = joinPorts(reads.jobs, writes.jobs);
  const createQueue = (jobMinutes: number) => createJobQueue({ jobs, spool, changes, runJob, jobMinutes, log });
  const lanes = createJobLanes(jobs, createQueue(limits.importMinutes), () => createQueue(DOCUMENT_JOB_MINUTES));
  const [importQueue] = lanes.all;
  const startImport = createStartImport({ reads, jobs: writes.jobs, spool, queue: importQueue, limits });
  await resumeJobs({ reads, writes, spool, documentsFolder, lanes, log });

  const content = config.firstRun ? await findShippedContent(packageFolder) : [];
  const markerFile = join(folder.databaseFile, '..', 'first-run');
  const firstRun = createFirstRun({ content, markerFile, reads, writes, spool, startImport, changes, log });
  const documents = createDocumentServices({
    ...{ jobs, spool, folder: documentsFolder, changes, lanes, limits },
    documents: joinPorts(reads.documents, writes.documents),
    memories: reads.memories,
    glossaries: reads.glossaries,
    lookUps: lookUpThreads.lookUps,
    writeDocument: exporters.writeDocument,
  });
  const startJob = createStartDocumentJob({ jobs, changes, lanes });
  return { spool, changes, lanes, firstRun, documents, startJob, startImport };
}

/** What jobs do. */
function wireWork(parts: Parts, folder: DocumentsFolder) {
  const { config, log, reads, writer, lookUpThreads, documentReaders, comparisons } = parts;
  const { staging } = writer.store;
  const { lookUps } = lookUpThreads;
  const { memories } = reads;
  const documents = joinPorts(reads.documents, writer.store.documents);
  const readImport = createReadImport({
    openWriterPort: () => writer.openPort(),
    spoolFolder: parts.folder.spool,
    limits: config.limits,
  });
  const onPublished = () => lookUpThreads.refresh();
  const inspect = createInspect({
    openWriterPort: () => writer.openPort(),
    databaseFile: parts.folder.databaseFile,
  });
  const runDocumentJob = createRunDocumentJob({
    documents,
    analyse: (documentId, order, options) =>
      analyseDocument(documentId, order, { documents, lookUps, openComparison: comparisons.open, ...options }),
    runUpload: createRunUpload({ documents, folder, readDocument: documentReaders.readDocument, log }),
    runPretranslation: createRunPretranslation({ documents, memories, lookUps }),
    runCommit: createRunCommit({ documents, staging, onPublished, log }),
    runInspection: createRunInspection({ inspections: writer.store.inspections, inspect, log }),
  });
  return { runImport: createRunImport({ memories, staging, readImport, onPublished, log }), runDocumentJob };
}

function wireServices(parts: Parts, jobs: Jobs): Services {
  const { config, reads, writer, lookUpThreads, exporters, previewers, checker } = parts;
  const { store } = writer;
  const { lookUps, termUnits } = lookUpThreads;
  const sessionGlossaries = createSessionGlossaries({
    sessions: joinPorts(reads.sessionGlossaries, store.sessionGlossaries),
    watch: parts.booth.sessionWatch,
    pairConcepts: lookUpThreads.pairConcepts,
    files: exporters.session,
    clock: Date.now,
  });
  return {
    memories: joinPorts(reads.memories, store.memories),
    units: joinPorts(unitsOffThread(reads.units, lookUpThreads), store.units),
    glossaries: joinPorts(glossariesOffThread(reads.glossaries, lookUpThreads), store.glossaries),
    jobs: reads.jobs,
    lookUps,
    documents: jobs.documents,
    startImport: jobs.startImport,
    previewImport: createPreviewImport({
      ...{ glossaries: reads.glossaries, spool: jobs.spool, limits: config.limits },
      readPreview: previewers.readPreview,
    }),
    cancelJob: (jobId) => jobs.lanes.cancel(jobId),
    watchJob: (jobId, signal) => jobs.changes.watch(jobId, signal),
    readiness: createReadiness({ firstRun: jobs.firstRun, lookUps }),
    exportMemory: exporters.exportMemory,
    exportGlossary: exporters.exportGlossary,
    writeReport: exporters.writeReport,
    sessionGlossaries,
    briefs: createBriefs({
      ...{ lookUps, sessionGlossaries, documents: reads.documents },
      findInText: parts.briefReaders.findInText,
      file: exporters.writeBrief,
      clock: () => performance.now(),
    }),
    ...createCheckingServices({
      ...{ checker, inspectionReader: parts.inspectionReader, spool: jobs.spool, limits: config.limits },
      ...{ documents: jobs.documents, startJob: jobs.startJob, readReviewFile: parts.reviewReaders.readReviewFile },
      stores: { ...joinStores(reads, store), answers: store.answers },
    }),
    conceptImpact: createConceptImpact({ glossaries: reads.glossaries, checker, termUnits }),
    lookUpLog: parts.booth.lookUpLog,
  };
}

/** Loaded by those who listen alone: a command that works on the data folder itself starts in half the time without it. */
async function wireHttp(services: Services, { ownerToken, config, log, version, folder }: Parts): Promise<Server> {
  const { createHttpServer } = await import('./http/server.js');
  return createHttpServer(services, {
    host: config.host,
    spoolFolder: folder.spool,
    limits: config.limits,
    openMode: config.open,
    ownerToken,
    ...(config.publicUrl !== undefined && { publicUrl: config.publicUrl }),
    logger: log,
    assetsFolder: join(packageFolder, 'dist', 'web', 'assets'),
    version,
  });
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  return version;
}
