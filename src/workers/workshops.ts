import type { Limits } from '../domain/limits.js';
import { type BriefReaders, createBriefReaders } from './brief-reader-thread.js';
import { type CheckerThread, createCheckerThread } from './checker-thread.js';
import { type Comparisons, createComparisons } from './comparison-thread.js';
import { createDocumentReaders, type DocumentReaders } from './document-reader-thread.js';
import { createExporters, type Exporters } from './exporter-thread.js';
import { createInspectionReaderThread, type InspectionReaderThread } from './inspection-reader-thread.js';
import { createPreviewers, type Previewers } from './previewer-thread.js';
import { createReviewReaders, type ReviewReaders } from './review-reader-thread.js';
import type { WriterThread } from './writer-thread.js';

/** What starts threads when there is work for them. */
export interface Workshops {
  readonly exporters: Exporters;
  readonly documentReaders: DocumentReaders;
  readonly comparisons: Comparisons;
  readonly previewers: Previewers;
  readonly reviewReaders: ReviewReaders;
  readonly briefReaders: BriefReaders;
  readonly checker: CheckerThread;
  readonly inspectionReader: InspectionReaderThread;
}

interface Settings {
  readonly folder: { readonly databaseFile: string; readonly spool: string };
  readonly writer: Pick<WriterThread, 'openPort'>;
  readonly limits: Limits;
  readonly version: string;
}

export function createWorkshops({ folder, writer, limits, version }: Settings): Workshops {
  const { databaseFile, spool: spoolFolder } = folder;
  const openWriterPort = () => writer.openPort();
  return {
    exporters: createExporters({ databaseFile, toolVersion: version }),
    documentReaders: createDocumentReaders({ openWriterPort, limits }),
    comparisons: createComparisons(limits.fuzzyTokens),
    previewers: createPreviewers({ spoolFolder, limits }),
    reviewReaders: createReviewReaders({ databaseFile, spoolFolder, limits }),
    briefReaders: createBriefReaders(),
    checker: createCheckerThread({ databaseFile, spoolFolder, limits }),
    inspectionReader: createInspectionReaderThread(databaseFile),
  };
}

export function workshopsOf(workshops: Workshops): readonly { close(): Promise<void> }[] {
  return Object.values(workshops) as Workshops[keyof Workshops][];
}
