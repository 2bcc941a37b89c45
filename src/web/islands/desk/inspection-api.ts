import type { JobAnswer, PageAnswer } from '../../api-answers.js';
import type {
  FindingAnswer,
  GroupAnswer,
  GroupKindAnswer,
  InspectionAnswer,
  SeverityAnswer,
} from '../../desk-answers.js';
import { isSameLanguage, type LanguagePair } from '../../languages.js';
import { getJson, postJson } from '../api-client.js';

export type InspectionJob = JobAnswer<{ readonly inspectionId: string }>;

/** Checks a whole memory, which takes a while. */
export function inspectMemory(memoryId: string, pair: LanguagePair, profile: string): Promise<InspectionJob> {
  return postJson(`/v1/memories/${encodeURIComponent(memoryId)}/findings`, { ...pair, profile });
}

/** Looks for what documents say in several ways. */
export function compareDocuments(documents: readonly string[]): Promise<InspectionJob> {
  return postJson('/v1/findings', { documents, checks: 'consistency' });
}

export function readInspection(id: string): Promise<InspectionAnswer> {
  return getJson(inspectionPath(id));
}

/** The newest one of a memory; undefined when it has none in these languages. */
export async function newestInspection(
  memoryId: string,
  { source, target }: LanguagePair,
): Promise<InspectionAnswer | undefined> {
  const { items } = await getJson<{ items: readonly InspectionAnswer[] }>('/v1/inspections');
  return items.find(
    (one) => one.memoryId === memoryId && isSameLanguage(one.source, source) && isSameLanguage(one.target, target),
  );
}

const PAGE_SIZE = 200;

interface FindingsQuestion {
  readonly severity: SeverityAnswer;
  /** Empty: all. */
  readonly rule: string;
  readonly cursor: string | undefined;
}

/** A page of what an inspection found. */
export function readInspectionFindings(
  id: string,
  { severity, rule, cursor }: FindingsQuestion,
  signal: AbortSignal,
): Promise<PageAnswer<FindingAnswer>> {
  const query = new URLSearchParams({ severity, suppressed: 'include', limit: String(PAGE_SIZE) });
  if (rule !== '') query.set('rule', rule);
  if (cursor !== undefined) query.set('cursor', cursor);
  return getJson(`${inspectionPath(id)}/findings?${query.toString()}`, signal);
}

const GROUPS_AT_ONCE = 50;

export function readGroups(id: string, kind: GroupKindAnswer, cursor?: string): Promise<PageAnswer<GroupAnswer>> {
  const query = new URLSearchParams({ kind, limit: String(GROUPS_AT_ONCE), ...(cursor !== undefined && { cursor }) });
  return getJson(`${inspectionPath(id)}/groups?${query.toString()}`);
}

function inspectionPath(id: string): string {
  return `/v1/inspections/${encodeURIComponent(id)}`;
}
