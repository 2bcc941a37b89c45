import type { z } from 'zod';
import { ConcordError } from '../../domain/failure.js';
import type { Limits } from '../../domain/limits.js';
import type { SegmentFinding } from '../../domain/ports/checker.js';
import type { Services } from '../../services/services.js';
import { ok, route, type Route } from '../route.js';
import {
  CheckRunRequest,
  CheckRunResponse,
  ChecksResponse,
  DocumentFindingsQuery,
  DocumentFindingsResponse,
  toCheckRunResponse,
  toChecksResponse,
  toFindingTotals,
  type NamedFinding,
  toSegmentFinding,
  withIds,
} from '../schemas/check.js';
import { DocumentParams } from '../schemas/document.js';
import { toPageRequest } from '../schemas/page.js';
import { REPORT_TYPES, sendReport } from './finding-report-answer.js';
import { requireAtMost } from './request-size.js';
import { requireSearched } from './searched.js';

const tag = 'Checks';

export function checkRoutes(services: Services, limits: Limits): readonly Route[] {
  return [listChecks(services), runChecks(services, limits), checkDocument(services, limits)];
}

function listChecks({ checks }: Services): Route {
  return route({
    method: 'get',
    path: '/v1/checks',
    role: 'translator',
    work: 'read',
    tag,
    summary: 'Lists the checks with what they flag, where they can be wrong, and how often they were right',
    answers: { 200: { description: 'Every check', schema: ChecksResponse } },
    handle: async () => ok(toChecksResponse(await checks.describe(), await checks.decidedPatterns())),
  });
}

function runChecks(
  { checks, glossaries, memories }: Services,
  { segmentsPerRequest, memoriesPerRequest }: Limits,
): Route {
  return route({
    method: 'post',
    path: '/v1/checks/run',
    role: 'translator',
    work: 'look-up',
    tag,
    summary: 'Checks segments with their translations',
    description: 'The pairs of one request count as one document. Nothing is stored.',
    body: CheckRunRequest,
    answers: { 200: { description: 'What the checks report', schema: CheckRunResponse } },
    handle: async ({ body: { pairs, source, target, date, ...choice } }) => {
      requireAtMost(pairs, segmentsPerRequest, 'pairs');
      await requireSearched(glossaries, choice.glossaries, memoriesPerRequest);
      if (choice.memory !== undefined) await memories.get(choice.memory);
      const document = { source, target, pairs, ...(date !== undefined && { date }) };
      return ok(toCheckRunResponse(await checks.checkPairs(document, choice), pairs));
    },
  });
}

function checkDocument(services: Services, { pageSize, memoriesPerRequest }: Limits): Route {
  return route({
    method: 'get',
    path: '/v1/documents/:documentId/findings',
    role: 'translator',
    work: 'look-up',
    tag,
    summary: 'Checks a document',
    description:
      'Each page is checked anew: what was mended meanwhile is not in it any more. As html or xlsx all findings come at once, ' +
      'with what was decided about them: a page to read anywhere, a spreadsheet to decide in (POST /v1/suppressions/imports).',
    params: DocumentParams,
    query: DocumentFindingsQuery,
    answers: {
      200: {
        description: 'A page of what the checks report, or a report of all',
        schema: DocumentFindingsResponse,
        contentTypes: REPORT_TYPES,
      },
    },
    handle: async ({ params: { documentId }, query, request, response }) => {
      const { profile, glossary, format, ...wanted } = query;
      const { limit, cursor } = toPageRequest(query, pageSize);
      await requireSearched(services.glossaries, glossary, memoriesPerRequest);
      const choice = { ...(profile !== undefined && { profile }), ...(glossary && { glossaries: glossary }) };
      const checked = await services.checks.checkDocument(documentId, choice);
      if (format !== 'json') {
        const findings = checked.findings.filter(isWanted({ suppressed: 'include', ...wanted }));
        const { name } = await services.documents.get(documentId);
        const task = { documentId, format, checked: { ...checked, findings } };
        return sendReport(services, { request, response }, name, task);
      }
      const isListed = isWanted(wanted);
      const listed = withIds(checked.findings).filter(({ finding }) => isListed(finding));
      const first = cursor === undefined ? 0 : afterCursor(listed, cursor);
      const items = listed.slice(first, first + limit);
      const isLast = first + limit >= listed.length;
      const more = isLast ? {} : { nextCursor: cursorOf(items.at(-1)!) };
      return ok({ items: items.map(toSegmentFinding), ...more, ...toFindingTotals(checked) });
    },
  });
}

type FindingFilter = Pick<z.output<typeof DocumentFindingsQuery>, 'rule' | 'segment' | 'severity' | 'suppressed'>;

type FilteredFinding = Pick<SegmentFinding, 'rule' | 'severity' | 'segmentId'> & { readonly suppressed?: unknown };

function isWanted({ rule, segment, severity, suppressed = 'exclude' }: FindingFilter) {
  return (finding: FilteredFinding): boolean =>
    rule?.includes(finding.rule) !== false &&
    segment?.includes(finding.segmentId) !== false &&
    (severity ?? finding.severity) === finding.severity &&
    (suppressed === 'include' || (suppressed === 'only') === (finding.suppressed !== undefined));
}

function cursorOf({ id, finding }: NamedFinding): string {
  return Buffer.from(JSON.stringify([finding.segmentNumber, id])).toString('base64url');
}

/** Behind the finding that the cursor names, or behind its segment where that finding has been mended. */
function afterCursor(findings: readonly NamedFinding[], cursor: string): number {
  const [number, id] = readCursor(cursor);
  const at = findings.findIndex((one) => one.id === id);
  if (at >= 0) return at + 1;
  const behind = findings.findIndex(({ finding }) => finding.segmentNumber > number);
  return behind < 0 ? findings.length : behind;
}

function readCursor(cursor: string): readonly [number: number, id: string] {
  try {
    const [number, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof number === 'number' && typeof id === 'string') return [number, id];
  } catch {
    // Said below.
  }
  throw new ConcordError({ kind: 'invalid', reason: 'The cursor is none of this list.', pointer: '/cursor' });
}
