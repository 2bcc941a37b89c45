import type { FindingReport, ReportFormat } from '../../domain/finding-report.js';
import { inChunks } from '../../formats/file-writing.js';
import { writeFindingsPage } from '../../formats/findings/write-findings-page.js';
import { writeFindingsWorkbook } from '../../formats/findings/write-findings-workbook.js';

/** A report as a page to read, or as a spreadsheet to decide in. */
export async function* writeFindingReport(report: FindingReport, format: ReportFormat): AsyncGenerator<Uint8Array> {
  if (format === 'xlsx') {
    yield await writeFindingsWorkbook(report);
    return;
  }
  const encoder = new TextEncoder();
  for await (const chunk of inChunks(writeFindingsPage(report))) yield encoder.encode(chunk);
}
