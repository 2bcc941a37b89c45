import { createReadStream } from 'node:fs';
import { workerData } from 'node:worker_threads';

import { writeXliffDocument } from '../formats/xliff/document/write-document.js';
import { writeBrief } from '../services/briefs/write-brief.js';
import { reportOfDocument } from '../services/checks/report-of-document.js';
import type { ReportTask } from '../services/checks/report-task.js';
import { writeDocumentIssues } from '../services/checks/write-document-issues.js';
import { writeFindingReport } from '../services/checks/write-finding-report.js';
import { changedUnits } from '../services/changed-units.js';
import { reportOfInspection } from '../services/inspections/report-of-inspection.js';
import type { IssuesTask, WritingTask } from '../services/document-file.js';
import { exportGlossary } from '../services/export-glossary.js';
import { exportMemory } from '../services/export-memory.js';
import { exportSession } from '../services/export-session.js';
import type { ExportRequest, GlossaryExportRequest } from '../services/services.js';
import { writeSessionSnapshot } from '../services/session-snapshot.js';
import { createExportSource } from '../storage/sqlite/export-source.js';
import { createGlossaryExportSource } from '../storage/sqlite/glossary-export-source.js';
import { createInspectionContents } from '../storage/sqlite/inspection-contents.js';
import { openDatabase } from '../storage/sqlite/open-database.js';
import { createPairConcepts } from '../storage/sqlite/pair-concepts.js';
import { createStoreReads } from '../storage/sqlite/store-reads.js';
import type { ExporterData, ExporterTask, ServedChunks } from './exporter-messages.js';
import { dieOfPlainErrors } from './plain-errors.js';
import { serve } from './remote-port.js';

/** One export or document: writes a chunk each time it is asked for one. */

dieOfPlainErrors();
const { databaseFile, task, mainPort } = workerData as ExporterData;
const database = openDatabase(databaseFile, 'read');
const reads = createStoreReads(database);

async function* memoryChunks(request: ExportRequest, toolVersion: string): AsyncGenerator<Uint8Array> {
  const { languages } = await reads.memories.get(request.memoryId);
  yield* exportMemory(request, { source: createExportSource(database), languages, toolVersion });
}

async function* glossaryChunks(request: GlossaryExportRequest, toolVersion: string): AsyncGenerator<Uint8Array> {
  const glossary = await reads.glossaries.get(request.glossaryId);
  const source = createGlossaryExportSource(database);
  yield* exportGlossary(request, { source, glossary, toolVersion, writtenAt: Date.now() });
}

async function* reportChunks(task: ReportTask): AsyncGenerator<Uint8Array> {
  const sources = { ...reads, contents: createInspectionContents(database), clock: Date.now };
  const report =
    'inspectionId' in task
      ? await reportOfInspection(task, sources, Date.now())
      : await reportOfDocument(task, reads.documents, Date.now());
  yield* writeFindingReport(report, task.format);
}

/** The copy is written from one state of the document, whoever edits it meanwhile. */
async function* issuesChunks({ issues, limits, ...task }: IssuesTask): AsyncGenerator<Uint8Array> {
  const written: Uint8Array[] = [];
  for await (const chunk of documentChunks(task)) written.push(chunk);
  yield* writeDocumentIssues(written, task.documentId, { issues, limits });
}

function documentChunks({ documentId, path, frame }: WritingTask): AsyncIterable<Uint8Array> {
  const units = changedUnits(reads.documents, documentId);
  return writeXliffDocument(createReadStream(path), frame, units);
}

function chunksOf(asked: ExporterTask): AsyncIterable<Uint8Array> {
  const { sessionGlossaries: sessions } = reads;
  switch (asked.kind) {
    case 'memory':
      return memoryChunks(asked.request, asked.toolVersion);
    case 'glossary':
      return glossaryChunks(asked.request, asked.toolVersion);
    case 'session':
      return exportSession(asked.request, { sessions, toolVersion: asked.toolVersion, clock: Date.now });
    case 'snapshot': {
      const pairConcepts = createPairConcepts(database);
      return writeSessionSnapshot(asked.request, { sessions, pairConcepts, clock: Date.now });
    }
    case 'brief':
      return writeBrief(asked.brief, asked.format, Date.now());
    case 'findings':
      return reportChunks(asked.report);
    case 'document':
      return 'issues' in asked.document ? issuesChunks(asked.document) : documentChunks(asked.document);
  }
}

const running = chunksOf(task)[Symbol.asyncIterator]();
const served: ServedChunks = {
  async next() {
    const step = await running.next();
    return step.done === true ? undefined : step.value;
  },
};
serve(mainPort, served);
