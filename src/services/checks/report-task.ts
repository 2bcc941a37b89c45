import type { InspectionReportTask } from '../inspections/report-of-inspection.js';
import type { DocumentReportTask } from './report-of-document.js';

/** What the thread that writes a report is told. Plain data. */
export type ReportTask = DocumentReportTask | InspectionReportTask;

/** Writes a report off the main thread. Fails as an export does when too many are written, before the first chunk. */
export type WriteReport = (task: ReportTask) => Promise<AsyncIterable<Uint8Array>>;
