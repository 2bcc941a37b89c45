import type { FindingRange, FindingSeverity } from '../../domain/check.js';
import type {
  GroupKind,
  InspectedPlace,
  Inspection,
  InspectionFigures,
  InspectionFinding,
  InspectionGroup,
  InspectionOrder,
} from '../../domain/inspection.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { languageScriptOf } from '../../text/language-tags.js';
import { publicId, requireRowId } from './public-ids.js';

/** Ends where conditions go on. */
export const SELECT_INSPECTIONS = `
  SELECT id, inspection_order AS inspectionOrder, figures, finished_at AS finishedAt, created_by AS createdBy
  FROM inspection WHERE status = 'finished'`;

export interface InspectionRow {
  readonly id: number;
  readonly inspectionOrder: string;
  readonly figures: string;
  readonly finishedAt: number;
  readonly createdBy: string;
}

export function inspectionOf({ id, inspectionOrder, figures, ...row }: InspectionRow): Inspection {
  const { subject, checks, profile } = JSON.parse(inspectionOrder) as InspectionOrder;
  return {
    id: publicId('inspection', id),
    subject,
    checks,
    profile,
    ...(JSON.parse(figures) as InspectionFigures),
    ...row,
  };
}

/** Equal for inspections of which the newer one takes the place of the older. */
export function subjectKeyOf({ subject }: InspectionOrder): string {
  if ('documents' in subject) return JSON.stringify([...subject.documents].sort());
  const { memoryId, source, target } = subject;
  return JSON.stringify([memoryId, languageScriptOf(source), languageScriptOf(target)]);
}

/** A unit, or a segment with its document. */
export interface PlaceRow {
  readonly placeId: number;
  readonly documentId: number | null;
}

export function placeOf({ placeId, documentId }: PlaceRow): InspectedPlace {
  if (documentId === null) return { unitId: publicId('unit', placeId) };
  return { documentId: publicId('document', documentId), segmentId: publicId('segment', placeId) };
}

export function placeRowOf(place: InspectedPlace): PlaceRow {
  if ('unitId' in place) return { placeId: requireRowId('unit', place.unitId), documentId: null };
  const { documentId, segmentId } = place;
  return { placeId: requireRowId('segment', segmentId), documentId: requireRowId('document', documentId) };
}

export interface FindingRow extends PlaceRow {
  readonly number: number;
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly ranges: string;
  readonly suggestion: string | null;
  readonly conceptId: string | null;
  readonly pairHash: number;
}

export function inspectionFindingOf(row: FindingRow): InspectionFinding {
  const { number, rule, severity, message, suggestion, conceptId, pairHash } = row;
  return {
    ...{ number, rule, severity, message, pairHash },
    place: placeOf(row),
    ranges: JSON.parse(row.ranges) as FindingRange[],
    ...(suggestion !== null && { suggestion }),
    ...(conceptId !== null && { conceptId }),
  };
}

export interface GroupRow {
  readonly id: number;
  readonly kind: GroupKind;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  readonly members: number;
}

export function groupOf({ id, ...group }: GroupRow): InspectionGroup {
  return { id: publicId('group', id), number: id, ...group };
}
