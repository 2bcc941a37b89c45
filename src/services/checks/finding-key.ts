import type { Finding } from '../../domain/check.js';
import type { ReportedPair } from '../../domain/finding-report.js';
import { textsKey } from './suppression-key.js';

/** What a finding is about, so that a row of a table is found again whatever became of the cells beside. */
export interface FindingKey {
  readonly rule: string;
  readonly conceptId?: string;
  /** Absent: the report was of a file. */
  readonly documentId?: string;
  /** From 1, in the order of the document. */
  readonly segmentNumber: number;
  /** As textsKey makes it. */
  readonly texts: string;
}

/** The version of the form: a table may come back after years. */
const VERSION = 'f1';
const FORM = /^f1\|([^|]{1,200})\|([^|]{0,200})\|([^|]{0,200})\|([1-9]\d{0,8})\|([\da-f]{32})$/;

export function writeFindingKey(
  { rule, conceptId = '' }: Pick<Finding, 'rule' | 'conceptId'>,
  { source, target }: ReportedPair,
  { documentId = '', segmentNumber }: Pick<FindingKey, 'documentId' | 'segmentNumber'>,
): string {
  const texts = textsKey(source.text, target?.text ?? '');
  return [VERSION, rule, conceptId, documentId, segmentNumber, texts].join('|');
}

/** @returns undefined for what is no key */
export function readFindingKey(key: string): FindingKey | undefined {
  const [, rule, conceptId, documentId, segmentNumber, texts] = FORM.exec(key.trim()) ?? [];
  if (rule === undefined || texts === undefined) return undefined;
  return {
    ...{ rule, texts, segmentNumber: Number(segmentNumber) },
    ...(conceptId !== undefined && conceptId !== '' && { conceptId }),
    ...(documentId !== undefined && documentId !== '' && { documentId }),
  };
}
