import type { DocumentReader } from '../domain/document-file.js';
import type { DocumentFrame, FileSegment } from '../domain/document.js';
import type { JobProgress, Problem } from '../domain/job.js';
import type { Limits } from '../domain/limits.js';
import type { DocumentWrites } from '../domain/ports/documents.js';
import { createByteMeter } from './byte-meter.js';
import type { DocumentReport, DocumentTask } from './document-reading.js';
import { readOptions } from './read-options.js';

interface Source {
  readonly read: DocumentReader;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly limits: Limits;
  readonly documents: Pick<DocumentWrites, 'addSegments'>;
  readonly onProgress: (progress: JobProgress) => void;
}

/** The writer does nothing else while it stores a batch. */
const BATCH_SEGMENTS = 500;
const BATCH_BYTES = 2 * 1024 * 1024;
const MOST_WARNINGS = 100;

/** Reads a document as a stream and stores its segments. Fails as the reader does. */
export async function readDocument({ documentId, order }: DocumentTask, source: Source): Promise<DocumentReport> {
  const meter = createByteMeter(source.bytes, order.bytes, source.onProgress);
  const line = segmentLine((segments) => source.documents.addSegments(documentId, segments), meter.read);
  const warnings: string[] = [];
  let frame: DocumentFrame | undefined;
  try {
    for await (const item of source.read(meter.bytes, readOptions(order, source.limits))) {
      if (item.kind === 'segment') await line.add(item.segment);
      else if (item.kind === 'frame') frame = item.frame;
      else if (warnings.length < MOST_WARNINGS) warnings.push(sentenceOf(item.problem));
    }
    await line.finish();
  } finally {
    // Who hears of a failure may discard the document at once.
    await line.settled();
  }
  if (frame === undefined) throw new Error('The reader of documents did not tell the frame.');
  return { frame, warnings };
}

/** Stores segments in batches; the next batch fills while the one before is being stored. */
function segmentLine(store: (segments: readonly FileSegment[]) => Promise<void>, bytesRead: () => number) {
  let batch: FileSegment[] = [];
  let batchBeganAt = 0;
  let underWay: Promise<void> = Promise.resolve();

  async function flush(): Promise<void> {
    await underWay;
    underWay = store(batch);
    // Its failure is told by the next flush or by `finish`; until then it must not count as unhandled.
    underWay.catch(() => undefined);
    batch = [];
    batchBeganAt = bytesRead();
  }

  return {
    async add(segment: FileSegment): Promise<void> {
      batch.push(segment);
      if (batch.length >= BATCH_SEGMENTS || bytesRead() - batchBeganAt >= BATCH_BYTES) await flush();
    },
    async finish(): Promise<void> {
      if (batch.length > 0) await flush();
      await underWay;
    },
    async settled(): Promise<void> {
      await underWay.catch(() => undefined);
    },
  };
}

function sentenceOf({ line, unit, message }: Problem): string {
  const place = [...(line === undefined ? [] : [`line ${line}`]), ...(unit === undefined ? [] : [`unit ${unit}`])];
  return place.length === 0 ? message : `${place.join(', ')}: ${message}`;
}
