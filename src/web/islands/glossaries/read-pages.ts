import type { PageAnswer } from '../../api-answers.js';
import { getJson } from '../api-client.js';

const PAGE_SIZE = 50;
/** A page of few hits may be short: so many are asked for before somebody has to ask for more. */
const MOST_ROUNDS = 20;

/** As many items as fill a page, from the cursor on. */
export async function readPages<Item>(
  path: string,
  query: URLSearchParams,
  cursor: string | undefined,
): Promise<PageAnswer<Item>> {
  const found: Item[] = [];
  let next = cursor;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const asked = new URLSearchParams([...query, ['limit', String(PAGE_SIZE)]]);
    if (next !== undefined) asked.set('cursor', next);
    const page = await getJson<PageAnswer<Item>>(`${path}?${asked.toString()}`);
    found.push(...page.items);
    next = page.nextCursor;
    if (next === undefined || found.length >= PAGE_SIZE) break;
  }
  return { items: found, nextCursor: next };
}
