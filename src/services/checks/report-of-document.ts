import type { DocumentSegment } from '../../domain/document.js';
import type { FindingReport, ReportedFinding, ReportFormat, ReportedPair } from '../../domain/finding-report.js';
import type { CheckedSegments, SegmentFinding } from '../../domain/ports/checker.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import { ConcordError } from '../../domain/failure.js';
import { reportedFinding } from './reported-finding.js';

/** What the thread that writes the report of a document is told. Plain data. */
export interface DocumentReportTask {
  readonly documentId: string;
  readonly checked: CheckedSegments;
  readonly format: ReportFormat;
}

type NumberedFinding = Parameters<typeof reportedFinding>[0] & Pick<SegmentFinding, 'segmentNumber'>;

const SLICE = 200;

/** The findings of a document with the segments beside them. @param writtenAt milliseconds since 1970 UTC */
export async function reportOfDocument(
  { documentId, checked }: DocumentReportTask,
  documents: Pick<DocumentReads, 'get' | 'segments'>,
  writtenAt: number,
): Promise<FindingReport> {
  const { name, sourceLanguage: source, targetLanguage: target } = await documents.get(documentId);
  if (target === null) throw new ConcordError({ kind: 'conflict', reason: 'The document names no target language.' });
  const findings = await reportedInDocument(checked.findings, documentId, documents);
  const { checked: segments, inapplicable } = checked;
  const part = { name, source, target, checked: segments, inapplicable, findings };
  return { title: name, writtenAt, checked: segments, checkedOf: 'segments', notes: [], parts: [part] };
}

/** Findings of a document's segments, each with the segments beside its own. */
export async function reportedInDocument(
  findings: readonly NumberedFinding[],
  documentId: string,
  documents: Pick<DocumentReads, 'segments'>,
): Promise<readonly ReportedFinding[]> {
  const beside = await textsBeside(findings, documentId, documents);
  return findings.map((finding) => {
    const { segmentNumber } = finding;
    const [before, after] = [beside.get(segmentNumber - 1), beside.get(segmentNumber + 1)];
    const reported = reportedFinding(finding, String(segmentNumber), { documentId, segmentNumber });
    return { ...reported, ...(before && { before }), ...(after && { after }) };
  });
}

/** By their numbers: the segments before and behind those that have findings. */
async function textsBeside(
  findings: readonly NumberedFinding[],
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
