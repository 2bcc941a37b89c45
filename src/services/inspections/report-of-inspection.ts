import type { FindingReport, ReportFormat, ReportPart } from '../../domain/finding-report.js';
import type { Inspection } from '../../domain/inspection.js';
import type { FindingsOrder, PlacedFinding } from '../../domain/ports/inspection-reader.js';
import type { InspectionReads } from '../../domain/ports/inspections.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import { MOST_FINDINGS_IN_WORKBOOK } from '../../formats/findings/write-findings-workbook.js';
import { MOST_FINDINGS_ON_PAGE } from '../../formats/findings/write-findings-page.js';
import { reportedFinding } from '../checks/reported-finding.js';
import { reportedInDocument } from '../checks/report-of-document.js';
import { unlessMissing } from '../unless-missing.js';
import { createInspectionReader } from './inspection-reader.js';
import type { InspectionSources } from './inspection-sources.js';
import { collectFindings, type CollectedFindings } from './collect-findings.js';
import { reportGroups, type GroupsOfReport } from './report-groups.js';

/** What the thread that writes the report of an inspection is told. Plain data. */
export interface InspectionReportTask extends Pick<FindingsOrder, 'inspectionId' | 'filter' | 'suppressed'> {
  /** What was inspected, in words. */
  readonly title: string;
  readonly format: ReportFormat;
}

interface Sources extends InspectionSources {
  readonly inspections: Pick<InspectionReads, 'get'>;
  readonly documents: Pick<DocumentReads, 'get' | 'segments'>;
}

const MOST_FINDINGS = { html: MOST_FINDINGS_ON_PAGE, xlsx: MOST_FINDINGS_IN_WORKBOOK } as const;

/** What an inspection found and still stands, as far as a report holds it. @param writtenAt milliseconds since 1970 UTC */
export async function reportOfInspection(
  task: InspectionReportTask,
  sources: Sources,
  writtenAt: number,
): Promise<FindingReport> {
  const inspection = await sources.inspections.get(task.inspectionId);
  const reader = createInspectionReader(sources);
  const findings = await collectFindings(task, reader, MOST_FINDINGS[task.format]);
  const groups = await reportGroups(inspection, task, { reader, documents: sources.documents });
  const isOfMemory = 'memoryId' in inspection.subject;
  return {
    ...{ title: task.title, writtenAt, checked: inspection.checked, checkedOf: isOfMemory ? 'units' : 'segments' },
    notes: notesOf(inspection, findings, groups),
    parts: await partsOf(inspection, task, findings.found, sources.documents),
    ...(groups && { groups: groups.groups }),
  };
}

function notesOf(
  { checks, finishedAt, createdBy, notKept, groupsNotKept, inapplicable }: Inspection,
  { found, isCut, outdated }: CollectedFindings,
  groups: GroupsOfReport | undefined,
): readonly string[] {
  const notes: readonly (readonly [isSaid: boolean, note: string])[] = [
    [true, `Inspected on ${new Date(finishedAt).toISOString().slice(0, 10)} for ${createdBy}.`],
    [checks === 'consistency', 'Only what is said in several ways was looked for.'],
    [
      isCut,
      `Only ${found.length} findings are in this report, errors first. Ask for one check or one severity to see the others.`,
    ],
    [outdated > 0, `${outdated} findings are left out, because a text was changed since.`],
    [notKept > 0, `${notKept} more findings were counted and not kept, because their check had more than 10000.`],
    [(groups?.left ?? 0) > 0, `${groups?.left ?? 0} smaller groups are not in this report.`],
    [groups !== undefined && groupsNotKept > 0, `${groupsNotKept} still smaller ones were not looked at.`],
    [inapplicable.length > 0, `Checks without rules for the languages: ${inapplicable.join(', ')}.`],
  ];
  return notes.flatMap(([isSaid, note]) => (isSaid ? [note] : []));
}

async function partsOf(
  { subject }: Inspection,
  { title: name }: InspectionReportTask,
  found: readonly PlacedFinding[],
  documents: Sources['documents'],
): Promise<readonly ReportPart[]> {
  if ('memoryId' in subject) {
    const { source, target } = subject;
    const findings = found.flatMap((finding) => {
      const { place } = finding;
      return 'unitId' in place ? [reportedFinding(finding, place.unitId, { ...place, source, target })] : [];
    });
    return [{ name, source, target, inapplicable: [], findings }];
  }
  const parts = subject.documents.map((documentId) => partOfDocument(documentId, found, documents));
  return (await Promise.all(parts)).flat();
}

/** None for a document that is gone, or has lost its target language. */
async function partOfDocument(
  documentId: string,
  found: readonly PlacedFinding[],
  documents: Sources['documents'],
): Promise<readonly ReportPart[]> {
  const document = await documents.get(documentId).catch(unlessMissing);
  if (document === undefined || document.targetLanguage === null) return [];
  const { name, sourceLanguage: source, targetLanguage: target } = document;
  const own = found.flatMap(({ segmentNumber, ...finding }) => {
    const { place } = finding;
    const isOwn = 'documentId' in place && place.documentId === documentId;
    return isOwn && segmentNumber !== undefined ? [{ ...finding, segmentNumber }] : [];
  });
  const findings = await reportedInDocument(own, documentId, documents);
  return [{ name, source, target, inapplicable: [], findings }];
}
