import type { MessagePort } from 'node:worker_threads';

import type { Brief } from '../domain/brief.js';
import type { ReportTask } from '../services/checks/report-task.js';
import type { BriefFormat } from '../services/briefs/write-brief.js';
import type { IssuesTask, WritingTask } from '../services/document-file.js';
import type { ExportRequest, GlossaryExportRequest } from '../services/services.js';
import type { SessionExportRequest, SnapshotRequest } from '../services/session-glossary-services.js';

/** What is to be written. */
export type ExporterTask =
  | { readonly kind: 'memory'; readonly request: ExportRequest; readonly toolVersion: string }
  | { readonly kind: 'session'; readonly request: SessionExportRequest; readonly toolVersion: string }
  | { readonly kind: 'snapshot'; readonly request: SnapshotRequest }
  | { readonly kind: 'glossary'; readonly request: GlossaryExportRequest; readonly toolVersion: string }
  | { readonly kind: 'brief'; readonly brief: Brief; readonly format: BriefFormat }
  | { readonly kind: 'findings'; readonly report: ReportTask }
  | { readonly kind: 'document'; readonly document: WritingTask | IssuesTask };

/** What an exporter thread starts with. */
export interface ExporterData {
  readonly databaseFile: string;
  readonly task: ExporterTask;
  /** Serves `ServedChunks`. */
  readonly mainPort: MessagePort;
}

/** A chunk is made when it is asked for: a slow reader holds up the reading of the store, not the memory. */
export interface ServedChunks {
  /** undefined after the last one. */
  next(): Promise<Uint8Array | undefined>;
}
