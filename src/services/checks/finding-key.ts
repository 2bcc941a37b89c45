import type { Finding } from '../../domain/check.js';
import type { ReportedPair } from '../../domain/finding-report.js';
import type { Languages } from '../../domain/ports/inspections.js';
import { parseLanguageTag } from '../../text/language-tags.js';
import { textsKey } from './suppression-key.js';

/** A segment of a document, or of a file that is not stored. */
interface SegmentOfKey {
  /** Absent: the report was of a file. */
  readonly documentId?: string;
  /** From 1, in the order of the document. */
  readonly segmentNumber: number;
}

/** A unit of a memory, in two of its languages. */
interface UnitOfKey extends Languages {
  readonly unitId: string;
}

/** What a finding is about, so that a row of a table is found again whatever became of the cells beside. */
export type FindingKey = SegmentKey | UnitKey;
export type SegmentKey = KeyOf<SegmentOfKey>;
export type UnitKey = KeyOf<UnitOfKey>;

interface KeyOf<Place> {
  readonly rule: string;
  readonly conceptId?: string;
  readonly place: Place;
  /** As textsKey makes it. */
  readonly texts: string;
}

/** The version of the form: a table may come back after years. */
const SEGMENT_VERSION = 'f1';
const UNIT_VERSION = 'u1';
const SEGMENT_FORM = /^f1\|([^|]{1,200})\|([^|]{0,200})\|([^|]{0,200})\|([1-9]\d{0,8})\|([\da-f]{32})$/;
const UNIT_FORM =
  /^u1\|([^|]{1,200})\|([^|]{0,200})\|([^|]{1,200})\|([a-z\d-]{1,100})\|([a-z\d-]{1,100})\|([\da-f]{32})$/i;

export function writeFindingKey(
  { rule, conceptId = '' }: Pick<Finding, 'rule' | 'conceptId'>,
  { source, target }: ReportedPair,
  place: SegmentOfKey | UnitOfKey,
): string {
  const texts = textsKey(source.text, target?.text ?? '');
  const parts = 'unitId' in place ? unitParts(rule, conceptId, place) : segmentParts(rule, conceptId, place);
  return [...parts, texts].join('|');
}

function segmentParts(rule: string, conceptId: string, { documentId = '', segmentNumber }: SegmentOfKey) {
  return [SEGMENT_VERSION, rule, conceptId, documentId, segmentNumber];
}

function unitParts(rule: string, conceptId: string, { unitId, source, target }: UnitOfKey) {
  return [UNIT_VERSION, rule, conceptId, unitId, source, target];
}

/** @returns undefined for what is no key */
export function readFindingKey(written: string): FindingKey | undefined {
  const key = written.trim();
  return readSegmentKey(key) ?? readUnitKey(key);
}

export function isOfUnit(key: FindingKey): key is UnitKey {
  return 'unitId' in key.place;
}

function readSegmentKey(key: string): SegmentKey | undefined {
  const [, rule, conceptId = '', documentId = '', segmentNumber, texts] = SEGMENT_FORM.exec(key) ?? [];
  if (rule === undefined || texts === undefined) return undefined;
  const place = { segmentNumber: Number(segmentNumber), ...(documentId !== '' && { documentId }) };
  return { rule, texts, place, ...(conceptId !== '' && { conceptId }) };
}

function readUnitKey(key: string): UnitKey | undefined {
  const [, rule, conceptId = '', unitId, from = '', into = '', texts] = UNIT_FORM.exec(key) ?? [];
  const [source, target] = [parseLanguageTag(from), parseLanguageTag(into)];
  if (rule === undefined || unitId === undefined || texts === undefined || !source || !target) return undefined;
  return { rule, texts, place: { unitId, source, target }, ...(conceptId !== '' && { conceptId }) };
}
