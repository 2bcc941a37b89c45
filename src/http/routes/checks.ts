import type { z } from 'zod';
import { ConcordError } from '../../domain/failure.js';
import type { Limits } from '../../domain/limits.js';
import type { FindingPosition, NamedFinding, SegmentFilter } from '../../domain/ports/checker.js';
import type { Services } from '../../services/services.js';
import { ok, route, type Route } from '../route.js';
import { CheckRunRequest, CheckRunResponse, toCheckRunResponse } from '../schemas/check-run.js';
import { ChecksResponse, toChecksResponse } from '../schemas/check.js';
import { DocumentFindingsQuery, DocumentFindingsResponse, toSegmentFinding } from '../schemas/document-findings.js';
import { toFindingTotals } from '../schemas/finding-totals.js';
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
      if (format !== 'json') {
        const all = { documentId, filter: filterOf({ suppressed: 'include', ...wanted }) };
        const { items, totals } = await services.checks.documentFindings(all, choice);
        const { name } = await services.documents.get(documentId);
        const { checked, inapplicable } = totals;
        const found = { findings: items.map(({ finding }) => finding), checked, inapplicable };
        return sendReport(services, { request, response }, name, { documentId, format, checked: found });
      }
      const after = cursor === undefined ? {} : { after: readCursor(cursor) };
      const part = { documentId, filter: filterOf(wanted), limit, ...after };
      const { items, isLast, totals } = await services.checks.documentFindings(part, choice);
      const more = isLast ? {} : { nextCursor: cursorOf(items.at(-1)!) };
      return ok({ items: items.map(toSegmentFinding), ...more, ...toFindingTotals(totals) });
    },
  });
}

type FilterQuery = Pick<z.output<typeof DocumentFindingsQuery>, 'rule' | 'segment' | 'severity' | 'suppressed'>;

function filterOf({ rule, segment, severity, suppressed = 'exclude' }: FilterQuery): SegmentFilter {
  return {
    suppressed,
    ...(rule && { rules: rule }),
    ...(segment && { segments: segment }),
    ...(severity && { severity }),
  };
}

function cursorOf({ id, finding }: NamedFinding): string {
  return Buffer.from(JSON.stringify([finding.segmentNumber, id])).toString('base64url');
}

function readCursor(cursor: string): FindingPosition {
  try {
    const [segmentNumber, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof segmentNumber === 'number' && typeof id === 'string') return { segmentNumber, id };
  } catch {
    // Said below.
  }
  throw new ConcordError({ kind: 'invalid', reason: 'The cursor is none of this list.', pointer: '/cursor' });
}
