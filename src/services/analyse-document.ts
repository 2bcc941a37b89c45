import type { Analysis, AnalysisOrder } from '../domain/analysis.js';
import type { DocumentSegment } from '../domain/document.js';
import type { DocumentReads } from '../domain/ports/documents.js';
import type { LookUps } from '../domain/ports/look-ups.js';
import type { OpenSegmentComparison, SegmentComparison } from '../domain/ports/segment-comparison.js';
import { AnalysisTally } from './analysis-tally.js';
import type { ReadingOptions } from './import-reading.js';
import { createRateSegments, takeEarlier } from './rate-segments.js';

interface AnalysisParts extends ReadingOptions {
  readonly documents: Pick<DocumentReads, 'get' | 'segments'>;
  readonly lookUps: Pick<LookUps, 'matchesForAll'>;
  readonly openComparison: OpenSegmentComparison;
}

/** Segments that are read, looked up and compared together. */
const SLICE = 100;

/**
 * How much of a document the memories know, the documents before it, and its own earlier segments. Fails with `not-found`;
 * rejects with the signal's reason when that aborts.
 */
export async function analyseDocument(
  documentId: string,
  order: AnalysisOrder,
  parts: AnalysisParts,
): Promise<Analysis> {
  const { name } = await parts.documents.get(documentId);
  // No document comes before itself.
  const before = order.with.filter((earlier) => earlier !== documentId);
  const comparison = parts.openComparison(order.minScore);
  try {
    for (const earlier of before) {
      for await (const segments of slicesOf(earlier, parts)) await takeEarlier(segments, comparison);
    }
    const tally = await tallyOf(documentId, order, comparison, parts);
    const { minScore } = order;
    return { documentId, documentName: name, minScore, ...tally.result(), with: before, at: Date.now() };
  } finally {
    await comparison.close();
  }
}

async function tallyOf(
  documentId: string,
  order: AnalysisOrder,
  comparison: SegmentComparison,
  parts: AnalysisParts,
): Promise<AnalysisTally> {
  const rateSegments = createRateSegments(order, comparison, parts.lookUps);
  const tally = new AnalysisTally(order.weights);
  const { segments: total } = await parts.documents.get(documentId);
  let done = 0;
  for await (const segments of slicesOf(documentId, parts)) {
    for (const { segment, rating } of await rateSegments(segments)) tally.add(segment.source.text, rating);
    done += segments.length;
    parts.onProgress({ done, total, unit: 'segments' });
  }
  return tally;
}

async function* slicesOf(
  documentId: string,
  { documents, signal }: AnalysisParts,
): AsyncGenerator<readonly DocumentSegment[]> {
  let from = 1;
  let segments: readonly DocumentSegment[];
  do {
    signal.throwIfAborted();
    segments = await documents.segments(documentId, { from, limit: SLICE });
    from += segments.length;
    yield segments;
  } while (segments.length === SLICE);
}
