import { filterQuery, type ConceptFilters } from '../../concept-filters.js';
import type { PageAnswer } from '../../api-answers.js';
import type { ConceptAnswer } from '../../glossary-answers.js';
import { getJson } from '../api-client.js';

const PAGE_SIZE = 50;
/** A page of few hits may be short: so many are asked for before somebody has to ask for more. */
const MOST_ROUNDS = 20;

export function glossaryPath(glossaryId: string): string {
  return `/v1/glossaries/${encodeURIComponent(glossaryId)}`;
}

export function conceptPath(conceptId: string): string {
  return `/v1/concepts/${encodeURIComponent(conceptId)}`;
}

/** As many concepts as fill a page, from the cursor on. */
export async function readConcepts(
  glossaryId: string,
  filters: ConceptFilters,
  cursor: string | undefined,
): Promise<PageAnswer<ConceptAnswer>> {
  const found: ConceptAnswer[] = [];
  let next = cursor;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const query = filterQuery(filters);
    query.set('limit', String(PAGE_SIZE));
    if (next !== undefined) query.set('cursor', next);
    const page = await getJson<PageAnswer<ConceptAnswer>>(`${glossaryPath(glossaryId)}/concepts?${query.toString()}`);
    found.push(...page.items);
    next = page.nextCursor;
    if (next === undefined || found.length >= PAGE_SIZE) break;
  }
  return { items: found, nextCursor: next };
}
