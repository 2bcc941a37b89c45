import type { DocumentSegment } from '../../domain/document.js';
import type { FindingReport, ReportedFinding, ReportFormat, ReportedPair } from '../../domain/finding-report.js';
import type { CheckedSegments, SegmentFinding } from '../../domain/ports/checker.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import { ConcordError } from '../../domain/failure.js';
import { writeFindingKey } from './finding-key.js';

/** What the thread that writes a report is told. Plain data. */
export interface ReportTask {
  readonly documentId: string;
  readonly checked: CheckedSegments;
  readonly format: ReportFormat;
}

/** Writes a report off the main thread. Fails as an export does when too many are written, before the first chunk. */
export type WriteReport = (task: ReportTask) => Promise<AsyncIterable<Uint8Array>>;

const SLICE = 200;

/** The findings of a document with the segments beside them. @param writtenAt milliseconds since 1970 UTC */
export async function reportOfDocument(
  { documentId, checked }: ReportTask,
  documents: Pick<DocumentReads, 'get' | 'segments'>,
  writtenAt: number,
): Promise<FindingReport> {
  const { name, sourceLanguage: source, targetLanguage: target } = await documents.get(documentId);
  if (target === null) throw new ConcordError({ kind: 'conflict', reason: 'The document names no target language.' });
  const beside = await textsBeside(checked.findings, documentId, documents);
  const findings = checked.findings.map((finding) => reported(finding, documentId, beside));
  const { checked: segments, inapplicable } = checked;
  return { title: name, writtenAt, parts: [{ name, source, target, checked: segments, inapplicable, findings }] };
}

function reported(
  finding: SegmentFinding,
  documentId: string,
  beside: ReadonlyMap<number, ReportedPair>,
): ReportedFinding {
  const { rule, severity, message, ranges, suggestion, conceptId } = finding;
  const { source, target, segmentNumber, accepted, suppressed } = finding;
  const [before, after] = [beside.get(segmentNumber - 1), beside.get(segmentNumber + 1)];
  return {
    ...{ rule, severity, message, ranges, source, target },
    ...(suggestion !== undefined && { suggestion }),
    ...(conceptId !== undefined && { conceptId }),
    place: String(segmentNumber),
    key: writeFindingKey(finding, finding, { documentId, segmentNumber }),
    ...(before && { before }),
    ...(after && { after }),
    ...(suppressed && { suppressed }),
    ...(accepted && { accepted: true }),
  };
}

/** By their numbers: the segments before and behind those that have findings. */
async function textsBeside(
  findings: readonly SegmentFinding[],
  documentId: string,
  documents: Pick<DocumentReads, 'segments'>,
): Promise<ReadonlyMap<number, ReportedPair>> {
  const wanted = new Set(findings.flatMap(({ segmentNumber }) => [segmentNumber - 1, segmentNumber + 1]));
  const texts = new Map<number, ReportedPair>();
  const slices = new Set([...wanted].filter((number) => number > 0).map((number) => Math.floor((number - 1) / SLICE)));
  for (const slice of slices) {
    for (const segment of await documents.segments(documentId, { from: slice * SLICE + 1, limit: SLICE })) {
      if (wanted.has(segment.number)) texts.set(segment.number, pairOf(segment));
    }
  }
  return texts;
}

function pairOf({ source, target }: DocumentSegment): ReportedPair {
  return { source, target };
}
